/** The settlement certificate (product.md F54): had by the borrower, checked by anybody, broken by one changed byte. */
import { readFile } from 'node:fs/promises';
import { normalCode } from '../../src/contract/certificate-code';
import { checkCertificate, getCertificateKeys } from '../../src/contract/certificate';
import { expectPaidOnce } from '../fixtures/books';
import { clipped } from '../fixtures/looks';
import { pdfWords } from '../fixtures/pdf';
import { openAt } from '../fixtures/phone';
import { pay, toEarlyRepay } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { listen } from '../fixtures/traffic';
import { CertificatePage, VerifyPage } from '../pages/certificate';
import { LoanPage } from '../pages/loans';
import { PapersPage } from '../pages/papers';

const startAt = '2026-04-01T02:00:00.000Z';

function withOneBitChanged(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

test.describe('after settling early', () => {
  test.use({ opening: { situation: 'with-loan', startAt } });

  test('F54: the certificate as a PDF; anybody checks it by code, or as a file without a network', async ({
    phone,
    customer,
    browser,
    origins,
  }) => {
    const form = await toEarlyRepay(phone);
    await form.settleButton(1_210_200).click();
    await (await pay(phone, 1_210_200)).seeLoan.click();
    const loan = await new LoanPage(phone).arrived();
    await loan.certificate.click();
    const certificate = await new CertificatePage(phone).arrived();
    const [code, number] = [await certificate.fact('验证码'), await certificate.fact('证明编号')];
    expect(await certificate.fact('合计已还')).toBe('¥12,102.00');
    const { name, path } = await certificate.file();
    expect(name).toBe(`suijie-settlement-${number}.pdf`);
    const bytes = await readFile(path);
    const words = await pdfWords(bytes);
    const facts = [number, code, 'CNY12,000.00', 'CNY102.00', 'CNY12,102.00', '2026-03-15', '2026-04-01'];
    for (const each of ['贷款结清证明', '屿川银行', '不欠任何款项', ...facts]) expect(words).toContain(each);
    expect(words).toContain(`${origins.app}/verify.html`);

    const stranger = await browser.newContext({ locale: 'zh-CN' });
    const page = await stranger.newPage();
    const traffic = listen(page);
    await page.goto(`${origins.app}/verify.html`);
    const verify = await new VerifyPage(page, phone.say).arrived();
    await verify.ask(code.slice(0, -1));
    await expect(page.getByText('这不是完整的验证码，请对照证明检查每一位。')).toBeVisible();
    expect(traffic.of(checkCertificate)).toHaveLength(0);
    await verify.ask(code.toLowerCase());
    await expect(verify.said).toContainText('贷款人确实开具过这份证明');
    await expect(verify.said).toContainText('¥12,102.00');
    expect(traffic.of(checkCertificate)).toHaveLength(1);
    await verify.ask('2222-2222-2222');
    await expect(verify.said).toContainText('贷款人没有开具过带这个验证码的证明');
    expect(page.url()).not.toContain(normalCode(code));

    // The lender's keys, without which nothing can be told then.
    const keys = () =>
      page.evaluate(
        (path) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(path)),
        getCertificateKeys.path,
      );
    await expect.poll(keys).toBe(true);
    await stranger.setOffline(true);
    await verify.put(name, bytes);
    await expect(verify.verdict).toContainText('有效：由贷款人签名，签名以后没有任何改动');
    await expect(verify.verdict).toContainText(number);
    for (const at of [9, Math.floor(bytes.length / 2), bytes.length - 600, bytes.length - 2]) {
      await verify.put('changed.pdf', withOneBitChanged(bytes, at));
      await expect(verify.verdict).toContainText('changed.pdf 无效');
      await expect(verify.verdict).not.toContainText('不欠任何款项');
    }
    await verify.put('other.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'));
    await expect(verify.verdict).toContainText('没有贷款人的签名');
    await stranger.close();
    await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
  });
});

test.describe('in English, from the papers', () => {
  test.use({ language: 'en', opening: { situation: 'settled', startAt } });

  test('F54: the certificate and the page that verifies it, in English', async ({
    phone,
    customer,
    context,
    origins,
  }) => {
    await openAt(phone, '/papers');
    await (await new PapersPage(phone).here()).certificates.first().click();
    const certificate = await new CertificatePage(phone).arrived();
    const code = await certificate.fact('验证码');
    const bytes = await readFile((await certificate.file()).path);
    expect(await pdfWords(bytes)).toContain('LoanSettlementCertificate');
    const page = await context.newPage();
    await page.goto(`${origins.app}/verify.html`);
    const verify = await new VerifyPage(page, phone.say).arrived();
    await verify.ask(code);
    await expect(verify.said).toContainText('The lender did issue this certificate');
    await verify.put('certificate.pdf', bytes);
    await expect(verify.verdict).toContainText('certificate.pdf is valid');
    const { loans, repayments } = await customer.books();
    expect(loans.every(({ state }) => state === 'settled')).toBe(true);
    expect(repayments.length).toBeGreaterThan(0);
  });
});

test.describe('the public page', () => {
  for (const [theme, size] of [
    ['light', 'normal'],
    ['dark', 'large'],
  ] as const) {
    test(`F54 F78 F79: nothing is cut off on a narrow phone, axe finds nothing: ${theme}, ${size}`, async ({
      page,
      origins,
      customer,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(`${origins.app}/verify.html`);
      const say = (source: string) => source;
      if (size === 'large') await page.getByRole('button', { name: '大字' }).click();
      const verify = await new VerifyPage(page, say).arrived();
      await verify.ask('2222-2222-2222');
      await expect(verify.said).toContainText('没有开具过');
      await verify.put('other.pdf', Buffer.from('none'));
      await expect(verify.verdict).toContainText('other.pdf');
      await verify.arrived();
      await expect.poll(() => clipped(page.mainFrame())).toEqual([]);
      expect((await customer.books()).balanced).toBe(true);
    });
  }
});
