import { describe, expect, it } from 'vitest';
import type { Home } from '../contract/home';
import type { Paper, PaperText } from '../contract/paper';
import { hash } from './digest';
import { Driver } from './testing/driver';

const home = (driver: Driver): Home => driver.get<Home>('getHome');
const consentsOf = (driver: Driver) =>
  (home(driver).offer?.consents ?? []).map(({ paperId, hash: read }) => ({ paperId, hash: read }));

describe('activation (product.md F03)', () => {
  it('with three consents as read; repeating it changes nothing', () => {
    const driver = new Driver({ situation: 'invited' });
    const consents = consentsOf(driver);
    expect(driver.get<Home>('activate', { body: { consents } })).toMatchObject({
      standing: 'active',
      limit: { total: 5_000_000, available: 5_000_000 },
      offer: null,
    });
    const rows = driver.rows.length;
    driver.get('activate', { body: { consents } });
    expect(driver.rows).toHaveLength(rows);
  });

  it('not with fewer, other or altered ones', () => {
    const driver = new Driver({ situation: 'invited' });
    const [first, second, third] = consentsOf(driver);
    const send = (consents: unknown[]) => driver.problem('activate', { body: { consents } });
    expect(send([first, second])).toBe('consents-incomplete');
    expect(send([first, first, second])).toBe('consents-incomplete');
    expect(send([first, second, { ...third, hash: 'x'.repeat(43) }])).toBe('consent-changed');
    expect(send([first, second, { ...third, paperId: 'consent-other' }])).toBe('consent-changed');
  });

  it.each([
    ['underage', 'too-young'],
    ['student', 'student-barred'],
  ] as const)('%s: %s', (situation, code) => {
    const driver = new Driver({ situation });
    expect(driver.problem('activate', { body: { consents: consentsOf(driver) } })).toBe(code);
    expect(home(driver).standing).toBe('invited');
  });

  it('not without an invitation; who asked is told', () => {
    const driver = new Driver({ situation: 'not-invited' });
    const consents = [{ paperId: 'consent-x', hash: 'x'.repeat(43) }];
    expect(driver.problem('activate', { body: { consents } })).toBe('not-invited');
    expect(driver.get<Home>('setTellMe', { body: { tellMe: true } }).tellMe).toBe(true);
    expect(driver.get<Home>('setTellMe', { body: { tellMe: false } }).tellMe).toBe(false);
    expect(driver.problem('listProducts')).toBe('not-active');
  });

  it('masks name and number', () => {
    const { identity } = home(new Driver({ situation: 'invited' })).offer ?? {};
    expect(identity).toMatchObject({ name: '王*', cardTail: '6214' });
    expect(identity?.idNumber).toMatch(/^\d{4}\*{10}\d{4}$/);
  });
});

describe('papers (product.md F53)', () => {
  it('can be read before consent, and hash to what is accepted', () => {
    const driver = new Driver({ situation: 'invited' });
    for (const { paperId, hash: read } of consentsOf(driver)) {
      const { paper, text } = driver.get<{ paper: Paper; text: PaperText }>('getPaper', { id: paperId });
      const lines = [
        text.title,
        ...text.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
      ];
      expect([paper.hash, text.hash, hash(lines.join('\n'))]).toEqual([read, read, read]);
      expect(paper.signedAt).toBeNull();
    }
    expect(driver.problem('getPaper', { id: 'consent-none' })).toBe('not-found');
  });

  it('are kept as signed', () => {
    const driver = new Driver({ situation: 'active' });
    const { items } = driver.get<{ items: Paper[] }>('listPapers');
    expect(items.map(({ kind }) => kind)).toEqual(['credit-agreement', 'credit-bureau', 'privacy']);
    expect(items.every(({ signedAt }) => signedAt !== null)).toBe(true);
  });
});

describe('rates by person (product.md F05)', () => {
  it('a better rate stands beside the old one', () => {
    expect(home(new Driver({ situation: 'better-rate' })).products).toMatchObject([
      { rate: { value: 40_000 }, previousRate: { value: 50_000 } },
    ]);
  });
  it('the rate asked for is the rate quoted', () => {
    const driver = new Driver({ situation: 'active', dailyRate: 40_000 });
    expect(driver.quote().terms).toMatchObject({ rate: { value: 40_000 }, penalty: { rate: 60_000 } });
  });
});
