/** What borrowing costs the person: taps, fields, requests, bytes, and a battery while waiting (product.md F10 to F16). */
import type { Page, Request } from '@playwright/test';
import { getApplication } from '../../src/contract/application';
import { apply, toStatement } from '../fixtures/borrowing';
import { countEffort, effortOf } from '../fixtures/effort';
import { expect, test } from '../fixtures/test';
import { ArrivedPage } from '../pages/endings';
import { PinSheet } from '../pages/pin-sheet';

/** From the first screen to the money: what the lender is asked, and what both sides send, headers and all. */
const MOST_REQUESTS = 20;
const MOST_BYTES = 45_000;

test.use({
  opening: {
    situation: 'active',
    startAt: '2026-03-15T02:00:00.000Z',
    readingSeconds: 0,
    processingSeconds: 0,
  },
});

test('F10 F15: from home to signing she taps five times at most, and types the amount alone', async ({
  context,
  openPhone,
}) => {
  await countEffort(context);
  const phone = await openPhone();
  const statement = await toStatement(phone, 12_000);
  await statement.signButton(1_200_000).click();
  await new PinSheet(phone).arrived();
  const { taps, fields } = await effortOf(phone.page);
  expect(fields, 'fields typed into').toHaveLength(1);
  expect(taps, 'taps').toBeGreaterThan(0);
  expect(taps, 'taps').toBeLessThanOrEqual(5);
});

test('F16: the whole story asks the lender twenty times at most, and moves 45 kB at most', async ({
  phone,
}) => {
  const statement = await toStatement(phone, 12_000);
  await statement.signButton(1_200_000).click();
  await (await new PinSheet(phone).arrived()).complete();
  await new ArrivedPage(phone).arrived();
  // A question that a newer one has overtaken is called off, and has no size.
  const requests = phone.traffic.all();
  const sizes = await Promise.all(
    requests.map((request) => (request.failure() === null ? request.sizes().catch(() => null) : null)),
  );
  const bytes = sizes.reduce(
    (sum, each) =>
      each === null
        ? sum
        : sum +
          each.requestHeadersSize +
          each.requestBodySize +
          each.responseHeadersSize +
          each.responseBodySize,
    0,
  );
  const asked = requests.map((request) => `${request.method()} ${new URL(request.url()).pathname}`);
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(MOST_REQUESTS);
  expect(bytes, 'bytes sent and received').toBeLessThanOrEqual(MOST_BYTES);
});

test.describe('while it is on its way', () => {
  test.beforeEach(async ({ context, customer }) => {
    await context.clock.install();
    await customer.faults({ application: 'slow' });
  });

  /** Lets so much time pass on the phone; it stands still whenever the phone waits for an answer. */
  function passing(page: Page): (seconds: number) => Promise<void> {
    const unanswered = new Set<Request>();
    const answered = (request: Request) => void unanswered.delete(request);
    page.on('request', (request) => void unanswered.add(request));
    page.on('requestfailed', answered).on('requestfinished', answered);
    return async (seconds) => {
      for (let second = 0; second < seconds; second += 1) {
        await page.clock.runFor(1_000);
        await expect.poll(() => unanswered.size).toBe(0);
        await page.evaluate(() => undefined);
      }
    };
  }

  test('F16: out of sight, nobody is asked; back in sight, at once', async ({ openPhone }) => {
    const phone = await openPhone();
    const pass = passing(phone.page);
    await apply(phone, 8_000);
    const asked = () => phone.traffic.of(getApplication).length;
    const show = (state: 'hidden' | 'visible') =>
      phone.page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      }, state);

    const before = asked();
    await pass(30);
    expect(asked(), 'while she looks').toBeGreaterThan(before);
    await show('hidden');
    // What was under way comes to its end.
    await pass(1);
    const hidden = asked();
    await phone.page.clock.runFor(600_000);
    expect(asked(), 'ten minutes out of sight').toBe(hidden);
    await show('visible');
    await expect.poll(asked, 'back in sight').toBeGreaterThan(hidden);
  });

  test('F16: while nobody answers, the questions become rarer', async ({ context, openPhone }) => {
    await context.addInitScript(() => {
      const [times, fetched] = [new Array<number>(), window.fetch.bind(window)];
      Object.assign(window, { __askedAt: times });
      window.fetch = (what, how) => {
        const address = what instanceof Request ? what.url : String(what);
        if (/\/v1\/applications\/[^/]+$/.test(address)) times.push(Date.now());
        return fetched(what, how);
      };
    });
    const phone = await openPhone();
    const pass = passing(phone.page);
    await apply(phone, 8_000);
    await context.route(/\/v1\/applications\/[^/]+$/, (route) => route.abort('connectionreset'));
    const askedAt = () =>
      phone.page.evaluate(() => [
        ...(window as typeof window & { readonly __askedAt: readonly number[] }).__askedAt,
      ]);
    const before = (await askedAt()).length;
    while ((await askedAt()).length < before + 15) await pass(1);
    const times = (await askedAt()).slice(before);
    // Each question is sent three times within seconds; the rests between them are what grows.
    const rests = times.slice(1).flatMap((time, at) => {
      const rest = time - (times[at] ?? time);
      return rest > 5_000 ? rest : [];
    });
    expect(rests.length).toBeGreaterThanOrEqual(4);
    const seconds = rests.map((rest) => Math.round(rest / 1_000));
    expect(seconds, 'no rest shorter than the one before').toEqual(seconds.toSorted((one, two) => one - two));
    expect(rests.at(-1), rests.join(', ')).toBeGreaterThan(2 * (rests[0] ?? Infinity));
  });
});
