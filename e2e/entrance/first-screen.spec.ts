/** The first screen: one answer, asked for before the app itself has arrived (product.md F02, F05, F78). */
import { bindSession } from '../../src/contract/renewal';
import { createSession } from '../../src/contract/session';
import { expectNoLoan } from '../fixtures/books';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';

test('F02: the limit is painted from a single answer, asked for before the app has arrived', async ({
  context,
  openPhone,
  customer,
}) => {
  let asked = () => {};
  const wasAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  context.on('request', (request) => {
    if (request.url().endsWith(createSession.path)) asked();
  });
  // The app's own scripts are kept back until somebody has asked the lender: it can only be the page itself.
  await context.route(/\/assets\/[^/]+\.js$/, async (route) => {
    await wasAsked;
    await route.continue();
  });
  // And what follows is kept back until the limit stands.
  let showed = () => {};
  const wasShown = new Promise<void>((resolve) => {
    showed = resolve;
  });
  await context.route(/\/assets\/shell-[^/]+$/, async (route) => {
    await wasShown;
    await route.continue();
  });
  const phone = await openPhone();
  await expect(phone.ground.getByText('¥50,000.00').first()).toBeVisible();
  showed();
  const home = await new HomePage(phone).arrived();
  await home.showsLimit(5_000_000, 5_000_000);
  // What makes the session renewable comes after the screen, and draws nothing of it.
  const paths = phone.traffic.all().map((request) => new URL(request.url()).pathname);
  expect(paths.filter((path) => path !== bindSession.path)).toEqual([createSession.path]);
  await expectNoLoan(customer);
});

test('F05: two people, two prices and two limits', async ({ lender, openPhone }) => {
  const people = [
    {
      customer: await lender.customer({ situation: 'active', dailyRate: 30_000, limit: 2_000_000 }),
      annual: '10.95%',
      limit: 2_000_000,
    },
    {
      customer: await lender.customer({ situation: 'active', dailyRate: 50_000, limit: 8_000_000 }),
      annual: '18.25%',
      limit: 8_000_000,
    },
  ];
  for (const { customer, annual, limit } of people) {
    const home = await new HomePage(await openPhone({ customer })).arrived();
    await home.showsLimit(limit, limit);
    await expect(home.main).toContainText(annual);
    await expectNoLoan(customer, limit);
  }
});

test.describe('with a better offer', () => {
  test.use({ opening: { situation: 'better-rate' } });

  test('F05: a better rate is shown beside the one before', async ({ phone }) => {
    const home = await new HomePage(phone).arrived();
    await expect(home.main).toContainText('14.6%');
    await expect(home.main).toContainText('原来是 18.25%，已为你下调');
  });
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  test('F78: on a dark phone the app is dark', async ({ phone }) => {
    await new HomePage(phone).arrived();
    await expect(phone.ground.locator('html')).toHaveAttribute('data-theme', 'dark');
    const ground = await phone.ground
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor.match(/\d+/g)?.map(Number) ?? []);
    expect(Math.max(...ground.slice(0, 3)), 'the page is dark').toBeLessThan(64);
  });
});
