/** A person who is not on the lender's list (product.md F01). */
import { setTellMe } from '../../src/contract/invitation';
import { expect, test } from '../fixtures/test';
import { NotInvitedPage } from '../pages/not-invited';

test.use({ opening: { situation: 'not-invited' } });

test('F01: not invited, she is told so plainly, asks to be told, and takes it back', async ({
  phone,
  customer,
}) => {
  const screen = await new NotInvitedPage(phone).arrived();
  await expect(screen.fields).toHaveCount(0);
  await expect(phone.ground.getByRole('main')).toContainText('不会写入征信');

  await screen.tellMe.click();
  await expect(screen.tellMeNoMore).toBeVisible();
  await expect(screen.said).toContainText('受邀时会发一条钱包消息');

  await phone.reopen();
  await screen.arrived();
  await screen.tellMeNoMore.click();
  await expect(screen.tellMe).toBeVisible();
  await expect(screen.said).toContainText('随时可在此关闭');

  expect(phone.traffic.of(setTellMe).map((request) => request.postDataJSON() as unknown)).toEqual([
    { tellMe: true },
    { tellMe: false },
  ]);
  expect((await customer.books()).limit).toBeNull();
});
