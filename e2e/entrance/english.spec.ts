/** The entrance in English (product.md F77). */
import { expectNoLoan } from '../fixtures/books';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { NotInvitedPage } from '../pages/not-invited';
import { OfferPage } from '../pages/offer';

test.use({ language: 'en' });

test.describe('invited', () => {
  test.use({ opening: { situation: 'invited', startAt: '2026-03-15T02:00:00.000Z' } });

  test('F77 F03: in English, invited, she reads and agrees, and sees her limit', async ({
    phone,
    customer,
  }) => {
    const offer = await new OfferPage(phone).arrived();
    await expect(offer.main).toContainText('14 April 2026');
    await offer.readAndAgree('Consent to the use of personal data');
    await offer.readAndAgree('Credit bureau authorisation');
    await offer.readAndAgree('Credit limit agreement');
    await offer.activateButton.click();
    await (await new HomePage(phone).arrived()).showsLimit(5_000_000, 5_000_000);
    await expectNoLoan(customer);
  });
});

test.describe('not invited', () => {
  test.use({ opening: { situation: 'not-invited' } });

  test('F77 F01: in English, not invited, he is told so plainly', async ({ phone }) => {
    const screen = await new NotInvitedPage(phone).arrived();
    await screen.tellMe.click();
    await expect(screen.tellMeNoMore).toBeVisible();
  });
});
