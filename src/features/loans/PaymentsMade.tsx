/** Every payment made on a loan, newest first, with what it went to. */
import { useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { Loan } from '../../contract/loan';
import type { Amount } from '../../lending/money';
import { dateText } from '../../ui/format';
import { moneyDigits, moneyText } from '../../ui/money-format';
import { LinkButton } from '../../ui/LinkButton';
import { List } from '../../ui/List';
import { ListRow } from '../../ui/ListRow';
import { href } from '../../ui/nav';
import { Section } from '../../ui/Section';
import { unbroken } from '../../ui/unbroken';
import { usePurposeName } from './purpose-name';

export function PaymentsMade({ loan }: { loan: Loan }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const purposeName = usePurposeName();
  const { payments } = loan.position;
  const newestFirst = useMemo(() => [...payments].reverse(), [payments]);
  if (payments.length === 0) return null;
  const digits = (of: Amount) => moneyDigits(of, currency, locale);
  const count = payments.length;
  return (
    <Section title={t`还过的钱`} aside={t`${count} 次`}>
      <List>
        {newestFirst.map(({ on, purpose, amount, paid }, at) => {
          const [principal, interest] = [digits(paid.principal), digits(paid.interest)];
          const other = digits(paid.penalty !== 0 ? paid.penalty : paid.fees);
          const date = dateText(on, locale, 'iso');
          const detail =
            paid.penalty !== 0
              ? t`${date} · 本金 ${principal} · 利息 ${interest} · 罚息 ${other}`
              : paid.fees !== 0
                ? t`${date} · 本金 ${principal} · 利息 ${interest} · 手续费 ${other}`
                : t`${date} · 本金 ${principal} · 利息 ${interest}`;
          return (
            <ListRow
              key={count - at}
              title={purposeName(purpose)}
              value={moneyText(amount, currency, locale)}
              detail={unbroken(detail)}
            />
          );
        })}
      </List>
      <LinkButton chevron href={href('records')}>{t`全部记录和凭证`}</LinkButton>
    </Section>
  );
}
