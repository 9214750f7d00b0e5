/**
 * `npm run conform -- --url <api> [--credential <json>]...`: the contract's suite against any lender's own API.
 * One line a check; the last line says how many passed and failed. docs/api.md.
 */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { credential } from '../src/contract/session';
import { conform } from './conform/run';

const USAGE = `npm run conform -- --url <address of the API> [--credential <json>]...
A credential is what POST /v1/sessions takes: {"kind":"ticket","ticket":"..."} or {"kind":"host-assertion","jws":"..."}.`;

/** The credentials, or undefined when one is none. */
function credentialsOf(texts: readonly string[]) {
  try {
    return texts.map((text) => v.parse(credential, JSON.parse(text)));
  } catch {
    return undefined;
  }
}

function settings() {
  try {
    const { values } = parseArgs({
      options: { url: { type: 'string' }, credential: { type: 'string', multiple: true } },
    });
    const credentials = credentialsOf(values.credential ?? []);
    return values.url !== undefined && URL.canParse(values.url) && credentials !== undefined
      ? { url: values.url, credentials }
      : undefined;
  } catch {
    return undefined;
  }
}

const asked = settings();
if (asked === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const { passed, failed } = await conform({ ...asked, print: (line) => console.log(line) });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
