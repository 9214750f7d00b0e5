/**
 * Commands that move money and have no definite answer yet: opaque ids only, kept through a reload, so that an app
 * killed while submitting comes back to asking how it ended (product.md F18, F19).
 */
import * as v from 'valibot';
import { id, idempotencyKey } from '../contract/scalar';
import { opaqueId } from './opaque-id';
import { forget, keep, kept } from './page-storage';

const pendingCommand = v.object({
  kind: v.picklist(['loan', 'repayment', 'agreement']),
  key: idempotencyKey,
  quoteId: id,
  challengeId: v.nullable(id),
  /** It may have left the phone. */
  sent: v.boolean(),
});
export type PendingCommand = Readonly<v.InferOutput<typeof pendingCommand>>;
export type CommandKind = PendingCommand['kind'];

const NAME = 'commands';
let commands: readonly PendingCommand[] | null = null;

function all(): readonly PendingCommand[] {
  if (commands === null) {
    const stored = v.safeParse(v.array(pendingCommand), kept(NAME));
    commands = stored.success ? stored.output : [];
  }
  return commands;
}

function replaceAll(next: readonly PendingCommand[]): void {
  commands = next;
  if (next.length === 0) forget(NAME);
  else keep(NAME, next);
}

const isOf = (kind: CommandKind, quoteId: string) => (command: PendingCommand) =>
  command.kind === kind && command.quoteId === quoteId;

/**
 * The command that signs this quote: the one already begun, else a new one with a fresh key. Call it when the
 * confirm screen opens. Commands of the same kind that were never sent are dropped: their quote was left behind.
 */
export function openCommand(kind: CommandKind, quoteId: string): PendingCommand {
  const known = all().find(isOf(kind, quoteId));
  if (known) return known;
  const command: PendingCommand = { kind, key: opaqueId(), quoteId, challengeId: null, sent: false };
  replaceAll([...all().filter((other) => other.kind !== kind || other.sent), command]);
  return command;
}

/** Remembers that it is leaving the phone, before it does. */
export function markSent(command: PendingCommand, challengeId: string): PendingCommand {
  const sent: PendingCommand = { ...command, challengeId, sent: true };
  replaceAll(all().map((other) => (other.key === command.key ? sent : other)));
  return sent;
}

/** A definite answer ends it, and with it the key. */
export function closeCommand(key: string): void {
  replaceAll(all().filter((command) => command.key !== key));
}

/** How the signing of this quote ended was learned another way, as from home after a reload. */
export function closeCommandOf(kind: CommandKind, quoteId: string): void {
  const command = all().find(isOf(kind, quoteId));
  if (command) closeCommand(command.key);
}

/** Proof that nothing left the phone: the command stays open, as not sent. */
export function markUnsent(key: string): void {
  replaceAll(all().map((command) => (command.key === key ? { ...command, sent: false } : command)));
}

/** Sent, and nobody has said how it ended; oldest first. */
export function unsettledCommands(): readonly PendingCommand[] {
  return all().filter((command) => command.sent);
}

/** Reads storage again, as a page does that was just opened. */
export function reloadCommands(): void {
  commands = null;
}
