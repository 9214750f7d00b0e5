/**
 * The page's inline parts: the boot script (handshake and sign-in, before the main script has arrived) bundled,
 * minified and put into the head, the API's address, and the hashes that a strict Content-Security-Policy needs.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';

/** Where a page's hashes are written, beside it; the server that sends the page reads them. */
export const CSP_FILE = 'csp.json';

/** What `csp.json` holds: sources such as `'sha256-…'` for the inline scripts and styles of the page. */
export interface InlineHashes {
  readonly script: readonly string[];
  readonly style: readonly string[];
}

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The hashes of every inline script and style of a page. */
export function inlineHashes(html: string): InlineHashes {
  const bodies = (tag: RegExp) => [...html.matchAll(tag)].map((match) => sha256(match[1] ?? ''));
  return {
    script: bodies(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g),
    style: bodies(/<style[^>]*>([\s\S]*?)<\/style>/g),
  };
}

/** One entry as a classic, self-contained, minified script. */
async function bundle(entry: string, config: ResolvedConfig): Promise<string> {
  const built = await build({
    configFile: false,
    root: config.root,
    mode: config.mode,
    logLevel: 'warn',
    publicDir: false,
    define: config.define ?? {},
    build: {
      write: false,
      target: config.build.target,
      minify: true,
      lib: { entry, formats: ['iife'], name: 'boot' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).filter(
    (result): result is Rolldown.RolldownOutput => 'output' in result,
  );
  const chunk = outputs.flatMap(({ output }) => output).find((file) => file.type === 'chunk');
  if (!chunk || chunk.imports.length > 0) throw new Error(`${entry} did not become one script`);
  return chunk.code.trim();
}

const filled = (html: string, settings: Readonly<Record<string, string>>) =>
  html.replace(/%([A-Z_]+)%/g, (whole, name: string) => settings[name] ?? whole);

/** Fills the settings into a page without inline parts. @param settings values of `%NAME%`. */
export const pageSettings = (settings: Readonly<Record<string, string>>): Plugin => ({
  name: 'suijie:settings',
  transformIndexHtml: (html) => filled(html, settings),
});

const MARK = '<!-- boot -->';

/** @param entry the boot script, from the root; @param settings values of `%NAME%` in the page. */
export function bootScript(entry: string, settings: Readonly<Record<string, string>>): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'suijie:boot',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes(MARK)) throw new Error(`index.html has no ${MARK}`);
        const script = await bundle(join(config.root, entry), config);
        // Indentation is for readers of the source; hashes are taken of what is written in the end.
        const page = html
          .replace(/\n\s+/g, '\n')
          .replace(MARK, () => `<script>${script.replaceAll('</script', '<\\/script')}</script>`);
        return filled(page, settings);
      },
    },
    async writeBundle({ dir = '.' }, files) {
      for (const name of Object.keys(files).filter((file) => file.endsWith('.html'))) {
        const hashes = inlineHashes(await readFile(join(dir, name), 'utf8'));
        await writeFile(join(dir, CSP_FILE), `${JSON.stringify(hashes, null, 2)}\n`);
      }
    },
  };
}
