/** 把还款日加入日历: the due dates still to come, into the host's calendar or else as a file (product.md F57). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Loan } from '../contract/loan';
import { Button } from './Button';
import { dueDates } from './due-dates';
import { calendarText } from './icalendar';
import { CALENDAR } from './icons-more';
import { moneyText } from './money-format';
import { Note } from './Note';

/** What is asked of the host; `unsupported`: nobody took it. */
export interface CalendarHost {
  readonly addCalendar: (entry: { readonly name: string; readonly ics: string }) => Promise<CalendarHanding>;
  readonly saveFile: (file: { readonly name: string; readonly blob: Blob }) => Promise<CalendarHanding>;
}
type CalendarHanding = 'done' | 'cancelled' | 'unsupported';

export interface AddDueDatesProps {
  /** The loan as it is now; null when it could not be had. */
  load: () => Promise<Loan | null>;
  lender: string;
  /** Nothing is due any longer: what was added before goes. */
  over?: boolean;
  /** The next thing to do on its screen. */
  first?: boolean;
  host: CalendarHost;
  currency: string;
  locale: string;
}

/** Into the calendar where the host has one for us, else as a file that any calendar opens. */
async function handOver(host: CalendarHost, name: string, ics: string): Promise<CalendarHanding> {
  const taken = await host.addCalendar({ name, ics });
  if (taken !== 'unsupported') return taken;
  return host.saveFile({ name: `${name}.ics`, blob: new Blob([ics], { type: 'text/calendar' }) });
}

export function AddDueDates({
  load,
  lender,
  over = false,
  first = false,
  host,
  currency,
  locale,
}: AddDueDatesProps) {
  const { t } = useLingui();
  const [state, setState] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle');
  const add = async () => {
    setState('busy');
    const loan = await load();
    if (loan === null) return setState('failed');
    const words = {
      due: (amount: Loan['outstanding']) => {
        const money = moneyText(amount, currency, locale);
        return t`还款 ${money} · ${lender}`;
      },
      gone: t`不用还了 · ${lender}`,
    };
    const ics = calendarText(dueDates(loan, words, Date.now()));
    const taken = await handOver(host, t`还款日程`, ics);
    setState(taken === 'done' ? 'done' : taken === 'cancelled' ? 'idle' : 'failed');
  };
  return (
    <>
      <Button
        kind={first ? 'primary' : over ? 'outline' : 'secondary'}
        icon={CALENDAR}
        busy={state === 'busy'}
        busyLabel={t`正在准备日历`}
        onClick={() => void add()}
      >
        {over ? t`从日历中移除还款日` : t`把还款日加入日历`}
      </Button>
      <div role="status">
        {state === 'done' && (
          <Note tone="positive">
            {over
              ? t`已交给日历：不用再还的日子会被移除。`
              : t`已交给日历：每个还款日提前 3 天和当天 9 点提醒。还款后再加一次就会更新。`}
          </Note>
        )}
        {state === 'failed' && <Note tone="due">{t`没有加入日历，请再试一次。`}</Note>}
      </div>
    </>
  );
}
