/** The server killed with `kill -9` before, during and after a commit: one loan, one pay-out, books balanced (F18). */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, text } from '../http/testing/api-server';
import { newBorrower, newKey, readyToSign, signIn } from '../http/testing/borrowing';
import { openStore } from './open-store';
import { startPostgres, type TestPostgres } from '../store/testing/postgres';
import { appDirectory, startServer, walletSite } from './testing/process';

let app: Awaited<ReturnType<typeof appDirectory>>;
let host: Awaited<ReturnType<typeof walletSite>>;
let postgres: TestPostgres;
beforeAll(async () => {
  [app, host, postgres] = await Promise.all([appDirectory(), walletSite(), startPostgres()]);
  // A new embedded database takes seconds to make: one is made, and each case gets a copy.
  const made = { databaseUrl: undefined, dataDirectory: join(app.directory, 'new') };
  await (await openStore(made, () => undefined)).close();
}, 120_000);
afterAll(async () => {
  await Promise.all([app.remove(), host.close(), postgres.stop()]);
});

const PLACES = ['before-commit', 'during-commit', 'after-commit'] as const;
const settings = () => ({ APP_DIR: app.directory, HOST_ORIGINS: host.issuer });

async function killAndResume(place: (typeof PLACES)[number], where: Readonly<Record<string, string>>) {
  const doomed = await startServer({ ...settings(), ...where, SUIJIE_FAILPOINT: `${place}:createLoan` });
  const { id, subject, token } = await newBorrower({ call: doomed.call, host });
  const body = await readyToSign({ call: doomed.call, host }, token, subject);
  const key = newKey();
  await expect(doomed.call('createLoan', { token, body, key })).rejects.toThrow(TypeError);
  expect(await doomed.ended).toBe('SIGKILL');

  const server = await startServer({ ...settings(), ...where });
  const before = await server.call('getBooks', { id });
  const made = await server.call('createLoan', { token, body, key });
  expect(made.status).toBe(202);
  expect((await server.call('createLoan', { token, body, key })).body).toEqual(made.body);
  await server.call('moveClock', { id, body: { seconds: 60 } });
  const home = await server.call('getHome', { token: await signIn({ call: server.call, host }, subject) });
  const after = await server.call('getBooks', { id });
  server.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  return { before: before.body, after: after.body, home: home.body, quoteId: body.quoteId };
}

describe.each(PLACES)('killed %s', (place) => {
  it.each(['the embedded database', 'PostgreSQL'])(
    '%s keeps one loan, one pay-out, and the limit right',
    async (kind) => {
      const embedded = join(app.directory, `data-${place}`);
      if (kind !== 'PostgreSQL') await cp(join(app.directory, 'new'), embedded, { recursive: true });
      const where: Record<string, string> =
        kind === 'PostgreSQL' ? { DATABASE_URL: await postgres.database() } : { DATA_DIR: embedded };
      const { before, after, home, quoteId } = await killAndResume(place, where);
      expect(at(before, 'applications')).toHaveLength(place === 'after-commit' ? 1 : 0);
      expect(at(after, 'balanced')).toBe(true);
      expect(at(after, 'applications')).toHaveLength(1);
      expect(text(after, 'applications.0.quoteId')).toBe(quoteId);
      expect(at(after, 'loans')).toHaveLength(1);
      expect(at(after, 'payouts')).toBe(1);
      expect(at(after, 'loans.0.outstanding')).toBe(100_000);
      const [total, outstanding, available] = ['total', 'outstanding', 'available'].map((part) =>
        Number(at(home, `limit.${part}`)),
      );
      expect(outstanding).toBe(100_000);
      expect(available).toBe(Number(total) - 100_000);
    },
    180_000,
  );
});
