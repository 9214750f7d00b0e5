/**
 * The sheets on which our own ways of signing are set up, used and removed, in every look: in a wallet that signs nothing
 * itself. Page models let axe look at each, and expect every word of them to be there.
 */
import { lockOf } from '../fixtures/authenticator';
import { expectNoLoan } from '../fixtures/books';
import { toStatement } from '../fixtures/borrowing';
import { LOOKS, phoneInLook } from '../fixtures/looks';
import { expect, test } from '../fixtures/test';
import { PasskeyList, PasskeySheet } from '../pages/passkeys';

/** Fen. */
const LIMIT = 8_000_000;
/** Whole yuan: more than the app PIN signs. */
const LARGE = 60_000;

test.use({ opening: { situation: 'active', limit: LIMIT, readingSeconds: 0 } });

for (const look of LOOKS) {
  const { language, theme, size } = look;
  test(`F15 F77 F78 F79: PIN and passkey, nothing found by axe, nothing cut off: ${language}, ${theme}, ${size} text`, async ({
    page,
    customer,
    origins,
  }) => {
    await lockOf({ page });
    const framed = await phoneInLook(page, origins.wallet, customer, look, { preset: 'line' });
    // The PIN is the app's own here, inside the frame.
    const phone = { ...framed, host: 'browser' } as const;
    await (await PasskeyList.from(phone)).setUp();

    await phone.reopen();
    const statement = await toStatement(phone, LARGE);
    await statement.signButton(LARGE * 100).click();
    const sheet = await new PasskeySheet(phone).arrived();
    await expect(sheet.content).toContainText('60,000.00');
    await sheet.cancel.click();
    await expect(sheet.content).toBeHidden();

    await phone.reopen();
    const list = await PasskeyList.from(phone);
    await list.remove();
    await expect(list.rows).toHaveCount(0);
    await expectNoLoan(customer, LIMIT);
  });
}
