/** What the wallet itself saw: calls of the mini-program, by name and time taken, never with their params. */
import { create } from 'zustand';
import type { CallRecord } from '../host/peer';

export interface HostCall extends CallRecord {
  readonly id: number;
  /** Real time, milliseconds. */
  readonly at: number;
}

const KEPT = 100;
/** They come by the dozen and say nothing to a presenter. */
const QUIET: ReadonlySet<string> = new Set(['title', 'back', 'haptic', 'closeGuard']);

let last = 0;

export const useHostLog = create<{ readonly calls: readonly HostCall[] }>()(() => ({ calls: [] }));

export function recordCall(record: CallRecord): void {
  if (QUIET.has(record.method)) return;
  last += 1;
  const call: HostCall = { ...record, id: last, at: Date.now() };
  useHostLog.setState(({ calls }) => ({ calls: [...calls, call].slice(-KEPT) }));
}

export const forgetCalls = () => useHostLog.setState({ calls: [] });
