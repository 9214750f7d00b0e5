import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { retried } from './retried';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('loads what is there at once, once', async () => {
  const load = vi.fn(() => Promise.resolve('here'));
  await expect(retried(load)).resolves.toBe('here');
  expect(load).toHaveBeenCalledTimes(1);
});

it('tries again after a pause, and again', async () => {
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError('no network'))
    .mockRejectedValueOnce(new TypeError('no network'))
    .mockResolvedValueOnce('here');
  const loaded = retried(load);
  await vi.advanceTimersByTimeAsync(299);
  expect(load).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(load).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1_500);
  await expect(loaded).resolves.toBe('here');
});

it('gives up after the third try, with its reason', async () => {
  const gone = new TypeError('gone');
  const load = vi.fn(() => Promise.reject(gone));
  const loaded = retried(load);
  const refused = expect(loaded).rejects.toBe(gone);
  await vi.advanceTimersByTimeAsync(5_000);
  await refused;
  expect(load).toHaveBeenCalledTimes(3);
});
