/** The page's own clock beside a phone that sleeps and a time of day that is set (product.md F13). */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const MINUTE = 60_000;
let timer = 0;
let day = 1_775_000_000_000;

/** Both go on while the phone is awake. */
const pass = (ms: number) => {
  timer += ms;
  day += ms;
};

beforeEach(() => {
  timer = 5_000;
  vi.spyOn(performance, 'now').mockImplementation(() => timer);
  vi.spyOn(Date, 'now').mockImplementation(() => day);
  vi.resetModules();
});
afterEach(() => vi.restoreAllMocks());

it('goes with the page’s timer while the phone is awake', async () => {
  const { pageNow } = await import('./page-clock');
  const from = pageNow();
  pass(MINUTE);
  expect(pageNow() - from).toBe(MINUTE);
});

it('goes on while the phone sleeps and the timer stands still', async () => {
  const { pageNow } = await import('./page-clock');
  const from = pageNow();
  pass(3_000);
  day += 16 * MINUTE;
  expect(pageNow() - from).toBe(3_000 + 16 * MINUTE);
  pass(1_000);
  expect(pageNow() - from).toBe(4_000 + 16 * MINUTE);
});

it('never goes back, whatever becomes of the time of day', async () => {
  const { pageNow } = await import('./page-clock');
  const from = pageNow();
  day -= 60 * MINUTE;
  pass(1_000);
  expect(pageNow() - from).toBe(1_000);
  day += 1_500;
  expect(pageNow() - from).toBe(1_000);
});
