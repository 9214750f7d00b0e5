/** A thumb that flings through a page: time between frames, and what the main thread does in each of them. */
import type { CDPSession, Page } from '@playwright/test';
import * as v from 'valibot';

/** Device-independent pixels in a second and of each fling, and how often. */
const SPEED = 4_000;
export const FLING = 4_000;
const FLINGS = 6;
/** The page's title once it need not be watched any longer. */
const WATCHED = 'watched';
/** Set in every frame. */
const MARK = 'frame';
const SLOW = 50;

export interface Flung {
  /** Longest time between two frames, ms. */
  readonly longestFrame: number;
  /** Times between two frames that were longer than 50 ms. */
  readonly slowFrames: number;
  /** Processor time of the main thread for one frame, ms: in the mean, and for the one that took the most. */
  readonly work: number;
  readonly mostWork: number;
  /** Frames that took the main thread more than 50 ms. */
  readonly heavyFrames: number;
}

const event = v.object({
  name: v.string(),
  ph: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  /** Processor time of the thread, µs. */
  tdur: v.optional(v.number(), 0),
});
const trace = v.object({ traceEvents: v.array(v.looseObject({ name: v.string() })) });
type Event = v.InferOutput<typeof event>;

/** @returns what the thread that drew the marked frames worked for each of them, from the frame before, ms. */
function workOf(recorded: Buffer): readonly number[] {
  const { traceEvents } = v.parse(trace, JSON.parse(recorded.toString()));
  const of = (name: string) =>
    traceEvents
      .filter((each) => each.name === name)
      .map((each): Event => v.parse(event, each))
      .sort((a, b) => a.ts - b.ts);
  const marks = of(MARK);
  const [drawn] = marks;
  const tasks = of('ThreadControllerImpl::RunTask').filter(
    ({ pid, tid, ph }) => ph === 'X' && pid === drawn?.pid && tid === drawn.tid,
  );
  const works: number[] = [];
  let at = 0;
  let work = 0;
  let end = 0;
  for (const { ts, dur, tdur } of tasks) {
    // A task within a task is in its time already.
    if (ts < end) continue;
    end = ts + dur;
    work += tdur / 1000;
    let isFrame = false;
    while ((marks[at]?.ts ?? Infinity) <= end) {
      isFrame = true;
      at += 1;
    }
    if (!isFrame) continue;
    works.push(work);
    work = 0;
  }
  // What was before the first mark is of no frame that was watched.
  return works.slice(1);
}

/**
 * Flings by a wheel's gesture (touch gestures do not reach an emulated phone).
 * @throws Error when the page did not move by at least one fling.
 */
export async function fling(page: Page, cdp: CDPSession): Promise<Flung> {
  const browser = page.context().browser();
  if (!browser) throw new Error('a page without a browser');
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const frames = page.evaluate(
    async ({ end, mark }) => {
      const times: number[] = [];
      while (document.title !== end) {
        times.push(await new Promise<number>(requestAnimationFrame));
        performance.mark(mark);
      }
      return times.slice(1).map((time, at) => time - (times[at] ?? time));
    },
    { end: WATCHED, mark: MARK },
  );
  for (let time = 0; time < FLINGS; time += 1) {
    await cdp.send('Input.synthesizeScrollGesture', {
      x: 195,
      y: 700,
      yDistance: -FLING,
      speed: SPEED,
      gestureSourceType: 'mouse',
      preventFling: false,
    });
  }
  const moved = await page.evaluate((end) => {
    document.title = end;
    return window.scrollY;
  }, WATCHED);
  const times = await frames;
  const works = workOf(await browser.stopTracing());
  // A list of 100 ends earlier.
  if (moved < FLING) throw new Error(`the flings moved the list by only ${moved} px`);
  return {
    longestFrame: Math.max(...times),
    // The screen's own rhythm: three of its beats are 50 ms and a fraction that is no delay.
    slowFrames: times.filter((each) => Math.round(each) > SLOW).length,
    work: works.reduce((sum, each) => sum + each, 0) / works.length,
    mostWork: Math.max(...works),
    heavyFrames: works.filter((each) => each > SLOW).length,
  };
}
