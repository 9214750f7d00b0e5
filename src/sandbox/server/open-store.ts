/** The server's store: PostgreSQL when there is a URL, else the embedded database in the data directory. */
import { join } from 'node:path';
import { migrate } from '../store/migrate';
import { openPglite } from '../store/pglite';
import { openPostgres } from '../store/postgres';
import { sqlStore } from '../store/sql';
import type { Store } from '../store';
import type { Settings } from './environment';

/** @param during see {@link sqlStore}. @throws DataDirectoryInUse; StoreUnavailable when the server cannot be reached. */
export async function openStore(
  { databaseUrl, dataDirectory }: Pick<Settings, 'databaseUrl' | 'dataDirectory'>,
  during?: () => void,
): Promise<Store> {
  const db =
    databaseUrl === undefined ? await openPglite(join(dataDirectory, 'database')) : openPostgres(databaseUrl);
  try {
    await migrate(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  return sqlStore(db, during);
}
