/** Whether a file with a fault in it still compiles: a fault that the compiler refuses proves nothing about the tests. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { applyFault, type Fault } from './fault';

const ROOT = resolve(import.meta.dirname, '../..');

/** "Declared but never read", of imports and of names: a fault may leave one behind. */
const UNUSED: ReadonlySet<number> = new Set([6133, 6192, 6196, 6198]);

/** @returns for each fault what the compiler says of it; null when it compiles. */
export function compilerRefusals(faults: readonly Fault[]): (string | null)[] {
  const { options, files } = project();
  const changed = new Map<string, string>();
  const versions = new Map<string, number>();
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => files,
    getScriptVersion: (path) => String(versions.get(path) ?? 0),
    getScriptSnapshot: (path) => {
      const text = changed.get(path) ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => ROOT,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
  });
  return faults.map((fault) => {
    const path = join(ROOT, 'src', fault.file);
    const turn = () => versions.set(path, (versions.get(path) ?? 0) + 1);
    changed.set(path, applyFault(readFileSync(path, 'utf8'), fault));
    turn();
    const found = [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)].find(
      ({ code }) => !UNUSED.has(code),
    );
    changed.delete(path);
    turn();
    return found === undefined ? null : ts.flattenDiagnosticMessageText(found.messageText, ' ');
  });
}

function project(): { options: ts.CompilerOptions; files: string[] } {
  const path = join(ROOT, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, ts.sys.readFile) as { config: object };
  const folders = ['src/lending', 'src/contract', 'src/sandbox'];
  const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, include: folders }, ts.sys, ROOT);
  return { options, files: fileNames.filter((name) => !name.endsWith('.test.ts')) };
}
