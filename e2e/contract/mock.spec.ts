/** The API document is complete enough that a stock mock server stands in for the API (architecture: the contract). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import * as v from 'valibot';
import { createQuote, quoteRequest } from '../../src/contract/quote';
import { createSession } from '../../src/contract/session';
import { lenderAt } from '../fixtures/lender';
import type { Phone } from '../fixtures/phone';
import { listen } from '../fixtures/traffic';
import { watch } from '../fixtures/watch';
import { wordsOf } from '../fixtures/words';
import { BorrowPage } from '../pages/borrow';
import { CostStatement } from '../pages/cost-statement';
import { HomePage } from '../pages/home';
import { startStandIn, type StandIn } from './stand-in';

const test = base.extend<object, { standIn: StandIn }>({
  standIn: [
    async ({}, use) => {
      const standIn = await startStandIn();
      await use(standIn);
      await standIn.stop();
    },
    // Its start is not a test's own time.
    { scope: 'worker', timeout: 120_000 },
  ],
});

const DOCUMENT = join(import.meta.dirname, '../../public/openapi.json');
const example = v.object({ content: v.object({ 'application/json': v.object({ example: v.unknown() }) }) });
const operation = v.object({ requestBody: example, responses: v.record(v.string(), v.unknown()) });

/** What the document's examples ask of an endpoint and what they answer. */
async function exampleOf({ path, status }: typeof createQuote | typeof createSession) {
  const { paths } = v.parse(
    v.object({ paths: v.record(v.string(), v.record(v.string(), v.unknown())) }),
    JSON.parse(await readFile(DOCUMENT, 'utf8')),
  );
  const { requestBody, responses } = v.parse(operation, paths[path]?.post);
  return {
    body: requestBody.content['application/json'].example,
    reply: v.parse(example, responses[status]).content['application/json'].example,
  };
}

const PURPOSES = { 'home-improvement': '家居装修' } as const;
const METHODS = { 'equal-instalment': '等额本息' } as const;

/** The app on a phone, its lender the mock: even the customer and the ticket are the document's examples. */
async function openPhone(page: Page, { app, api }: StandIn): Promise<Phone> {
  const customer = await lenderAt(api).customer({ situation: 'active' });
  const traffic = listen(page);
  const open = async () => {
    await page.goto(`${app}/?ticket=${encodeURIComponent((await customer.ticket()).ticket)}`);
  };
  await open();
  const say = await wordsOf('zh-CN');
  return { page, ground: page, host: 'browser', language: 'zh-CN', say, customer, traffic, reopen: open };
}

test('F75: prism mock public/openapi.json drives the built app to the limit and a verified quote', async ({
  page,
  context,
  standIn,
}) => {
  const noise = watch(context, [standIn.app, standIn.api]);
  const phone = await openPhone(page, standIn);
  const { limit } = v.parse(createSession.reply, (await exampleOf(createSession)).reply).home;
  const home = await new HomePage(phone).arrived();
  await home.showsLimit(limit?.available ?? 0, limit?.total ?? 0);
  await home.borrow();

  const asked = await exampleOf(createQuote);
  const request = v.parse(quoteRequest, asked.body);
  const { amount, method, months, purpose } = request;
  const form = await new BorrowPage(phone).arrived();
  await form.key(String(amount).replace(/00$/, ''));
  await form.method(v.parse(v.string(), Object.entries(METHODS).find(([name]) => name === method)?.[1]));
  await form.length(months);
  await form.useFor(v.parse(v.string(), Object.entries(PURPOSES).find(([name]) => name === purpose)?.[1]));
  await form.quoted();
  expect(phone.traffic.of(createQuote).at(-1)?.postDataJSON()).toEqual(asked.body);
  expect(noise).toEqual([]);
});

test('F75 F81: the same answer to another question is contradicted: the mark is earned', async ({
  page,
  standIn,
}) => {
  const phone = await openPhone(page, standIn);
  await (await new HomePage(phone).arrived()).borrow();
  const form = await new BorrowPage(phone).arrived();
  await form.key('13000');
  await form.useFor('家居装修');
  await phone.traffic.answer(createQuote);
  await form.next.click();
  await expect(new CostStatement(phone).contradiction).toContainText('对不上，所以不能签约');
  await expect(form.verified).toBeHidden();
});
