/** Two logs as one list: the lender's events in their order, the wallet's calls newest first before them. */
import type { HostCall } from '../host-log';
import type { SandboxEvent } from '../lender';

export interface LogEntry {
  readonly key: string;
  /** ISO 8601: the customer's own time for events, real time for calls. */
  readonly at: string;
  readonly kind: string;
  readonly text: string;
  /** Something failed or was switched on to fail. */
  readonly warns: boolean;
}

const WARNING = /^(?:fault|expiry)\.|\.(?:declined|returned|failed|overdue|insufficient|refused|retry)$/;

const ofEvent = ({ id, at, kind, text }: SandboxEvent): LogEntry => ({
  key: `event-${id}`,
  at,
  kind,
  text,
  warns: WARNING.test(kind),
});

const ofCall = ({ id, at, method, milliseconds, code }: HostCall): LogEntry => ({
  key: `call-${id}`,
  at: new Date(at).toISOString(),
  kind: `host.${method}`,
  text: code === null ? `${milliseconds} ms` : `${milliseconds} ms · ${code}`,
  warns: code !== null,
});

/** @param clearedAt events up to this id are not shown. */
export function logEntries(
  events: readonly SandboxEvent[],
  calls: readonly HostCall[],
  clearedAt: number,
): readonly LogEntry[] {
  const ofLender = events.filter(({ id }) => id > clearedAt).map(ofEvent);
  return [...calls.map(ofCall).reverse(), ...ofLender.reverse()];
}
