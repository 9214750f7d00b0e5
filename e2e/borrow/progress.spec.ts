/** From signing to arrival, against the promise of 15 minutes; safe to leave (product.md F16). */
import { expectOneLoan } from '../fixtures/books';
import { apply } from '../fixtures/borrowing';
import { expect, test } from '../fixtures/test';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';

test.use({ opening: { situation: 'active', startAt: '2026-03-15T02:00:00.000Z', readingSeconds: 0 } });

test('F16 F39: he leaves while it is on its way, comes back to it, and finds the money arrived', async ({
  phone,
  customer,
}) => {
  await customer.faults({ application: 'slow' });
  const progress = await apply(phone, 8_000);
  await expect(progress.main).toContainText('最长 15 分钟内给你结果');
  await expect(progress.current).toContainText('审批');
  await progress.leave.click();

  const home = await new HomePage(phone).arrived();
  // In flight it is reserved, and no second one can begin.
  await home.showsLimit(4_200_000, 5_000_000);
  await expect(home.main).toContainText('处理中 ¥8,000.00');
  await expect(home.borrowLink).toBeDisabled();
  await expect(home.main).toContainText('有一笔借款正在处理，有结果后再借');
  await home.followed('借款申请处理中').click();
  await progress.arrived();

  await customer.clock({ to: 'next-event' });
  await expect(progress.steps).toContainText('审批通过');
  await customer.clock({ to: 'next-event' });
  await expect(progress.current).toContainText('放款中');
  await expect(progress.main).toContainText('转入澄江银行 尾号 6214');
  await expect(progress.cancel).toBeHidden();
  await customer.clock({ to: 'next-event' });

  const arrived = await new ArrivedPage(phone).arrived();
  await expect(arrived.main).toContainText('改主意了？今天全部还清，利息 ¥0.00。');
  await expect(arrived.main).toContainText('用时 9 分');
  await arrived.finish.click();
  await home.arrived();
  await home.showsLimit(4_200_000, 5_000_000);
  await expect(home.main).not.toContainText('处理中');
  await expect(home.followed('借款已到账')).toBeHidden();
  await expectOneLoan(customer, 800_000);
});

test('F16: the app was closed meanwhile; opened again, home leads to what has arrived', async ({
  phone,
  customer,
}) => {
  await customer.faults({ application: 'slow' });
  const progress = await apply(phone, 8_000);
  await progress.leave.click();
  const home = await new HomePage(phone).arrived();
  await customer.clock({ seconds: 600 });
  await phone.reopen();
  await home.arrived();
  await home.followed('借款已到账').click();
  const arrived = await new ArrivedPage(phone).arrived();
  await arrived.seeLoan.click();
  await expect(phone.ground.getByRole('main')).toContainText('¥8,000.00');
  await expectOneLoan(customer, 800_000);
});
