/** Settlement certificates: issued once for a settled loan, kept word for word in every language. product.md F54. */
import { formatDay } from '../../lending/calendar';
import { totalOf } from '../../lending/breakdown';
import type { Certificate } from '../../contract/certificate';
import { checkCharacter, CODE_ALPHABET, CODE_LENGTH } from '../../contract/certificate-code';
import type { Language } from '../../contract/scalar';
import { dateOf, isoMoment } from '../business-time';
import { append, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { LENDERS } from '../lenders';
import { disbursedOn, lastEventOn, positionOn, type SettledLoan } from '../loan';
import { PRODUCTS } from '../products';
import { CURRENCY } from '../writing';

/** A row's body: what was issued never changes, whatever becomes of names and products. */
export type KeptCertificate = Readonly<Record<Language, Certificate>>;

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NUMBER_LENGTH = 8;

/** Characters of the codes' alphabet by chance, each as likely: 62 of base64url's 64 make every one of the 31 twice. */
function chance(ctx: Context, length: number): string {
  let drawn = '';
  while (drawn.length < length) {
    for (const each of ctx.secret(24)) {
      const at = BASE64URL.indexOf(each);
      if (at < 2 * CODE_ALPHABET.length) drawn += CODE_ALPHABET.charAt(at % CODE_ALPHABET.length);
    }
  }
  return drawn.slice(0, length);
}

function factsIn(language: Language, customer: Customer, loan: SettledLoan) {
  const product = PRODUCTS[loan.productId];
  const { name, licence, hotline } = LENDERS[product.lender];
  const { paid } = positionOn(loan, lastEventOn(loan));
  return {
    language,
    lender: { name: name[language], licence: licence[language], hotline },
    borrower: { name: customer.profile.name[language], idNumber: customer.profile.idNumber },
    loanId: loan.id,
    productName: product.name[language],
    currency: CURRENCY,
    principal: loan.terms.principal,
    disbursedOn: formatDay(disbursedOn(loan)),
    settledOn: formatDay(loan.settledOn),
    paid,
    total: totalOf(paid),
  };
}

/** Issues the certificate of a loan that has none yet. */
export function issueCertificate(draft: Draft, loan: SettledLoan, ctx: Context): KeptCertificate {
  const beginning = chance(ctx, CODE_LENGTH - 1);
  const day = formatDay(dateOf(ctx.business)).replaceAll('-', '');
  const issued = {
    number: `JQ${day}-${chance(ctx, NUMBER_LENGTH)}`,
    code: beginning + checkCharacter(beginning),
    issuedAt: isoMoment(ctx.business),
  };
  const kept: KeptCertificate = {
    'zh-CN': { ...issued, ...factsIn('zh-CN', draft.customer, loan) },
    en: { ...issued, ...factsIn('en', draft.customer, loan) },
  };
  append(draft, 'certificate', loan.id, kept, { loanId: loan.id });
  return kept;
}
