/** What a payment meets first, before anything is paid: the engine's own order (product.md 1.7). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { heldOf } from '../../client/verification';
import type { Loan } from '../../contract/loan';
import { payableInstalments } from '../../lending/allocation';
import { formatDay } from '../../lending/calendar';
import type { Component } from '../../lending/terms';
import { Card } from '../../ui/Card';
import { dateText } from '../../ui/format';
import { moneyText } from '../../ui/money-format';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import css from './relief.module.css';

/** @param loans checked, all of one day. */
export function PaymentOrder({ loans }: { loans: readonly Loan[] }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const names: Readonly<Record<Component, string>> = {
    fees: t`手续费`,
    penalty: t`罚息`,
    interest: t`利息`,
    principal: t`本金`,
  };
  const several = loans.length > 1;
  const arrow = ' → ';
  return (
    <Section title={t`先还哪一项`}>
      <Card>
        <ol className={css.order}>
          {payableInstalments(heldOf(loans)).map(({ held, instalment, unpaid }) => {
            const { no } = instalment;
            const due = dateText(formatDay(instalment.due), locale, 'iso');
            const loan = loans.find(({ id }) => id === held.loanId);
            const parts = held.terms.allocation
              .filter((component) => unpaid[component] > 0)
              .map((component) => `${names[component]} ${moneyText(unpaid[component], currency, locale)}`)
              .join(arrow);
            return (
              <li key={`${held.loanId} ${no}`}>
                {several && loan
                  ? t`${loan.productName} 第 ${no} 期，${due} 到期`
                  : t`第 ${no} 期，${due} 到期`}
                <br />
                <span className={text.cap}>{parts}</span>
              </li>
            );
          })}
        </ol>
        <p className={text.cap}>{t`可以先还一部分，多少都行：从上往下还，还到哪里算哪里。`}</p>
      </Card>
    </Section>
  );
}
