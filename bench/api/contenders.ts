/** Our API twice and two others, all running at once, and the same requests for each. */
import { createLoan } from '../../src/contract/application';
import { getHome } from '../../src/contract/home';
import { installed } from '../comparators';
import { type Borrower, borrowers } from './borrowers';
import { type Asked, type Load, loader } from './load';
import { memoryOf } from './memory';
import { startPostgres } from './postgres';
import { type Program, startJsonServer, startPrism, startSandbox } from './servers';

export const CONTENDERS = ['Suijie on PostgreSQL', 'Suijie on PGlite', 'json-server', 'Prism'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

export interface Contender {
  readonly name: ContenderName;
  readonly url: string;
  readonly homes: readonly Asked[];
  /** Each to be sent once. */
  readonly loans: readonly Asked[];
  /** What it answers a loan with. */
  readonly loanStatus: number;
  /** Those who asked, where the API keeps any. */
  readonly people: readonly Borrower[];
  /** MB, its database included. */
  readonly memory: () => Promise<number>;
}

export interface Ground {
  readonly load: Load;
  readonly contenders: readonly Contender[];
  readonly stop: () => Promise<void>;
}

/** @param loans for how many each is prepared. */
export async function startContenders(loans: number): Promise<Ground> {
  const folder = await installed('load');
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const each of stops.reverse()) await each();
  };
  const started = async <T extends { readonly stop: () => Promise<void> }>(starting: Promise<T>) => {
    const one = await starting;
    stops.push(one.stop);
    return one;
  };
  try {
    const postgres = await started(startPostgres());
    const onServer = await started(startSandbox(await postgres.database('contenders')));
    const embedded = await started(startSandbox());
    const ours = async (name: ContenderName, { url, pid }: Program, database?: number) => {
      const people = await borrowers(url, loans);
      return {
        name,
        url,
        people,
        homes: people.map(({ home }) => home),
        loans: people.map(({ loan }) => loan),
        loanStatus: createLoan.status,
        memory: async () => (await memoryOf(pid)) + (database === undefined ? 0 : await memoryOf(database)),
      };
    };
    const first = await ours('Suijie on PostgreSQL', onServer, postgres.pid);
    const second = await ours('Suijie on PGlite', embedded);
    const [asked] = first.homes;
    const home: unknown = await (
      await fetch(first.url + getHome.path, { headers: asked?.headers ?? {} })
    ).json();
    const json = await started(startJsonServer(folder, home));
    const prism = await started(startPrism());
    const other = (name: ContenderName, { url, pid }: Program, loanStatus: number): Contender => ({
      name,
      url,
      people: [],
      homes: first.homes,
      loans: first.loans,
      loanStatus,
      memory: () => memoryOf(pid),
    });
    const contenders = [
      first,
      second,
      other('json-server', json, 201),
      other('Prism', prism, createLoan.status),
    ];
    return { load: loader(folder), contenders, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
