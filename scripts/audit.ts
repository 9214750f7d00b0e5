/**
 * Known holes in what ships, as the registry knows them: `npm run audit`. Fails for a high or a critical one; a registry
 * that does not answer within a minute fails nothing, and the last line says that nothing was checked.
 */
import { spawnSync } from 'node:child_process';
import { verdictOf } from './audit/verdict';

const PATIENCE_MS = 60_000;

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  timeout: PATIENCE_MS,
  shell: process.platform === 'win32',
  stdio: ['ignore', 'pipe', 'ignore'],
  maxBuffer: 64 * 1024 * 1024,
});
const { line, failed } = verdictOf(stdout);
console.log(line);
if (failed) process.exitCode = 1;
