/** Every movement of this person's money, newest first, by kind and by month (product.md F52). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import { useDevice } from '../../client/device';
import { keepDraft, readDraft } from '../../client/draft';
import { homeQuery } from '../../client/home';
import { recordKind } from '../../contract/record';
import { Card } from '../../ui/Card';
import { Chip, Chips } from '../../ui/Chip';
import { dateText } from '../../ui/format';
import { LinkButton } from '../../ui/LinkButton';
import { href, useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { SelectRow } from '../../ui/SelectRow';
import text from '../../ui/text.module.css';
import { monthsUpTo } from './months';
import { useRecordKinds } from './kinds';
import { RecordList } from './RecordList';

/** Kept by the tab, so that a receipt leads back to the same list. */
const filter = v.object({ kind: v.nullable(recordKind), month: v.string() });
type Filter = v.InferOutput<typeof filter>;
const DRAFT = 'records';
const NO_FILTER: Filter = { kind: null, month: '' };
const MONTHS_OFFERED = 36;

export default function RecordsScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const { locale, chrome } = useDevice();
  const kinds = useRecordKinds();
  const { data: home } = useQuery(homeQuery);
  const [{ kind, month }, setFilter] = useState<Filter>(() => readDraft(DRAFT, filter) ?? NO_FILTER);
  const choose = (next: Filter) => {
    keepDraft(DRAFT, next);
    setFilter(next);
  };
  const months = home ? monthsUpTo(home.businessDate, MONTHS_OFFERED) : [];
  return (
    <Screen title={t`收支记录`} chrome={chrome} back={{ label: t`返回`, onBack: nav.back }}>
      <div className={text.stack}>
        <Chips label={t`按种类看`}>
          <Chip selected={kind === null} onClick={() => choose({ kind: null, month })}>
            {t`全部`}
          </Chip>
          {recordKind.options.map((each) => (
            <Chip key={each} selected={kind === each} onClick={() => choose({ kind: each, month })}>
              {kinds[each]}
            </Chip>
          ))}
        </Chips>
        <Card flush>
          <SelectRow
            label={t`月份`}
            value={month === '' ? 'all' : month}
            options={[
              { value: 'all', label: t`全部月份` },
              ...months.map((each) => ({ value: each, label: dateText(`${each}-01`, locale, 'month') })),
            ]}
            onChange={(chosen) => choose({ kind, month: chosen === 'all' ? '' : chosen })}
          />
        </Card>
        <LinkButton chevron href={href('statement', 'all')}>{t`导出对账单（PDF、CSV）`}</LinkButton>
        <RecordList
          key={`${kind} ${month}`}
          filter={{ ...(kind !== null && { kind }), ...(month !== '' && { month }) }}
          onClear={() => choose(NO_FILTER)}
        />
      </div>
    </Screen>
  );
}
