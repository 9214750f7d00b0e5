/** A statement of account: which months, what it says in all, and the file to keep (product.md F58). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { useDevice, useReader } from '../../client/device';
import { homeQuery } from '../../client/home';
import { statementFile, statementQuery } from '../../client/statements';
import type { Statement, StatementRange } from '../../contract/statement';
import { useHost } from '../../host/react';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { FailureState } from '../../ui/Failure';
import { moneyText } from '../../ui/money-format';
import { useNav } from '../../ui/nav';
import { SaveFile } from '../../ui/SaveFile';
import { Screen } from '../../ui/Screen';
import { Section } from '../../ui/Section';
import { SelectRow } from '../../ui/SelectRow';
import { Skeleton } from '../../ui/Skeleton';
import text from '../../ui/text.module.css';
import { monthsUpTo } from './months';

/** In the address, where no one loan is meant. */
const ALL = 'all';
const MONTHS_OFFERED = 36;
/** Chosen at first, counting back from this month. */
const USUAL_MONTHS = 3;

export default function StatementScreen({ id }: { id: string }) {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const { data: home } = useQuery(homeQuery);
  return (
    <Screen title={t`对账单`} chrome={chrome} back={{ label: t`返回`, onBack: nav.back }}>
      {home ? (
        <StatementForm months={monthsUpTo(home.businessDate, MONTHS_OFFERED)} loanId={id} />
      ) : (
        <Skeleton lines={5} />
      )}
    </Screen>
  );
}

interface StatementFormProps {
  /** Newest first. */
  months: readonly string[];
  loanId: string;
}

function StatementForm({ months, loanId }: StatementFormProps) {
  const { t } = useLingui();
  const host = useHost();
  const online = useDevice((device) => device.online);
  const [from, setFrom] = useState(months[USUAL_MONTHS - 1] ?? '');
  const [to, setTo] = useState(months[0] ?? '');
  const range: StatementRange = { from, to, ...(loanId !== ALL && { loanId }) };
  const options = months.map((month) => ({ value: month, label: month }));
  return (
    <div className={text.stack}>
      <p className={text.cap}>
        {loanId === ALL
          ? t`全部借款的每一笔收支，可以存下来或打印。`
          : t`这一笔借款的每一笔收支，可以存下来或打印。`}
      </p>
      <Card flush>
        <SelectRow
          label={t`从哪个月`}
          value={from}
          options={options}
          onChange={(chosen) => {
            setFrom(chosen);
            if (chosen > to) setTo(chosen);
          }}
        />
        <SelectRow
          label={t`到哪个月`}
          value={to}
          options={options}
          onChange={(chosen) => {
            setTo(chosen);
            if (chosen < from) setFrom(chosen);
          }}
        />
      </Card>
      <Preview range={range} />
      <SaveFile
        key={`pdf ${from} ${to}`}
        kind="primary"
        label={t`下载 PDF`}
        make={() => statementFile(range, 'pdf')}
        host={host}
        online={online}
      />
      <SaveFile
        key={`csv ${from} ${to}`}
        label={t`下载 CSV（表格）`}
        make={() => statementFile(range, 'csv')}
        host={host}
        online={online}
      />
    </div>
  );
}

function Preview({ range }: { range: StatementRange }) {
  const { t } = useLingui();
  const query = useQuery(statementQuery(range));
  const failure = query.error && failureOf(query.error);
  const { data } = query;
  return (
    <Section title={t`合计`} aside={data && t`${data.movements} 笔`}>
      <Card>
        {data && <Totals statement={data} />}
        {!data && !failure && <Skeleton lines={5} />}
        {!data && failure && (
          <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />
        )}
      </Card>
    </Section>
  );
}

function Totals({ statement: { opening, closing, totals } }: { statement: Statement }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const money = (of: typeof opening) => moneyText(of, currency, locale);
  return (
    <Facts
      facts={[
        { name: t`期初剩余本金`, value: money(opening) },
        { name: t`借入`, value: money(totals.borrowed), parted: true },
        { name: t`已还`, value: money(totals.paid) },
        totals.merchantRefunds > 0 && { name: t`商家退款抵还`, value: money(totals.merchantRefunds) },
        { name: t`其中本金`, value: money(totals.principal), parted: true },
        { name: t`利息`, value: money(totals.interest) },
        { name: t`费用`, value: money(totals.fees) },
        { name: t`罚息`, value: money(totals.penalty) },
        totals.returned > 0 && { name: t`退回银行卡`, value: money(totals.returned) },
        { name: t`期末剩余本金`, value: money(closing), parted: true },
      ]}
    />
  );
}
