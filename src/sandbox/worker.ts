/** Calls the catch-up at a steady pace, one round at a time, so that what falls due happens without a request. */
import type { Api } from './http/api';
import { describeError, type LogLine } from './http/log';

export interface Worker {
  /** Resolves once the round under way is over. */
  readonly stop: () => Promise<void>;
}

/** @param every milliseconds between the end of a round and the next. */
export function startWorker(api: Api, every: number, log: (line: LogLine) => void): Worker {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const round = async (): Promise<void> => {
    try {
      // More were due than one claim takes: go on at once.
      while (!stopped && (await api.catchUpDue()) > 0);
    } catch (error) {
      log({ level: 'error', event: 'worker', error: describeError(error) });
    }
    if (stopped) return;
    timer = setTimeout(() => {
      running = round();
    }, every);
  };
  let running = round();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
