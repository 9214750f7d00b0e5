/** The server killed with `kill -9` before, during and after a commit: one loan, one pay-out, books balanced (F18). */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../http/testing/api-server';
import { newBorrower, newKey, readyToRepay, readyToSign, signIn } from '../http/testing/borrowing';
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
  await (await openStore(made)).close();
}, 120_000);
afterAll(async () => {
  await Promise.all([app.remove(), host.close(), postgres.stop()]);
});

const PLACES = ['before-commit', 'during-commit', 'after-commit'] as const;
const settings = () => ({ APP_DIR: app.directory, HOST_ORIGINS: host.issuer });

type Operation = 'createLoan' | 'createRepayment';
type Where = Readonly<Record<string, string>>;

/** Kills the server in the middle of an operation, starts it again on the same data, and sends the same once more. */
async function killAndResume(place: (typeof PLACES)[number], operation: Operation, where: Where) {
  const doomed = await startServer({ ...settings(), ...where, SUIJIE_FAILPOINT: `${place}:${operation}` });
  const borrower = await newBorrower({ call: doomed.call, host });
  const { id, subject, token } = borrower;
  const lender = { call: doomed.call, host };
  const body =
    operation === 'createLoan'
      ? await readyToSign(lender, token, subject)
      : await readyToRepay(lender, borrower);
  const key = newKey();
  await expect(doomed.call(operation, { token, body, key })).rejects.toThrow(TypeError);
  expect(await doomed.ended).toBe('SIGKILL');

  const server = await startServer({ ...settings(), ...where });
  const before = await server.call('getBooks', { id });
  const made = await server.call(operation, { token, body, key });
  expect(made.status).toBe(202);
  expect((await server.call(operation, { token, body, key })).body).toEqual(made.body);
  await server.call('moveClock', { id, body: { seconds: 60 } });
  const home = await server.call('getHome', { token: await signIn({ call: server.call, host }, subject) });
  const after = await server.call('getBooks', { id });
  server.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(at(after.body, 'balanced')).toBe(true);
  expect(at(after.body, 'payouts')).toBe(1);
  return { before: before.body, after: after.body, limit: at(home.body, 'limit') };
}

async function placeFor(kind: string, name: string): Promise<Where> {
  if (kind === 'PostgreSQL') return { DATABASE_URL: await postgres.database() };
  const embedded = join(app.directory, name);
  await cp(join(app.directory, 'new'), embedded, { recursive: true });
  return { DATA_DIR: embedded };
}

describe.each(PLACES)('killed %s', (place) => {
  const committed = place === 'after-commit' ? 1 : 0;

  it.each(['the embedded database', 'PostgreSQL'])(
    '%s keeps one loan, one pay-out, and the limit right',
    async (kind) => {
      const where = await placeFor(kind, `loan-${place}`);
      const { before, after, limit } = await killAndResume(place, 'createLoan', where);
      expect(at(before, 'applications')).toHaveLength(committed);
      expect(at(after, 'applications')).toHaveLength(1);
      expect(at(after, 'loans')).toHaveLength(1);
      expect(at(after, 'loans.0.outstanding')).toBe(100_000);
      expect(at(limit, 'outstanding')).toBe(100_000);
      expect(at(limit, 'available')).toBe(Number(at(limit, 'total')) - 100_000);
    },
    180_000,
  );

  it.each(['the embedded database', 'PostgreSQL'])(
    '%s keeps one repayment, and gives the limit back once',
    async (kind) => {
      const where = await placeFor(kind, `repayment-${place}`);
      const { before, after, limit } = await killAndResume(place, 'createRepayment', where);
      expect(at(before, 'repayments')).toHaveLength(committed);
      expect(at(after, 'repayments')).toHaveLength(1);
      expect(at(after, 'repayments.0')).toMatchObject({ state: 'succeeded', amount: 100_000 });
      expect(at(after, 'loans.0')).toMatchObject({ state: 'settled', outstanding: 0 });
      expect(at(limit, 'outstanding')).toBe(0);
      expect(at(limit, 'available')).toBe(at(limit, 'total'));
    },
    180_000,
  );
});
