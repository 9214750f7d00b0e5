/**
 * Customers for every situation (product.md F73). Whatever lies behind them was lived through: the same handlers that
 * answer requests activate, borrow and repay at earlier moments, and the clock runs up to the customer's start.
 */
import { addDays, addMonths, parseDay, type Day } from '../lending/calendar';
import { BORROWER_MAXIMUM } from '../lending/cap';
import { amount, smaller, type Amount } from '../lending/money';
import { rate } from '../lending/rate';
import type { Situation } from '../contract/sandbox';
import { ImpossibleBeginning, type Beginning } from './beginning';
import { dateOf, EARLIEST_START, LATEST_DATE, momentOf } from './business-time';
import { finished } from './catch-up';
import { draftOf, log } from './change';
import { CUSTOMER_SCHEMA, subjectOf, type Customer } from './customer';
import type { Change, Context } from './decision';
import { customerIdOf } from './identity/wallet-person';
import { liveThrough } from './life';
import { offerEnd } from './limit/review';
import { openingCards } from './people/cards';
import { openingCoupons } from './people/coupons';
import { NAMES } from './people/names';
import { storePin } from './people/pin';
import { SITUATION_WORDS } from './people/situation-words';
import { PRODUCTS, type PersonalProduct, type ProductId } from './products';
import { DEMO_PIN, READING_SECONDS } from './settings';

const DEFAULT_LIMIT = amount(5_000_000);
const LAPSED_DAYS = 3;
const BETTER_DAILY = rate(40_000);
const USUAL_DAILY = rate(50_000);

/** The named customers of the demo. */
export const PERSONAS: readonly { readonly key: Situation; readonly beginning: Beginning }[] = [
  { key: 'not-invited', beginning: { situation: 'not-invited' } },
  { key: 'invited', beginning: { situation: 'invited', products: ['choice', 'flex'] } },
  { key: 'active', beginning: { situation: 'active', products: ['choice', 'flex', 'anytime'] } },
  { key: 'with-loan', beginning: { situation: 'with-loan', products: ['choice', 'flex'] } },
  { key: 'with-loans', beginning: { situation: 'with-loans', products: ['choice', 'flex', 'anytime'] } },
  { key: 'overdue', beginning: { situation: 'overdue' } },
  { key: 'settled', beginning: { situation: 'settled' } },
  { key: 'long-history', beginning: { situation: 'long-history', products: ['anytime', 'choice'] } },
  { key: 'better-rate', beginning: { situation: 'better-rate' } },
  { key: 'with-coupons', beginning: { situation: 'with-coupons', products: ['choice', 'anytime'] } },
  { key: 'frozen', beginning: { situation: 'frozen' } },
  { key: 'under-review', beginning: { situation: 'under-review' } },
  { key: 'expired', beginning: { situation: 'expired' } },
  { key: 'closed', beginning: { situation: 'closed' } },
  { key: 'underage', beginning: { situation: 'underage' } },
  { key: 'student', beginning: { situation: 'student' } },
];

/**
 * A fresh customer whose clock stands at its start.
 * @param ctx real time, ids and language; its business time is not used.
 * @throws ImpossibleBeginning when the settings contradict each other or leave the calendar.
 */
export function createCustomer(settings: Beginning, ctx: Context): Change {
  const start = startOf(settings, ctx);
  const at: Context = { ...ctx, business: start };
  const draft = draftOf(newborn(settings, at));
  const { 'zh-CN': zh, en } = SITUATION_WORDS[settings.situation];
  log(draft, start, 'customer.created', `新客户：${zh}`, `New customer: ${en}`);
  return liveThrough(finished(draft), settings, at);
}

function startOf({ startAt, startOn }: Beginning, ctx: Context): number {
  const start = startAt === undefined ? startOnDate(startOn, ctx.real) : Date.parse(startAt);
  const on = dateOf(start);
  if (!(on >= EARLIEST_START && on < addMonths(LATEST_DATE, -120))) {
    throw new ImpossibleBeginning(startAt === undefined ? '/startOn' : '/startAt', 'outside the calendar');
  }
  return start;
}

/** That date at the real time of day. */
function startOnDate(startOn: string | undefined, real: number): number {
  const on = startOn === undefined ? null : parseDay(startOn);
  return on === null ? real : momentOf(on) + (real - momentOf(dateOf(real)));
}

function newborn(settings: Beginning, ctx: Context): Customer {
  const { situation, readingSeconds, processingSeconds } = settings;
  const on = dateOf(ctx.business);
  const id = settings.walletPerson ? customerIdOf(settings.walletPerson) : ctx.id('cus');
  const isInvited = situation !== 'not-invited';
  return {
    schema: CUSTOMER_SCHEMA,
    id,
    hostSubject: subjectOf(id),
    situation,
    profile: {
      name: NAMES[situation],
      idNumber: '3301**********1026',
      bornOn: addMonths(on, situation === 'underage' ? -17 * 12 : -28 * 12),
      student: situation === 'student',
    },
    offset: ctx.business - ctx.real,
    standing: isInvited ? 'invited' : 'not-invited',
    tellMe: false,
    offer: isInvited ? { limit: limitOf(settings), expiresOn: lastDayOf(situation, on) } : null,
    limit: null,
    products: productsOf(settings),
    cards: openingCards(ctx.id),
    coupons: situation === 'with-coupons' ? openingCoupons(on, ctx.id) : [],
    pin: storePin(DEMO_PIN, ctx.secret(16)),
    loans: [],
    loansMade: 0,
    quotes: [],
    challenges: [],
    application: null,
    repaymentQuotes: [],
    repayments: [],
    collections: { doneUntil: 0, last: null },
    faults: {},
    readingSeconds: readingSeconds ?? READING_SECONDS,
    ...(processingSeconds === undefined ? {} : { processingSeconds }),
    seq: 0,
    sessionEpoch: 0,
    tickets: [],
    nextEventAt: null,
  };
}

/** The last day of the first offer; of whoever let it lapse, some days ago. */
const lastDayOf = (situation: Situation, on: Day): Day =>
  situation === 'expired' ? addDays(on, -LAPSED_DAYS) : offerEnd(on);

function limitOf({ limit = DEFAULT_LIMIT }: Beginning): Amount {
  if (limit > BORROWER_MAXIMUM) throw new ImpossibleBeginning('/limit', 'above what one borrower may owe');
  return smaller(limit, BORROWER_MAXIMUM);
}

/** A stated daily rate is this person's own for every product; a better one has the usual one behind it. */
function productsOf({ situation, products, dailyRate }: Beginning): PersonalProduct[] {
  const ids: readonly ProductId[] = products ?? [situation === 'student' ? 'tenth' : 'choice'];
  const isBetter = situation === 'better-rate';
  const own = dailyRate === undefined ? (isBetter ? BETTER_DAILY : null) : rate(dailyRate);
  return [...new Set(ids)].map((id) => ({
    id,
    daily: PRODUCTS[id].borrowable ? own : null,
    previousDaily: isBetter && own !== null ? rate(Math.max(USUAL_DAILY, own + 10_000)) : null,
  }));
}
