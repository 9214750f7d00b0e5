/** A PostgreSQL server by its URL: any number of our processes may share it. */
import pg from 'pg';
import { StoreUnavailable } from '../store-unavailable';
import type { SqlDatabase, SqlRow, SqlSession } from './sql';

/** Codes of a server that is starting, stopping, full or gone (classes 08, 53, 57P) and of a socket that is not there. */
const AWAY = /^(?:08...|53...|57P0.|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)$/;

/** What the driver says, in words without a code, of a connection that is lost or not to be had. */
const LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/;

const isAway = (error: unknown) =>
  error instanceof Error &&
  (('code' in error && typeof error.code === 'string' && AWAY.test(error.code)) || LOST.test(error.message));

async function reach<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isAway(error) ? new StoreUnavailable('the database is away', { cause: error }) : error;
  }
}

/** Each statement with values by a name of its own: a connection reads and plans it once. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `suijie_${names.size + 1}`;
  names.set(text, name);
  return name;
}

const session = (client: Pick<pg.Pool, 'query'>): SqlSession => ({
  query: (text, values = []) =>
    reach(async () => {
      const named = values.length > 0 ? { name: nameOf(text) } : {};
      return (await client.query<SqlRow>({ ...named, text, values: [...values] })).rows;
    }),
});

/**
 * @param url `postgres://user:password@host:port/database`
 * @param connections most at once; requests wait for a free one.
 */
export function openPostgres(url: string, connections = 10): SqlDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'suijie',
  });
  // A connection that breaks fails its own query and is replaced at the next; without listeners it ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    ...session(pool),
    transaction: async (work) => {
      const client = await reach(() => pool.connect());
      const inside = session(client);
      let broken: Error | undefined;
      try {
        await inside.query('begin');
        const result = await work(inside);
        await inside.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
