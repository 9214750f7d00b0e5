/**
 * Every place and every sheet in every look: axe finds nothing, nothing is cut off on a narrow phone in large letters,
 * and no sentence is left in the other language. What is to be visited is read from the app itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { PATHS } from '../../src/ui/nav';
import { violations } from '../fixtures/axe';
import type { Lender } from '../fixtures/lender';
import { clipped, leftInChinese, type Look, LOOKS, openInLook, wear } from '../fixtures/looks';
import { expect, test } from '../fixtures/test';
import { invite, PEOPLE, type Person, VISITS } from '../fixtures/tour';
import { SHEETS } from '../fixtures/tour-sheets';
import { type Stop, travel } from '../fixtures/travel';
import { wordsOf } from '../fixtures/words';

const SOURCE = resolve(import.meta.dirname, '../../src');
/** Signing is the wallet's in the wallet; where it is not, these stand there: matrix-signing.spec.ts. */
const OF_SIGNING = ['PinSheet', 'PasskeySheet', 'AddPasskeySheet', 'RemovePasskeySheet'];
/** Of Telegram alone, whose colours and language it takes: telegram-biometrics.spec.ts. */
const OF_TELEGRAM = ['AddBiometrySheet'];

/** Components of screens that draw a sheet, by file name. */
const drawnSheets = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(features|ui)[\\/].*\.tsx$/.test(path) && !/gallery|\.test\./.test(path))
  .filter((path) =>
    /import \{[^}]*\bSheet\b[^}]*\} from '[^']*\/Sheet'/.test(readFileSync(join(SOURCE, path), 'utf8')),
  )
  .map((path) => path.replace(/^.*[\\/]|\.tsx$/g, ''))
  .filter((name) => ![...OF_SIGNING, ...OF_TELEGRAM].includes(name));

test('F79: every place and every sheet of the app is on the tour', () => {
  expect(Object.keys(VISITS).sort()).toEqual(Object.keys(PATHS).sort());
  expect(Object.keys(SHEETS).sort()).toEqual([...drawnSheets].sort());
});

interface Tour {
  readonly page: Page;
  readonly wallet: string;
  readonly look: Look;
  readonly who: Person;
  readonly lender: Lender;
  /** What is wrong with what is on screen now. */
  readonly judge: (frame: Frame) => Promise<readonly string[]>;
}

/** Visits it in the wallet, in that look. @returns only stops with something to say. */
async function tour({ page, wallet, look, who, lender, judge }: Tour): Promise<readonly Stop[]> {
  const customer = await invite(lender, who);
  const frame = await openInLook(page, wallet, customer, look);
  return travel({ frame, customer, who, say: await wordsOf(look.language), judge });
}

/** Axe in every theme and text size, which change on the screen; each stop begins as the one before ended. */
function inEveryLook(page: Page, language: Look['language']): [first: Look, judge: Tour['judge']] {
  const [first, ...others] = LOOKS.filter((look) => look.language === language);
  if (!first) throw new Error('no look is in that language');
  let looks = [first, ...others];
  const judge = async (frame: Frame) => {
    const faults: string[] = [];
    for (const look of looks) {
      await wear(page, frame, look);
      for (const fault of await violations(page)) faults.push(`${look.theme}, ${look.size}: ${fault}`);
    }
    looks = looks.toReversed();
    const isEnglish = language === 'en' && !frame.url().endsWith(PATHS.papers);
    return [...faults, ...(isEnglish ? await leftInChinese(frame) : [])];
  };
  return [first, judge];
}

for (const language of ['zh-CN', 'en'] as const) {
  for (const who of PEOPLE) {
    test(`F77 F78 F79: axe finds nothing on any screen of the ${who}: ${language}, light and dark, normal and large text`, async ({
      page,
      lender,
      origins,
    }) => {
      test.slow();
      const [look, judge] = inEveryLook(page, language);
      expect(await tour({ page, wallet: origins.wallet, look, who, lender, judge })).toEqual([]);
    });
  }
}

for (const language of ['zh-CN', 'en'] as const) {
  for (const who of PEOPLE) {
    test(`F78: large text on a phone 320 px wide cuts nothing off for the ${who}: ${language}`, async ({
      page,
      lender,
      origins,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const look: Look = { language, theme: 'light', size: 'large' };
      expect(await tour({ page, wallet: origins.wallet, look, who, lender, judge: clipped })).toEqual([]);
    });
  }
}
