/** Reading: every list and page of a person, whole and consistent. Changes nothing. */
import { createHash } from 'node:crypto';
import { checkLoan } from '../../src/client/verification';
import type { PaperText } from '../../src/contract/paper';
import type { Verdict } from '../../src/lending/verify';
import type { Person } from './people';
import { must, mustEqual, Nonconformity, type Suite } from './suite';

const MOST_PAGES = 100;

/** The hash that a paper's words must have. */
export const hashOf = ({ title, sections }: PaperText) =>
  createHash('sha256')
    .update([title, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].join('\n'))
    .digest('base64url');

/** @throws Nonconformity with both figures of the first differences, or with the terms that are missing (F81). */
export function mustVerify(verdict: Verdict, what: string): void {
  if (verdict.verdict === 'verified') return;
  if (verdict.verdict === 'not-verifiable')
    throw new Nonconformity(`${what} cannot be verified: ${verdict.missing.slice(0, 5).join(', ')}`);
  const told = verdict.differences
    .slice(0, 3)
    .map(({ path, stated, computed }) => `${path} is ${stated}, follows as ${computed}`);
  throw new Nonconformity(`${what} is contradicted: ${told.join('; ')}`);
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** All items of a list, page by page; none twice. */
export async function allOf<T extends { readonly id: string }>(
  read: (query: Readonly<Record<string, string>>) => Promise<Page<T>>,
): Promise<{ items: readonly T[]; pages: number }> {
  const items: T[] = [];
  let query = {};
  for (let pages = 1; pages <= MOST_PAGES; pages += 1) {
    const page = await read(query);
    items.push(...page.items);
    if (page.next === null) {
      mustEqual(new Set(items.map(({ id }) => id)).size, items.length, 'items told once');
      return { items, pages };
    }
    must(page.items.length > 0, 'an empty page that is not the last');
    query = { cursor: page.next };
  }
  throw new Nonconformity(`no end after ${MOST_PAGES} pages`);
}

const isNewestFirst = (moments: readonly string[]) =>
  moments.every((each, index) => index === 0 || each <= (moments[index - 1] ?? each));

/** A person's loans, each checked; answers the open ones. */
export async function loans(suite: Suite, person: Person) {
  const found = await suite.check('listLoans: both states, page by page', async () => {
    const read = async (state: 'open' | 'settled') =>
      (await allOf((query) => person.reply('listLoans', { query: { state, ...query } }))).items;
    const [open, settled] = [await read('open'), await read('settled')];
    must(
      open.every(({ state }) => state !== 'settled') && settled.every(({ state }) => state === 'settled'),
      'a loan in the wrong list',
    );
    return { open, settled };
  });
  for (const summary of [...(found?.open ?? []).slice(0, 5), ...(found?.settled ?? []).slice(0, 3)]) {
    await suite.check(
      `getLoan: every figure of ${summary.id} follows from its terms and events`,
      async () => {
        const loan = await person.reply('getLoan', { id: summary.id });
        const { businessDate } = await person.reply('getBills');
        mustVerify(checkLoan(loan, businessDate), 'the loan');
        const told = Object.keys(summary).map((key) => [
          key,
          Object.entries(loan).find(([own]) => own === key)?.[1],
        ]);
        mustEqual(Object.fromEntries(told), summary, 'the loan and its line in the list');
      },
    );
  }
  return found?.open ?? [];
}

export async function reading(suite: Suite, person: Person): Promise<void> {
  await suite.check('getHome: the limit adds up', async () => {
    const { limit, standing, businessDate } = await person.reply('getHome');
    if (limit === null) return;
    const { total, outstanding, inFlight, available } = limit;
    const free = standing === 'active' ? Math.max(0, total - outstanding - inFlight) : 0;
    mustEqual(available, free, 'available');
    must(businessDate >= '2000', 'no business date');
  });
  await suite.check('getBills: every bill is the sum of its items', async () => {
    const { payable, upcoming } = await person.reply('getBills');
    for (const bill of [...(payable ? [payable] : []), ...upcoming]) {
      const { fees, penalty, interest, principal } = bill.breakdown;
      mustEqual(
        bill.items.reduce((sum, { amount }) => sum + amount, 0),
        bill.total,
        'sum of the items',
      );
      mustEqual(fees + penalty + interest + principal, bill.total, 'sum of the components');
    }
  });
  await suite.check('listCards: one default card, told first', async () => {
    const { cards } = await person.reply('listCards');
    mustEqual(cards.filter(({ isDefault }) => isDefault).length, Math.min(1, cards.length), 'default cards');
    must(cards.length === 0 || cards[0]?.isDefault === true, 'the default card is not the first');
  });
  await suite.check('listCoupons: those that can be used first, no id twice', async () => {
    const { coupons } = await person.reply('listCoupons');
    const usable = coupons.map(({ state }) => state === 'available');
    must(
      !usable.includes(true) || usable.lastIndexOf(true) < usable.filter(Boolean).length,
      'not usable first',
    );
    mustEqual(new Set(coupons.map(({ id }) => id)).size, coupons.length, 'different ids');
  });
  await suite.check('listRecords: newest first, page by page, filtered by kind and month', async () => {
    const { items } = await allOf((query) => person.reply('listRecords', { query }));
    must(isNewestFirst(items.map(({ at }) => at)), 'not newest first');
    const [record] = items;
    if (record === undefined) return;
    const month = record.on.slice(0, 7);
    const query = { kind: record.kind, month };
    const filtered = await allOf((more) => person.reply('listRecords', { query: { ...query, ...more } }));
    const expected = items.filter(({ kind, on }) => kind === record.kind && on.startsWith(month));
    mustEqual(
      filtered.items.map(({ id }) => id),
      expected.map(({ id }) => id),
      'records of a kind and month',
    );
  });
  await suite.check('listPapers, getPaper: every paper’s words have its hash', async () => {
    const { items } = await allOf((query) => person.reply('listPapers', { query }));
    must(isNewestFirst(items.map(({ signedAt }) => signedAt ?? '')), 'not newest first');
    for (const each of items.slice(0, 6)) {
      const { paper, text } = await person.reply('getPaper', { id: each.id });
      mustEqual(paper, each, 'the paper and its line in the list');
      mustEqual([hashOf(text), text.hash], [paper.hash, paper.hash], 'hash of the words');
    }
  });
}
