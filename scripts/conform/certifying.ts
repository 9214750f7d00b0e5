/** Settlement certificates: issued once, a file that holds, a code that anybody may ask about. Sandbox only. */
import { checkCertificateFile } from '../../src/client/certificate-check';
import { isCertificateCode } from '../../src/contract/certificate-code';
import type { Lender } from './lender';
import { newCustomer, type Person } from './people';
import { must, mustEqual, type Suite } from './suite';

async function settledLoan(person: Person): Promise<string> {
  const { items } = await person.reply('listLoans', { query: { state: 'settled' } });
  const id = items[0]?.id;
  must(id !== undefined, 'no settled loan');
  return id;
}

export async function certifying(suite: Suite, lender: Lender): Promise<void> {
  await suite.check('a settlement certificate: issued once, says what the loan says', async () => {
    const person = await newCustomer(lender, { situation: 'settled' });
    const id = await settledLoan(person);
    const certificate = await person.reply('issueCertificate', { id });
    mustEqual(await person.reply('issueCertificate', { id }), certificate, 'the second answer');
    const { principal, disbursedOn, settledOn, position } = await person.reply('getLoan', { id });
    const { paid } = certificate;
    mustEqual(
      [certificate.principal, certificate.disbursedOn, certificate.settledOn, paid],
      [principal, disbursedOn, settledOn, position.paid],
      'the facts of the loan',
    );
    const parts = paid.principal + paid.interest + paid.fees + paid.penalty;
    mustEqual(certificate.total, parts, 'the sum of what was paid');
    must(isCertificateCode(certificate.code), 'the code has not its check digit');
  });
  await suite.check('its file is signed under a published key, and one changed byte breaks it', async () => {
    const person = await newCustomer(lender, { situation: 'settled' });
    const id = await settledLoan(person);
    await person.problem('getCertificateFile', { id }, 'not-found');
    const certificate = await person.reply('issueCertificate', { id });
    const file = new Uint8Array(await (await person.reply('getCertificateFile', { id })).arrayBuffer());
    const { keys } = await lender.reply('getCertificateKeys');
    const verdict = await checkCertificateFile(file, keys);
    must(verdict.kind === 'valid', `the file is ${verdict.kind}`);
    mustEqual(verdict.certificate, certificate, 'what is signed');
    const middle = Math.floor(file.length / 2);
    file[middle] = (file[middle] ?? 0) ^ 1;
    mustEqual((await checkCertificateFile(file, keys)).kind, 'changed', 'a changed file');
  });
  await suite.check('its code tells anybody what was issued; another code is not found', async () => {
    const person = await newCustomer(lender, { situation: 'settled' });
    const certificate = await person.reply('issueCertificate', { id: await settledLoan(person) });
    const { code } = certificate;
    mustEqual(await lender.reply('checkCertificate', { body: { code } }), certificate, 'what the code tells');
    await lender.problem('checkCertificate', { body: { code: '222222222222' } }, 'not-found');
  });
  await suite.check('issueCertificate: not for a loan that runs', async () => {
    const person = await newCustomer(lender, { situation: 'with-loan' });
    const { items } = await person.reply('listLoans', { query: { state: 'open' } });
    await person.problem('issueCertificate', { id: items[0]?.id ?? '' }, 'loan-not-settled');
  });
}
