/** PostgreSQL inside the process: what the sandbox keeps its data in when no server is set. */
import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { holdDataDirectory } from './data-directory';
import type { SqlDatabase, SqlRow, SqlSession } from './sql';

/** Numbers that do not fit 32 bits stay text, as with a server; the store converts what it knows to be safe. */
const session = (db: Pick<PGlite, 'query'>): SqlSession => ({
  query: async (text, values = []) => (await db.query<SqlRow>(text, [...values])).rows,
});

/**
 * @param directory where the data is; absent: in memory, gone with the process.
 * @throws DataDirectoryInUse when another process has the directory.
 */
export async function openPglite(directory?: string): Promise<SqlDatabase> {
  const release = directory === undefined ? async () => undefined : await holdDataDirectory(directory);
  if (directory !== undefined) await mkdir(directory, { recursive: true });
  let db: PGlite;
  try {
    db = await PGlite.create(directory === undefined ? {} : { dataDir: directory });
  } catch (error) {
    await release();
    throw error;
  }
  return {
    ...session(db),
    transaction: (work) => db.transaction((tx) => work(session(tx))),
    close: async () => {
      await db.close();
      await release();
    },
  };
}
