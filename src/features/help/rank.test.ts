import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setupI18n } from '@lingui/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { QUESTIONS } from './questions';
import { type Findable, ranked, termsOf } from './rank';

/** The English sentences, by their Chinese source, from the catalogue itself. */
async function english(): Promise<ReadonlyMap<string, string>> {
  const file = join(import.meta.dirname, '../../app/locales/en.po');
  const po = await readFile(file, 'utf8');
  const pairs = [...po.matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gm)];
  return new Map(pairs.map(([, source = '', words = '']) => [source, words.replaceAll('\\"', '"')]));
}

const i18n = setupI18n({ locale: 'zh-CN', messages: { 'zh-CN': {} } });
const source = QUESTIONS.map(({ question, answer, keywords }) => ({
  question: i18n._(question),
  answer: i18n._(answer),
  keywords: i18n._(keywords),
}));
let translated: readonly Findable[] = [];
beforeAll(async () => {
  const words = await english();
  const say = (text: string) => words.get(text.replaceAll('"', '\\"')) ?? '';
  translated = source.map(({ question, answer, keywords }) => ({
    question: say(question),
    answer: say(answer),
    keywords: say(keywords),
  }));
});

describe('searching the answers (product.md F60)', () => {
  it.each([
    ['提前还', '可以提前还款吗？'],
    ['利率', '利息怎么算？'],
    ['多久到账', '借的钱多久到账？'],
    ['换卡', '怎样换自动扣款的卡？'],
    ['提醒', '还款日能收到提醒吗？'],
    ['骗子', '有人要我先交钱才能放款？'],
    ['密码忘了', '签署的密码是什么？'],
    ['还不上', '暂时还不上怎么办？'],
  ])('%s finds %s first', (asked, question) => {
    expect(ranked(source, asked)[0]?.question).toBe(question);
  });

  it.each([
    ['repay early', '可以提前还款吗？'],
    ['interest', '利息怎么算？'],
    ['change card', '怎样换自动扣款的卡？'],
    ['REMINDER', '还款日能收到提醒吗？'],
    ['scam', '有人要我先交钱才能放款？'],
    ['forgot my PIN', '签署的密码是什么？'],
  ])('in English, %s finds the answer to %s first', (asked, question) => {
    const at = source.findIndex((each) => each.question === question);
    expect(ranked(translated, asked)[0]).toBe(translated[at]);
  });

  it('every question finds itself first by its own words, in both languages', () => {
    for (const items of [source, translated])
      for (const item of items) expect(ranked(items, item.question)[0]).toBe(item);
  });

  it('nothing asked shows all; nothing found shows none', () => {
    expect(ranked(source, '  ？ ')).toBe(source);
    expect(ranked(source, 'zzzzqq')).toEqual([]);
  });

  it('Chinese is cut into pairs, Latin into words, and full width is plain', () => {
    expect(termsOf('提前还款 ＰＩＮ')).toEqual(['提前', '前还', '还款', 'pin']);
    expect(termsOf('卡')).toEqual(['卡']);
  });

  it('answers whatever is typed with some of the questions, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (asked) => {
        const found = ranked(source, asked);
        expect(new Set(found).size).toBe(found.length);
        for (const each of found) expect(source).toContain(each);
      }),
    );
  });
});
