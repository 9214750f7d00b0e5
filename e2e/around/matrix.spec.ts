/**
 * Every place and every sheet in every look: axe finds nothing, nothing is cut off on a narrow phone in large letters,
 * and no sentence is left in the other language. What is to be visited is read from the app itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';
import { href, PATHS, type Place } from '../../src/ui/nav';
import type { Customer } from '../fixtures/lender';
import { clipped, goTo, leftInChinese, type Look, LOOKS, openInLook } from '../fixtures/looks';
import { expect, test } from '../fixtures/test';
import { invitePeople, type Opening, type People, SHEETS, type Visit, VISITS } from '../fixtures/tour';
import { type Say, wordsOf } from '../fixtures/words';

const SOURCE = resolve(import.meta.dirname, '../../src');
const PLACES = Object.keys(PATHS) as Place[];
/** Signing is the wallet's in the wallet: our own PIN sheet stands in a plain browser, where each journey meets it. */
const NOT_IN_A_WALLET = ['PinSheet'];

/** Components of screens that draw a sheet, by file name. */
const drawnSheets = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(features|ui)[\\/].*\.tsx$/.test(path) && !/gallery|\.test\./.test(path))
  .filter((path) =>
    /import \{[^}]*\bSheet\b[^}]*\} from '[^']*\/Sheet'/.test(readFileSync(join(SOURCE, path), 'utf8')),
  )
  .map((path) => path.replace(/^.*[\\/]|\.tsx$/g, ''))
  .filter((name) => !NOT_IN_A_WALLET.includes(name));

test('F79: every place and every sheet of the app is on the tour', () => {
  expect(Object.keys(VISITS).sort()).toEqual([...PLACES].sort());
  expect(Object.keys(SHEETS).sort()).toEqual([...drawnSheets].sort());
});

const FRAMED_APP: { fromFrames: [string, string] } = { fromFrames: ['iframe[title="随借"]', 'html'] };

/** What axe finds in the app, as lines. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include(FRAMED_APP).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}

interface Stop {
  readonly name: string;
  readonly faults: readonly string[];
}

interface Tour {
  readonly page: Page;
  readonly wallet: string;
  readonly look: Look;
  readonly people: People;
  readonly say: Say;
  /** What is wrong with what is on screen now. */
  readonly judge: (frame: Frame) => Promise<readonly string[]>;
}

/** Visits everything one person can show, then the next person's. @returns only stops with something to say. */
async function travel({ page, wallet, look, people, say, judge }: Tour): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  const note = async (name: string, frame: Frame) => {
    const faults = await judge(frame);
    if (faults.length > 0) stops.push({ name, faults });
  };
  for (const [who, customer] of Object.entries(people) as [keyof People, Customer][]) {
    const frame = await openInLook(page, wallet, customer, look);
    const arrive = async (place: Place, { title, id }: Visit) => {
      const of = id === undefined ? undefined : await id(customer, frame);
      await goTo(frame, href(place as 'loan', of ?? ''), say(title));
    };
    const mine = PLACES.flatMap((place) =>
      VISITS[place].filter((visit) => visit.who === who).map((visit) => [place, visit] as const),
    );
    for (const [place, visit] of mine) {
      await arrive(place, visit);
      await note(`${place} of ${who}`, frame);
    }
    const sheets = Object.entries(SHEETS).filter(([, sheet]) => sheet.who === who) as [string, Opening][];
    for (const [name, { place, open }] of sheets) {
      const fresh = await openInLook(page, wallet, customer, look);
      const visit = VISITS[place].find((each) => each.who === who);
      if (visit) await goTo(fresh, href(place as 'home'), say(visit.title));
      await open(fresh, say);
      await expect(fresh.locator('dialog[open]').last()).toBeVisible();
      await note(name, fresh);
    }
  }
  return stops;
}

for (const look of LOOKS) {
  const { language, theme, size } = look;
  test(`F77 F78 F79: axe finds nothing anywhere: ${language}, ${theme}, ${size} text`, async ({
    page,
    lender,
    origins,
  }) => {
    test.setTimeout(180_000);
    const judge = async (frame: Frame) => {
      const isEnglish = language === 'en' && !frame.url().endsWith(PATHS.papers);
      return [...(await violations(page)), ...(isEnglish ? await leftInChinese(frame) : [])];
    };
    const people = await invitePeople(lender);
    const say = await wordsOf(language);
    expect(await travel({ page, wallet: origins.wallet, look, people, say, judge })).toEqual([]);
  });
}

for (const language of ['zh-CN', 'en'] as const) {
  test(`F78: large text on a phone 320 px wide cuts nothing off: ${language}`, async ({
    page,
    lender,
    origins,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 320, height: 640 });
    const look: Look = { language, theme: 'light', size: 'large' };
    const people = await invitePeople(lender);
    const say = await wordsOf(language);
    expect(await travel({ page, wallet: origins.wallet, look, people, say, judge: clipped })).toEqual([]);
  });
}
