/** Every call of four journeys meets every fault, one at a time: nothing happens twice, and the screen says what is so (F18). */
import { setTimeout as pause } from 'node:timers/promises';
import { test as base } from '@playwright/test';
import { expectOneLoan, expectPaidOnce } from '../fixtures/books';
import { type Books, type Customer, lenderAt, type Opening, type Reach } from '../fixtures/lender';
import { APP_FRAME, type Phone } from '../fixtures/phone';
import { type Servers, startServers } from '../fixtures/servers';
import { expect } from '../fixtures/test';
import { listen } from '../fixtures/traffic';
import { watch } from '../fixtures/watch';
import { wordsOf } from '../fixtures/words';
import {
  type Errand,
  limitOf,
  reopen,
  run,
  toBorrow,
  toPayWhatIsDue,
  toRepayPart,
  toSettle,
} from './borrower';
import { type Fault, FAULTS, inflict } from './inflict';

interface Journey {
  readonly name: string;
  readonly opening: Opening;
  readonly clock?: string;
  readonly errand: (phone: Phone) => Errand;
  /** Money moved, or is about to. */
  readonly moved: (books: Books) => boolean;
  readonly right: (customer: Customer) => Promise<void>;
}

const PATIENCE = { timeout: 40_000 };
/** Nobody listens while a killed server starts again: nothing was sent, so it is sent again. */
const untilSomebodyListens: Reach = async (url, init) => {
  for (const until = Date.now() + PATIENCE.timeout; ;) {
    try {
      return await fetch(url, init);
    } catch (error) {
      const { cause } = error as { readonly cause?: { readonly code?: string } };
      if (cause?.code !== 'ECONNREFUSED' || Date.now() > until) throw error;
    }
    await pause(100);
  }
};
/** That a part of the app cannot be had from a dead server is no fault of the page, which says so and offers a way on. */
const isComplaint = (noise: string) => !/Failed to fetch|Error: \/assets\//.test(noise);
const ANY = { whole: '.*', free: '.*' };
/** 12,000.00 borrowed on 2026-03-15, 17 days before. */
const WITH_LOAN: Opening = {
  situation: 'with-loan',
  startAt: '2026-04-01T02:00:00.000Z',
  processingSeconds: 0,
};
const paid = ({ repayments }: Books) => repayments.length > 0;

const JOURNEYS: readonly Journey[] = [
  {
    name: 'borrow',
    opening: { situation: 'active', readingSeconds: 0, processingSeconds: 0 },
    errand: (phone) => toBorrow(phone, 12_000, 3_800_000),
    moved: ({ applications, payouts }) => applications.length > 0 || payouts > 0,
    right: (customer) => expectOneLoan(customer, 1_200_000),
  },
  {
    name: 'pay what is due',
    opening: WITH_LOAN,
    clock: '2026-04-14T16:30:00.000Z',
    errand: (phone) => toPayWhatIsDue(phone, 110_214, 3_891_614),
    moved: paid,
    right: (customer) => expectPaidOnce(customer, 110_214, { state: 'active', outstanding: 1_108_386 }),
  },
  {
    name: 'repay a part',
    opening: WITH_LOAN,
    errand: (phone) => toRepayPart(phone, 5_000, 510_200, 4_300_000),
    moved: paid,
    right: (customer) => expectPaidOnce(customer, 510_200, { state: 'active', outstanding: 700_000 }),
  },
  {
    name: 'repay everything',
    opening: WITH_LOAN,
    errand: (phone) => toSettle(phone, 1_210_200, 5_000_000),
    moved: paid,
    right: (customer) => expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 }),
  },
];

/** Home shows the limit of the books, however long a killed server keeps it waiting, and shows no other before. */
async function expectLimit(phone: Phone): Promise<void> {
  const { limit } = await phone.customer.books();
  const any = phone.ground.getByRole('img', {
    name: new RegExp(phone.say('总额度 {whole}，可借 {free}', ANY)),
  });
  const again = reopen(phone);
  await expect(any.or(again).first()).toBeVisible(PATIENCE);
  if (await again.isVisible()) await again.click();
  await expect(any).toBeVisible(PATIENCE);
  await expect(limitOf(phone, limit?.available ?? 0)).toBeVisible({ timeout: 1 });
}

/** No journey makes more calls than this. */
const MANY = 60;

const test = base.extend<{ fault: Fault; servers: Servers }>({
  fault: ['late', { option: true }],
  servers: async ({ fault }, use) => {
    const { E2E_APP: app, E2E_WALLET: wallet } = process.env;
    if (fault !== 'server killed' && app && wallet) {
      const shared = () => Promise.reject(new Error('the servers are shared'));
      return use({ app, wallet, shop: '', stop: shared, crash: shared });
    }
    const own = await startServers();
    await use(own);
    await own.stop();
  },
});

for (const fault of FAULTS) {
  test.describe(fault, () => {
    test.use({ fault });
    for (const journey of JOURNEYS) {
      test(`F18: ${journey.name}: every call in turn: ${fault}`, async ({ browser, servers }, {
        annotations,
      }) => {
        const { app, wallet, crash } = servers;
        const lender = lenderAt(app, untilSomebodyListens);
        const say = await wordsOf('zh-CN');
        const met: string[] = [];
        let reopened = 0;
        for (let at = 0; at < MANY; at += 1) {
          const customer = await lender.customer(journey.opening);
          if (journey.clock) await customer.clock({ at: journey.clock });
          const context = await browser.newContext();
          const noise = watch(context, [app, wallet]);
          const fate = await inflict(context, fault, at, { app, kill: crash });
          const page = await context.newPage();
          const open = async () => {
            await page.goto(`${wallet}/?customer=${customer.id}&chrome=none&open=app&lang=zh-CN`);
          };
          const phone: Phone = {
            page,
            ground: page.frameLocator(APP_FRAME),
            host: 'wallet',
            language: 'zh-CN',
            say,
            customer,
            traffic: listen(page),
            reopen: open,
          };
          await open();
          await test.step(`call ${at}`, async () => {
            const told = await run(phone, journey.errand(phone), journey.moved);
            await fate.settled();
            expect(told.lies, 'what the screen promised and was not so').toEqual([]);
            reopened += told.reopened;
            await journey.right(customer).catch((wrong: unknown) => {
              throw new Error(`after ${fate.met()}: ${told.trail.join(' > ')}; ${fate.calls.join(', ')}`, {
                cause: wrong,
              });
            });
            const { balanced, faults } = await customer.books();
            expect({ balanced, faults }).toEqual({ balanced: true, faults: [] });
            await expectLimit(phone);
            expect(noise.filter(isComplaint), 'what the browser complained of').toEqual([]);
          });
          await context.close();
          const call = fate.met();
          // The journey was over before its n-th call: each has had its fault.
          if (call === undefined) break;
          met.push(call);
        }
        expect(met.length, 'calls of the journey').toBeGreaterThan(4);
        annotations.push({ type: 'faults', description: String(met.length) });
        annotations.push({ type: 'reopened', description: String(reopened) });
        annotations.push({ type: 'calls', description: met.join(', ') });
      });
    }
  });
}
