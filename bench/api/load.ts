/** Load on an API of this machine, bounded in count: every request prepared, every answer looked at. */
import type { EventEmitter } from 'node:events';
import { packageOf } from '../comparators';

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  /** Requests a second. */
  readonly rate: number;
  /** How long each answer took, ms. */
  readonly times: readonly number[];
  /** Answers of another status than the wanted one, broken connections and time-outs. */
  readonly errors: number;
}

/** Requests at a time. */
export const CONNECTIONS = 10;

interface Client {
  readonly setRequests: (requests: readonly Asked[]) => void;
}

/** What is used of autocannon. */
type Autocannon = (options: {
  readonly url: string;
  readonly connections: number;
  readonly amount: number;
  readonly timeout: number;
  readonly setupClient: (client: Client) => void;
}) => EventEmitter & PromiseLike<{ readonly errors: number; readonly duration: number }>;

/** @param folder of bench/comparators/load, installed. */
export function loader(folder: string) {
  const autocannon = packageOf(folder, 'autocannon') as Autocannon;

  /**
   * Sends each of the requests once, {@link CONNECTIONS} at a time.
   * @param requests as many as a multiple of the connections. @param status the only one that is no error.
   */
  return async (url: string, requests: readonly Asked[], status: number): Promise<Answered> => {
    const share = requests.length / CONNECTIONS;
    if (!Number.isInteger(share)) throw new Error(`${requests.length} requests cannot be shared evenly`);
    let clients = 0;
    const run = autocannon({
      url,
      connections: CONNECTIONS,
      amount: requests.length,
      timeout: 30,
      setupClient: (client) => {
        client.setRequests(requests.slice(clients * share, (clients + 1) * share));
        clients += 1;
      },
    });
    const times: number[] = [];
    let wrong = 0;
    const began = performance.now();
    let ended = began;
    run.on('response', (_client: unknown, code: number, _bytes: number, took: number) => {
      times.push(took);
      ended = performance.now();
      if (code !== status) wrong += 1;
    });
    const { errors } = await run;
    return {
      rate: times.length / ((ended - began) / 1000),
      times,
      errors: errors + wrong + (requests.length - times.length),
    };
  };
}

export type Load = ReturnType<typeof loader>;

/** Of all answers together, the time within which so large a part of them came, ms. */
export function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? NaN;
}
