/** The app PIN where a host cannot sign: kept as a salted scrypt hash, five tries, then a while of nothing. */
import { scrypt } from '@noble/hashes/scrypt.js';
import { base64url } from '../digest';
import { PIN_COOL_DOWN, PIN_SCRYPT, PIN_TRIES } from '../settings';

export interface StoredPin {
  readonly salt: string;
  readonly hash: string;
  /** Wrong tries since the last right one. */
  readonly wrong: number;
  /** Real time until which no PIN is tried; 0 when never locked. */
  readonly lockedUntil: number;
}

export function storePin(pin: string, salt: string): StoredPin {
  return { salt, hash: hashPin(pin, salt), wrong: 0, lockedUntil: 0 };
}

export type PinAnswer =
  | { readonly kind: 'right'; readonly pin: StoredPin }
  | { readonly kind: 'wrong'; readonly pin: StoredPin; readonly triesLeft: number }
  /** It was the last wrong one, or nothing was tried any longer. */
  | { readonly kind: 'locked'; readonly pin: StoredPin; readonly retryAfter: number };

/** @param real milliseconds. `retryAfter` is in seconds. */
export function tryPin(stored: StoredPin, pin: string, real: number): PinAnswer {
  if (stored.lockedUntil > real) {
    return { kind: 'locked', pin: stored, retryAfter: Math.ceil((stored.lockedUntil - real) / 1_000) };
  }
  if (hashPin(pin, stored.salt) === stored.hash) {
    return { kind: 'right', pin: { ...stored, wrong: 0, lockedUntil: 0 } };
  }
  const wrong = stored.wrong + 1;
  const triesLeft = PIN_TRIES - wrong;
  if (triesLeft > 0) return { kind: 'wrong', pin: { ...stored, wrong }, triesLeft };
  const locked: StoredPin = { ...stored, wrong: 0, lockedUntil: real + PIN_COOL_DOWN };
  return { kind: 'locked', pin: locked, retryAfter: PIN_COOL_DOWN / 1_000 };
}

function hashPin(pin: string, salt: string): string {
  return base64url(scrypt(pin, salt, PIN_SCRYPT));
}
