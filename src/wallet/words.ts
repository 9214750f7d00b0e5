/** The wallet's words, in each of its languages. A third language is one more table of this type. */
import type { Situation } from '../contract/sandbox';
import type { Preset } from './presets';
import { chinese } from './words-zh';
import { english } from './words-en';

export interface Words {
  readonly wallet: string;
  readonly app: string;
  readonly appDetail: string;
  readonly close: string;
  readonly cancel: string;
  readonly home: {
    readonly balance: string;
    readonly showBalance: string;
    readonly hideBalance: string;
    readonly services: string;
    readonly money: string;
    readonly pay: string;
    readonly receive: string;
    readonly cards: string;
    readonly payDetail: string;
    readonly receiveDetail: string;
    readonly cardsDetail: string;
    readonly life: string;
    readonly phone: string;
    readonly transit: string;
    readonly utilities: string;
    readonly notHere: string;
    readonly lost: string;
    readonly retry: string;
    readonly hello: (name: string) => string;
    readonly messages: string;
  };
  /** No person whose phone it could be. */
  readonly nobody: {
    readonly title: string;
    readonly detail: string;
    readonly retry: string;
    readonly first: string;
  };
  readonly titleBar: { readonly back: string };
  readonly capsule: {
    readonly menu: string;
    readonly close: string;
    readonly minimise: string;
    readonly minimiseDetail: string;
    readonly reload: string;
    readonly closeDetail: string;
    readonly back: string;
    readonly by: string;
  };
  readonly guard: {
    readonly title: string;
    readonly detail: string;
    readonly stay: string;
    readonly leave: string;
  };
  readonly pin: {
    readonly subtitle: string;
    readonly asks: (requester: string) => string;
    readonly matter: string;
    readonly enter: string;
    readonly typed: (digits: number) => string;
    readonly wrong: (triesLeft: number) => string;
    readonly locked: (minutes: number) => string;
    readonly expired: string;
    readonly unreachable: string;
    readonly checking: string;
    readonly forgot: string;
    readonly forgotDetail: (pin: string) => string;
    readonly secret: string;
    readonly cancel: string;
    readonly erase: string;
  };
  readonly toast: { readonly saved: string; readonly calendar: string; readonly copied: string };
  readonly panel: {
    readonly title: string;
    readonly sandbox: string;
    readonly people: string;
    readonly fresh: string;
    readonly freshShort: string;
    readonly freshSituation: string;
    readonly making: string;
    readonly situations: Readonly<Record<Situation, string>>;
    readonly clock: string;
    readonly nextDue: (date: string) => string;
    readonly noDue: string;
    readonly today: string;
    readonly plusDay: string;
    readonly toNextDue: (date: string) => string;
    readonly toNextEvent: string;
    readonly moveTo: string;
    readonly moves: Readonly<Record<'before-due' | 'past-due' | 'end' | 'next-event' | 'date', string>>;
    readonly date: string;
    readonly go: string;
    readonly moving: string;
    readonly network: string;
    readonly latency: string;
    readonly milliseconds: (ms: number) => string;
    readonly faults: Readonly<Record<'loseRequests' | 'loseAnswers' | 'answer500' | 'answer429', string>>;
    readonly application: string;
    readonly applications: Readonly<
      Record<'none' | 'decline' | 'manual-review' | 'bank-return' | 'slow' | 'stuck', string>
    >;
    readonly debit: string;
    readonly debits: Readonly<Record<'none' | 'insufficient' | 'returned' | 'unknown', string>>;
    readonly wrong: string;
    readonly wrongs: Readonly<Record<'none' | 'quote' | 'loan' | 'repayment-quote', string>>;
    readonly host: string;
    readonly preset: string;
    readonly presets: Readonly<Record<Preset, string>>;
    /** Where the wallet signs nothing. */
    readonly appPin: (pin: string) => string;
    readonly brand: string;
    readonly brands: Readonly<Record<'petrol' | 'violet' | 'copper' | 'slate', string>>;
    readonly screens: Readonly<Record<'wallet' | 'app' | 'signing', string>>;
    readonly events: string;
    readonly clear: string;
    readonly noEvents: string;
    readonly shortcuts: string;
    readonly large: string;
    readonly dark: string;
    readonly language: string;
    readonly reset: string;
    readonly failed: string;
    readonly phoneLabel: string;
    readonly panelLabel: string;
  };
}

export const LANGUAGES: Readonly<Record<string, Words>> = { 'zh-CN': chinese, en: english };

/** The language of ours that serves a wanted one best. */
export function nearestLanguage(wanted: string): string {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  const tags = Object.keys(LANGUAGES);
  return tags.find((tag) => tag === wanted) ?? tags.find((tag) => base(tag) === base(wanted)) ?? 'zh-CN';
}

/** The language after this one, round and round. */
export function nextLanguage(language: string): string {
  const tags = Object.keys(LANGUAGES);
  return tags[(tags.indexOf(language) + 1) % tags.length] ?? language;
}
