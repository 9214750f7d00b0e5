import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as HistoryEntry from './history-entry';

/** A browser's history, reduced to what is asked of it; steps are taken when the test says so. */
function browser() {
  const steps: number[] = [];
  const target = new EventTarget();
  vi.stubGlobal('window', target);
  vi.stubGlobal('history', { state: { depth: 1 }, go: (by: number) => steps.push(by) });
  return { steps, take: () => target.dispatchEvent(new Event('popstate')) };
}

describe('a step back of our own making', () => {
  let entry: typeof HistoryEntry;
  let here: ReturnType<typeof browser>;
  beforeEach(async () => {
    vi.useFakeTimers();
    vi.resetModules();
    here = browser();
    entry = await import('./history-entry');
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('keeps others waiting until it was taken', () => {
    const done: string[] = [];
    expect(entry.stepBack()).toBe(true);
    entry.onceArrived(() => done.push('after'));
    expect(done).toEqual([]);
    here.take();
    expect(done).toEqual(['after']);
    entry.onceArrived(() => done.push('at once'));
    expect(done).toEqual(['after', 'at once']);
  });

  it('keeps others waiting for itself, also when an earlier one was taken two seconds ago', () => {
    const done: string[] = [];
    entry.stepBack();
    here.take();
    vi.advanceTimersByTime(1_900);
    entry.stepBack();
    entry.onceArrived(() => done.push('after the second'));
    vi.advanceTimersByTime(1_900);
    expect(done).toEqual([]);
    here.take();
    expect(done).toEqual(['after the second']);
  });

  it('is never asked for twice, however slow the browser: the second could leave the app', () => {
    const done: string[] = [];
    entry.stepBack();
    entry.onceArrived(() => done.push('waited long enough'));
    vi.advanceTimersByTime(60_000);
    expect(done).toEqual(['waited long enough']);
    expect(entry.stepBack()).toBe(false);
    expect(here.steps).toEqual([-1]);
    here.take();
    expect(entry.stepBack(2)).toBe(true);
    expect(here.steps).toEqual([-1, -2]);
  });
});
