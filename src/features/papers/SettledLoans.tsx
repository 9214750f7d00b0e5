/** Settled loans, each leading to its settlement certificate; nothing where there are none (product.md F54). */
import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useReader } from '../../client/device';
import { loansQuery } from '../../client/loans';
import type { LoanSummary } from '../../contract/loan';
import { Button } from '../../ui/Button';
import { dateText } from '../../ui/format';
import { CERTIFICATE } from '../../ui/icons-more';
import { List } from '../../ui/List';
import { IconTile, ListRow } from '../../ui/ListRow';
import { moneyText } from '../../ui/money-format';
import { href } from '../../ui/nav';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';

export function SettledLoans() {
  const { t } = useLingui();
  const query = useInfiniteQuery(loansQuery('settled'));
  const loans = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (loans.length === 0) return null;
  return (
    <Section title={t`结清证明`}>
      <div className={text.stack}>
        <List label={t`可以开具结清证明的借款`}>
          {loans.map((loan) => (
            <SettledLoan key={loan.id} loan={loan} />
          ))}
        </List>
        {query.hasNextPage && (
          <Button
            kind="outline"
            busy={query.isFetchingNextPage}
            busyLabel={t`正在读取`}
            onClick={() => void query.fetchNextPage()}
          >
            {t`更早结清的`}
          </Button>
        )}
      </div>
    </Section>
  );
}

function SettledLoan({ loan }: { loan: LoanSummary }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const settled = loan.settledOn === null ? '' : dateText(loan.settledOn, locale, 'iso');
  return (
    <ListRow
      lead={<IconTile d={CERTIFICATE} />}
      title={loan.productName}
      value={moneyText(loan.principal, currency, locale)}
      detail={t`${settled} 结清`}
      href={href('certificate', loan.id)}
    />
  );
}
