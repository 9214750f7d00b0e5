/** Brings a database to the newest shape: each numbered migration once, whoever starts first. */
import type { SqlDatabase } from './sql';
import { sql as customers } from './migrations/0001-customers';

/** In the order of their numbers; a migration that has been released is never changed, a new one is added. */
const MIGRATIONS = [{ number: 1, name: 'customers', sql: customers }];

/** Any number that no other program of the database uses as its lock. */
const LOCK = 5_184_301;

/** Safe to call from several processes at once; does nothing when all is in place. */
export async function migrate(db: SqlDatabase): Promise<void> {
  await db.transaction(async (session) => {
    await session.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await session.query(
      `create table if not exists migration (
         number int primary key, name text not null, applied_at timestamptz not null default now())`,
    );
    const done = await session.query('select number from migration');
    const numbers = new Set(done.map(({ number }) => Number(number)));
    for (const { number, name, sql } of MIGRATIONS) {
      if (numbers.has(number)) continue;
      for (const statement of sql.split(/;\s*$/m).filter((part) => part.trim() !== '')) {
        await session.query(statement);
      }
      await session.query('insert into migration (number, name) values ($1, $2)', [number, name]);
    }
  });
}
