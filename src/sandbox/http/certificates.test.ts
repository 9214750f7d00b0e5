/** Settlement certificates over HTTP: issued once, signed, checked by anybody, nobody else's to have. product.md F54. */
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CertificateKey } from '../../contract/certificate';
import { isCertificateCode, printedCode } from '../../contract/certificate-code';
import { checkCertificateFile } from '../../client/certificate-check';
import { signingKey } from '../documents/certificate-keys';
import { LIMITS } from './api-options';
import { startApi, type TestApi } from './testing/api-server';
import { borrowerAt } from './testing/borrower';

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

async function settledBorrower(at: TestApi = server) {
  const borrower = await borrowerAt(at, { situation: 'settled' });
  const { items } = await borrower.ask('listLoans', { query: { state: 'settled' } });
  return { ...borrower, loanId: items[0]?.id ?? '' };
}

async function fileOf({ ask, loanId }: Awaited<ReturnType<typeof settledBorrower>>, language = 'zh-CN') {
  const call = { id: loanId, headers: { 'Accept-Language': language } };
  await ask('issueCertificate', call);
  return new Uint8Array(await (await ask('getCertificateFile', call)).arrayBuffer());
}

async function textOf(file: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

const keysOf = async (at: TestApi = server) => {
  const { keys } = (await at.call('getCertificateKeys')).body as { keys: CertificateKey[] };
  return keys;
};

describe('a settlement certificate', () => {
  it('says what the loan and the books say, and is the same ever after', async () => {
    const { ask, loanId } = await settledBorrower();
    const certificate = await ask('issueCertificate', { id: loanId });
    expect(isCertificateCode(certificate.code)).toBe(true);
    const { settledOn, disbursedOn, principal, position, productName } = await ask('getLoan', { id: loanId });
    expect(certificate).toMatchObject({
      settledOn,
      disbursedOn,
      principal,
      productName,
      paid: position.paid,
    });
    expect(certificate.borrower).toEqual({ name: '吴*', idNumber: '3301**********1026' });
    const { movements } = await ask('getBooks');
    const cash = movements
      .filter(({ kind, loanId: of }) => kind === 'repayment' && of === loanId)
      .flatMap(({ entries }) => entries)
      .filter(({ account }) => account === 'cash');
    expect(certificate.total).toBe(cash.reduce((sum, { amount }) => sum + amount, 0));
    await ask('moveClock', { body: { days: 40 } });
    expect(await ask('issueCertificate', { id: loanId })).toEqual(certificate);
    expect((await ask('getMyData')).certificates).toEqual([certificate]);
    expect((await ask('getBooks')).balanced).toBe(true);
  });

  it.each([
    ['zh-CN', ['贷款结清证明', '屿川银行', '金融许可证 B0937H244010001', '吴*', '不欠任何款项', '验证码']],
    ['en', ['Loan Settlement Certificate', 'Yuchuan Bank', 'Wu *', 'nothing is owed', 'Verification code']],
  ])('as a file in %s has words that can be selected, and every fact', async (language, words) => {
    const borrower = await settledBorrower();
    const text = await textOf(await fileOf(borrower, language));
    const headers = { 'Accept-Language': language };
    const certificate = await borrower.ask('issueCertificate', { id: borrower.loanId, headers });
    const { number, code, loanId, disbursedOn, settledOn } = certificate;
    const facts = [number, printedCode(code), loanId, disbursedOn, settledOn, '3301**********1026'];
    for (const each of [...words, ...facts, 'https://lender.test/verify.html'])
      expect(text.replaceAll(' ', '')).toContain(each.replaceAll(' ', ''));
    const yuan = (fen: number) => (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
    for (const fen of [certificate.principal, certificate.paid.interest, certificate.total])
      expect(text).toContain(`CNY ${yuan(fen)}`);
  });

  it('in its file is checked without the lender, and any changed byte breaks it', async () => {
    const borrower = await settledBorrower();
    const file = await fileOf(borrower);
    const keys = await keysOf();
    const certificate = await borrower.ask('issueCertificate', { id: borrower.loanId });
    expect(await checkCertificateFile(file, keys)).toMatchObject({ kind: 'valid', certificate });
    expect(file.length).toBeLessThan(60_000);
    // Every place of the signature and of the trailer, and places all over the PDF before it.
    const places = [...Array(file.length).keys()].filter((at) => at > file.length - 400 || at % 997 === 0);
    for (const at of places) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect([at, (await checkCertificateFile(changed, keys)).kind]).not.toEqual([at, 'valid']);
    }
    const longer = new Uint8Array(file.length + 1);
    longer.set(file);
    expect((await checkCertificateFile(longer, keys)).kind).toBe('changed');
    expect((await checkCertificateFile(file.slice(0, -1), keys)).kind).toBe('changed');
    expect((await checkCertificateFile(new TextEncoder().encode('%PDF-1.7'), keys)).kind).toBe(
      'no-certificate',
    );
  });

  it('signed under another key than the published ones is told apart', async () => {
    const other = await startApi();
    const file = await fileOf(await settledBorrower(other));
    expect((await checkCertificateFile(file, await keysOf())).kind).toBe('unknown-key');
    expect((await checkCertificateFile(file, await keysOf(other))).kind).toBe('valid');
    await other.close();
  });

  it('stays good when the year’s key changes: old keys stay published', async () => {
    const other = await startApi();
    const file = await fileOf(await settledBorrower(other));
    const [before] = await keysOf(other);
    other.pass(366 * 86_400_000);
    const keys = await keysOf(other);
    expect(keys).toHaveLength(2);
    expect(keys[1]).toEqual(before);
    expect(JSON.stringify(keys)).not.toContain('"d"');
    expect((await checkCertificateFile(file, keys)).kind).toBe('valid');
    const { store, clock } = other.options;
    expect((await signingKey(store, clock())).kid).toBe(keys[0]?.kid);
    await other.close();
  });

  it('is not issued for a loan that runs, nor given to anybody else', async () => {
    const running = await borrowerAt(server, { situation: 'with-loan' });
    const { items } = await running.ask('listLoans', { query: { state: 'open' } });
    const id = items[0]?.id ?? '';
    expect(await running.problem('issueCertificate', { id })).toBe('loan-not-settled');
    expect(await running.problem('getCertificateFile', { id })).toBe('not-found');
    const { ask, loanId } = await settledBorrower();
    await ask('issueCertificate', { id: loanId });
    expect(await running.problem('issueCertificate', { id: loanId })).toBe('not-found');
    expect(await running.problem('getCertificateFile', { id: loanId })).toBe('not-found');
  });
});

describe('a verification code', () => {
  it('tells anybody what was issued, in the language asked for, and nothing unmasked', async () => {
    const { ask, loanId } = await settledBorrower();
    const { code, number } = await ask('issueCertificate', { id: loanId });
    const { status, body } = await server.call('checkCertificate', {
      body: { code },
      headers: { 'Accept-Language': 'en' },
    });
    expect([status, body]).toMatchObject([200, { number, code, loanId, borrower: { name: 'Wu *' } }]);
  });

  it('that nobody was given is not found, with a right check digit or a wrong one', async () => {
    for (const code of ['222222222222', '7K3M9QXA22HB'])
      expect((await server.call('checkCertificate', { body: { code } })).status).toBe(404);
    expect((await server.call('checkCertificate', { body: { code: 'short' } })).status).toBe(400);
  });

  it('cannot be tried out: one address may ask about so many', async () => {
    const guarded = await startApi({ limits: LIMITS });
    const ask = () => guarded.call('checkCertificate', { body: { code: '222222222222' } });
    const answers = await Promise.all(Array.from({ length: LIMITS.perAsker.burst + 1 }, ask));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    expect(answers.find(({ status }) => status === 429)?.headers.get('Retry-After')).toBe('5');
    expect((await guarded.call('getCertificateKeys')).status).toBe(200);
    await guarded.close();
  });
});
