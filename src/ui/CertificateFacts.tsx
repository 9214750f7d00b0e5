/** What a settlement certificate says, as facts. product.md F54. */
import { useLingui } from '@lingui/react/macro';
import type { Certificate } from '../contract/certificate';
import { printedCode } from '../contract/certificate-code';
import { Facts } from './Facts';
import { dateText, momentDate, timeText } from './format';
import { moneyText } from './money-format';

export interface CertificateFactsProps {
  certificate: Certificate;
  locale: string;
  /** The lender's. */
  zone: string;
}

export function CertificateFacts({ certificate, locale, zone }: CertificateFactsProps) {
  const { t } = useLingui();
  const { lender, borrower, paid, currency, issuedAt } = certificate;
  const money = (of: typeof certificate.total) => moneyText(of, currency.code, locale);
  const name = lender.name;
  return (
    <Facts
      dense
      facts={[
        { name: t`验证码`, value: printedCode(certificate.code) },
        { name: t`证明编号`, value: certificate.number },
        { name: t`贷款人`, value: name, note: lender.licence },
        { name: t`借款人`, value: borrower.name },
        { name: t`身份证号码`, value: borrower.idNumber },
        { name: t`借款编号`, value: certificate.loanId, parted: true },
        { name: t`借款本金`, value: money(certificate.principal) },
        { name: t`起息日`, value: dateText(certificate.disbursedOn, locale, 'iso') },
        { name: t`结清日`, value: dateText(certificate.settledOn, locale, 'iso') },
        { name: t`已还本金`, value: money(paid.principal), parted: true },
        { name: t`已还利息`, value: money(paid.interest) },
        { name: t`已付费用`, value: money(paid.fees) },
        { name: t`已付罚息`, value: money(paid.penalty) },
        { name: t`合计已还`, value: money(certificate.total) },
        { name: t`还欠`, value: t`不欠任何款项`, tone: 'positive' },
        {
          name: t`开具时间`,
          value: `${momentDate(issuedAt, zone)} ${timeText(issuedAt, zone)}`,
          parted: true,
        },
      ]}
    />
  );
}
