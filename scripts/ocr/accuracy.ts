/**
 * `npm run ocr:accuracy`: draws one document of every kind in several forms and conditions, reads each with the app's
 * own reader in a real browser, and counts what was right. `npm run ocr:accuracy -- payslip` tries one kind.
 */
import { writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { fieldsOf } from '../../src/contract/document-kind';
import { SURE_ENOUGH } from '../../src/features/raise/reading/extract';
import { CHROMIUM_FLAGS, findChromium } from '../chromium';
import { draw, VARIANTS } from './draw';
import type { Read } from './page';
import { buildReaderPage, openReaderPage, readOn } from './reader-site';
import type { Sample } from './sample';
import { ENGLISH } from './samples-en';
import { CHINESE } from './samples-zh';
import { CHINESE_MORE } from './samples-zh-more';
import { CHINESE_OTHER } from './samples-zh-other';

interface Score {
  pictures: number;
  kinds: number;
  fields: number;
  right: number;
  /** Wrong or missing, and the person was asked to look or to type. */
  pointedOut: number;
  /** Wrong, and shown as if it were right. */
  silent: number;
  /** Right, and asked about all the same. */
  needless: number;
  milliseconds: number;
}

const nothing = (): Score => ({
  pictures: 0,
  kinds: 0,
  fields: 0,
  right: 0,
  pointedOut: 0,
  silent: 0,
  needless: 0,
  milliseconds: 0,
});

const [wanted = ''] = process.argv.slice(2);
const isVerbose = wanted !== '';
const samples = [...CHINESE, ...CHINESE_MORE, ...CHINESE_OTHER, ...ENGLISH].filter(({ kind, language }) =>
  `${kind} ${language}`.includes(wanted),
);

/** Counts one picture. @returns what was not right. */
function judge(score: Score, sample: Sample, read: Read): readonly string[] {
  const { kind, language, truth } = sample;
  const mistakes: string[] = [];
  score.pictures += 1;
  score.milliseconds += read.milliseconds;
  if (read.kind === kind) score.kinds += 1;
  else mistakes.push(`${language} ${kind}: taken for ${String(read.kind)}`);
  for (const name of fieldsOf(kind).filter((each) => truth[each] !== undefined)) {
    const field = read.fields[name];
    const isRight = field?.value === truth[name];
    const isAsked = field === undefined || field.sure < SURE_ENOUGH;
    score.fields += 1;
    score.right += Number(isRight);
    score.needless += Number(isRight && isAsked);
    score.pointedOut += Number(!isRight && isAsked);
    score.silent += Number(!isRight && !isAsked);
    if (!isRight)
      mistakes.push(
        `${language} ${kind} ${name}: ${field?.value ?? 'nothing'} (${field?.sure.toFixed(2) ?? '-'}) for ${String(truth[name])}`,
      );
  }
  return mistakes;
}

const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`.padStart(7);

const began = Date.now();
await buildReaderPage();
const executablePath = findChromium();
const browser = await chromium.launch({
  args: [...CHROMIUM_FLAGS],
  ...(executablePath === undefined ? {} : { executablePath }),
});
const page = await openReaderPage(await browser.newContext());
const scores = new Map<string, Score>();
for (const sample of samples) {
  for (const variant of VARIANTS) {
    const picture = await draw(browser, sample, variant);
    const read = await readOn(page, picture);
    if (isVerbose)
      console.log(
        variant,
        read.kind,
        read.sure.toFixed(2),
        read.lines.map(({ text }) => text),
      );
    for (const name of [variant, sample.language === 'zh' ? 'Chinese' : 'English', 'all']) {
      const score = scores.get(name) ?? nothing();
      scores.set(name, score);
      const mistakes = judge(score, sample, read);
      if (name === 'all') for (const mistake of mistakes) console.log(`  ${variant} ${mistake}`);
    }
    if (process.env.OCR_LINES)
      await writeFile(
        `${process.env.OCR_LINES}/${sample.kind}-${sample.language}-${sample.layout}-${variant}.json`,
        JSON.stringify({ read, truth: sample.truth }),
      );
  }
}
await browser.close();

console.log(
  '\n           pictures    kind   fields   right  asked when wrong  wrong unasked  asked needlessly  ms',
);
for (const [name, score] of scores) {
  const wrong = score.fields - score.right;
  console.log(
    `${name.padEnd(10)} ${String(score.pictures).padStart(8)} ${percent(score.kinds, score.pictures)} ${String(score.fields).padStart(8)} ${percent(score.right, score.fields)}`,
    `${String(score.pointedOut).padStart(8)} of ${wrong}`.padEnd(18),
    `${String(score.silent).padStart(12)}  ${String(score.needless).padStart(14)}  ${Math.round(score.milliseconds / Math.max(1, score.pictures))}`,
  );
}
console.log(`${Math.round((Date.now() - began) / 1000)} s`);
