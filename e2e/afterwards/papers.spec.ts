/** Contracts and authorisations word for word as signed; their hash is worked out again from what is on screen. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { LoanPage } from '../pages/loans';
import { PaperPage, PapersPage } from '../pages/papers';

/** Title, headings and paragraphs in order, joined by line feeds: what the hash is over (contract, `paperText`). */
async function hashOf(main: Locator): Promise<string> {
  const words = await main.locator('h2, article h3, article section p').allTextContents();
  return createHash('sha256').update(words.join('\n'), 'utf8').digest('hex');
}

test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

test('F53: the loan’s contract as signed, with a hash that follows from its words', async ({
  phone,
  customer,
}) => {
  const home = await new HomePage(phone).arrived();
  await home.rows.last().click();
  const loan = await new LoanPage(phone).arrived();
  await loan.contract.click();
  const paper = await new PaperPage(phone).arrived();
  await expect(paper.main).toContainText('12,000.00');
  await expect(paper.main).toContainText('2026-03-15');
  expect(await paper.hash.textContent()).toBe(await hashOf(paper.main));
  const downloading = phone.page.waitForEvent('download');
  await paper.download.click();
  const bytes = await readFile(await (await downloading).path());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(await paper.hash.textContent());
  expect((await customer.books()).loans).toHaveLength(1);
});

test('F53: everything signed is kept: consents, contract, cost statement, each with its own hash', async ({
  phone,
  customer,
}) => {
  const home = await new HomePage(phone).arrived();
  await home.enter('合同');
  const list = await new PapersPage(phone).arrived();
  await expect(list.papers).toHaveCount(5);
  const seen = new Set<string>();
  for (const at of [0, 1, 2, 3, 4]) {
    await list.papers.nth(at).click();
    const paper = await new PaperPage(phone).arrived();
    const hash = (await paper.hash.textContent()) ?? '';
    expect(hash).toBe(await hashOf(paper.main));
    seen.add(hash);
    await phone.page.goBack();
    await expect(list.papers.nth(at)).toBeVisible();
  }
  expect(seen.size).toBe(5);
  expect((await customer.books()).payouts).toBe(1);
});
