/** What borrowing costs the person: taps, fields, requests, bytes, and a battery while waiting (product.md F10 to F16). */
import type { Request } from '@playwright/test';
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
    requests.filter((request) => request.failure() === null).map((request) => request.sizes()),
  );
  const bytes = sizes.reduce(
    (sum, each) =>
      sum + each.requestHeadersSize + each.requestBodySize + each.responseHeadersSize + each.responseBodySize,
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

  test('F16: out of sight, nobody is asked; back in sight, at once', async ({ openPhone }) => {
    const phone = await openPhone();
    await apply(phone, 8_000);
    const asked = () => phone.traffic.of(getApplication).length;
    const show = (state: 'hidden' | 'visible') =>
      phone.page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      }, state);

    const before = asked();
    await phone.page.clock.runFor(30_000);
    await expect.poll(asked, 'while she looks').toBeGreaterThan(before);
    await show('hidden');
    const hidden = asked();
    await phone.page.clock.runFor(600_000);
    expect(asked(), 'ten minutes out of sight').toBe(hidden);
    await show('visible');
    await expect.poll(asked, 'back in sight').toBeGreaterThan(hidden);
  });

  test('F16: while nobody answers, the questions become rarer', async ({ context, openPhone }) => {
    const phone = await openPhone();
    await apply(phone, 8_000);
    const times: number[] = [];
    await context.route(/\/v1\/applications\/[^/]+$/, async (route) => {
      times.push(await phone.page.evaluate(() => Date.now()));
      await route.abort('connectionreset');
    });
    const unanswered = new Set<Request>();
    phone.page.on('request', (request) => void unanswered.add(request));
    const answered = (request: Request) => void unanswered.delete(request);
    phone.page.on('requestfailed', answered).on('requestfinished', answered);
    while (times.length < 15) {
      await phone.page.clock.runFor(1_000);
      // The phone's clock stands still until the phone has heard that nobody answered.
      await expect.poll(() => unanswered.size).toBe(0);
      await phone.page.evaluate(() => undefined);
    }
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
