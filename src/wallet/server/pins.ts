/** The wallet's payment PIN: kept as a salted scrypt hash, five tries for each person, then a while of nothing. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { WALLET_PIN } from '../../host/signing-wire';

export type PinAnswer =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  /** Nothing was tried. `retryAfter` in seconds. */
  | { readonly kind: 'locked'; readonly retryAfter: number };

export interface Pins {
  /** Each person's tries run one after the other, so that many at once are no way around the count. */
  readonly check: (person: string, pin: string) => Promise<PinAnswer>;
}

interface Tries {
  readonly wrong: number;
  /** Milliseconds; 0 when not locked. */
  readonly lockedUntil: number;
}

/** Every person of the demo begins with the same PIN; only those who mistyped it have a row. */
interface Kept {
  readonly salt: string;
  readonly hash: string;
  readonly tries: Readonly<Record<string, Tries>>;
}

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const hashOf = (pin: string, salt: string) => derive(pin, Buffer.from(salt, 'base64url'), 32);

async function newPins(): Promise<Kept> {
  const salt = randomBytes(16).toString('base64url');
  return { salt, hash: (await hashOf(WALLET_PIN.demo, salt)).toString('base64url'), tries: {} };
}

/** @param now milliseconds. */
export async function openPins(directory: string, now: () => number): Promise<Pins> {
  const file = join(directory, 'pins.json');
  await mkdir(directory, { recursive: true });
  const text = await readFile(file, 'utf8').catch(() => null);
  let kept: Kept = text === null ? await newPins() : (JSON.parse(text) as Kept);
  const tries = new Map(Object.entries(kept.tries));

  async function keep(): Promise<void> {
    kept = { ...kept, tries: Object.fromEntries(tries) };
    const next = `${file}.next`;
    await writeFile(next, JSON.stringify(kept), { mode: 0o600 });
    await rename(next, file);
  }
  if (text === null) await keep();

  async function check(person: string, pin: string): Promise<PinAnswer> {
    const { wrong, lockedUntil } = tries.get(person) ?? { wrong: 0, lockedUntil: 0 };
    if (lockedUntil > now()) return { kind: 'locked', retryAfter: Math.ceil((lockedUntil - now()) / 1_000) };
    if (timingSafeEqual(await hashOf(pin, kept.salt), Buffer.from(kept.hash, 'base64url'))) {
      if (tries.delete(person)) await keep();
      return { kind: 'right' };
    }
    const triesLeft = WALLET_PIN.tries - wrong - 1;
    const isLast = triesLeft === 0;
    tries.set(person, {
      wrong: isLast ? 0 : wrong + 1,
      lockedUntil: isLast ? now() + WALLET_PIN.coolDownSeconds * 1_000 : 0,
    });
    await keep();
    return isLast ? { kind: 'locked', retryAfter: WALLET_PIN.coolDownSeconds } : { kind: 'wrong', triesLeft };
  }

  let last: Promise<unknown> = Promise.resolve();
  return {
    check: (person, pin) => {
      const mine = last.then(() => check(person, pin));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
