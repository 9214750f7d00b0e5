/**
 * One process per data directory. Two PGlite processes on one directory lose rows without a word, so the directory is
 * held by a lock file that names its process; a lock whose process is gone (killed, machine restarted) is taken over.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Somebody else has the directory. The message is for the person at the terminal. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
  constructor(directory: string, pid: number) {
    super(
      `${directory} is in use by process ${pid}. The embedded database allows one process at a time: ` +
        'stop that one, choose another DATA_DIR, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
}

interface Holder {
  readonly pid: number;
  /** When the process started, in the kernel's own count: the same pid may come back for another program. */
  readonly startedAt: string | null;
  readonly token: string;
}

/** Field 22 of /proc/<pid>/stat; null where there is no /proc. The name in brackets may itself hold spaces. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

async function isAlive({ pid, startedAt }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, but not ours.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return startedAt === null || startedAt === (await startOf(pid));
}

async function holderOf(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

const exists = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** `link` makes the lock appear whole or not at all. */
async function place(candidate: string, lock: string): Promise<boolean> {
  try {
    await link(candidate, lock);
    return true;
  } catch (error) {
    if (exists(error)) return false;
    throw error;
  }
}

/**
 * Holds a data directory until the returned function is called or the process ends.
 * @throws DataDirectoryInUse when a living process has it.
 */
export async function holdDataDirectory(directory: string): Promise<() => Promise<void>> {
  const lock = `${directory}.lock`;
  const mine: Holder = { pid: process.pid, startedAt: await startOf(process.pid), token: randomUUID() };
  const candidate = `${lock}.${mine.token}`;
  await mkdir(dirname(directory), { recursive: true });
  await writeFile(candidate, JSON.stringify(mine));
  try {
    while (!(await place(candidate, lock))) {
      const holder = await holderOf(lock);
      if (holder && (await isAlive(holder))) throw new DataDirectoryInUse(directory, holder.pid);
      const removed = `${candidate}.stale`;
      await rename(lock, removed).catch(() => undefined);
      const moved = await holderOf(removed);
      // Another process took the dead lock over in the meantime, and its new one was moved: give it back.
      if (moved && moved.token !== holder?.token) await place(removed, lock);
      await rm(removed, { force: true });
    }
  } finally {
    await rm(candidate, { force: true });
  }
  return async () => {
    if ((await holderOf(lock))?.token === mine.token) await rm(lock, { force: true });
  };
}
