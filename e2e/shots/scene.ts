/** One picture: who it is about, how it looks, and the way to it. The list of all is in scenes.ts. */
import type { Customer, Opening } from '../fixtures/lender';
import type { Phone } from '../fixtures/phone';

export interface Scene {
  /** Name of its picture; a number is that of the design. */
  readonly name: string;
  readonly opening: Opening;
  readonly theme?: 'dark' | 'light';
  readonly size?: 'large' | 'normal';
  /** What the wallet shows at first; the app unless told. */
  readonly open?: 'app' | 'wallet';
  /** The whole page with the presenter's panel, not the phone's screen alone. */
  readonly whole?: boolean;
  /** A page of its own, outside any wallet: all of it. */
  readonly alone?: boolean;
  /** All of a screen, from its head to its end, on a phone 320 px wide. */
  readonly narrow?: boolean;
  /** Where a link in the wallet opens the app; its first screen unless told. */
  readonly start?: (language: string) => Promise<string>;
  /** What happens to the customer before the app is opened. */
  readonly before?: (customer: Customer) => Promise<unknown>;
  /** From the opened app to what the picture shows; resolves when it is there. */
  readonly go: (phone: Phone) => Promise<unknown>;
}

/** The worked example's first day, 14:31 in the lender's zone: nothing borrowed yet (product.md 1). */
export const FIRST_DAY: Opening = {
  situation: 'active',
  startAt: '2026-03-15T06:31:00.000Z',
  readingSeconds: 0,
};
/** The worked example on 2026-04-01: CNY 12,000.00 borrowed 17 days ago. */
export const WITH_LOAN: Opening = { situation: 'with-loan', startAt: '2026-04-01T06:31:00.000Z' };
/** The same customer on 2026-04-18, 09:12: the first instalment is three days late. */
export const OVERDUE: Opening = { situation: 'overdue', startAt: '2026-04-18T01:12:00.000Z' };
