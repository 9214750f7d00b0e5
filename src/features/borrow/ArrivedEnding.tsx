/** Money is on the card: when, how much, the first repayment; changing one's mind today costs nothing (F16, F39). */
import { useEffect } from 'react';
import { useLingui } from '@lingui/react/macro';
import { CancelledError, useQuery, useQueryClient } from '@tanstack/react-query';
import { dismissApplication } from '../../client/applications';
import { LENDER_ZONE, useDevice, useReader } from '../../client/device';
import { homeQuery } from '../../client/home';
import { loanQuery } from '../../client/loans';
import { AddDueDates } from '../../ui/AddDueDates';
import { METHOD_NAMES } from '../../ui/loan-words';
import { moneyMoved } from '../../client/query-client';
import type { Application } from '../../contract/application';
import { useHost } from '../../host/react';
import { amount } from '../../lending/money';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { Card } from '../../ui/Card';
import { DateTile } from '../../ui/DateTile';
import { ButtonPair, Dock } from '../../ui/Dock';
import { Facts } from '../../ui/Facts';
import { dateText, momentDate, timeText } from '../../ui/format';
import { CHECK } from '../../ui/icons';
import { LinkButton } from '../../ui/LinkButton';
import { ListRow } from '../../ui/ListRow';
import { Money } from '../../ui/Money';
import { moneyText } from '../../ui/money-format';
import { href, useNav } from '../../ui/nav';
import { ResultMark } from '../../ui/ResultMark';
import { Screen } from '../../ui/Screen';
import { PasskeyOffer } from './PasskeyOffer';
import css from './Progress.module.css';

export function ArrivedEnding({ application }: { application: Application }) {
  const { t, i18n } = useLingui();
  const nav = useNav();
  const host = useHost();
  const queries = useQueryClient();
  const reader = useReader();
  const lender = useQuery(homeQuery).data?.lender.name ?? '';
  const { currency, locale } = reader;
  const nothing = moneyText(amount(0), currency, locale);
  const chrome = useDevice((device) => device.chrome);
  const { id, card, order, first, loanId, months, endedAt, submittedAt } = application;

  // The ending has been seen: home need not point at it any longer.
  useEffect(() => {
    host.haptic('success');
    void dismissApplication(id).then(() => moneyMoved(queries));
  }, [host, id, queries]);

  const loadLoan = async (wanted: string) => {
    const load = () => queries.fetchQuery(loanQuery(wanted));
    try {
      // Having seen the ending forgets what is asked for meanwhile: that is asked for once more.
      return await load().catch((error: unknown) => {
        if (error instanceof CancelledError) return load();
        throw error;
      });
    } catch {
      return null;
    }
  };
  const took = endedAt === null ? 0 : Math.round((Date.parse(endedAt) - Date.parse(submittedAt)) / 1000);
  const [minutes, seconds] = [Math.floor(took / 60), took % 60];
  const duration = minutes > 0 ? t`${minutes} 分 ${seconds} 秒` : t`${seconds} 秒`;
  return (
    <Screen
      title={t`已到账`}
      titleHidden
      plain
      unmarked
      chrome={chrome}
      dock={
        <Dock bare>
          {loanId && (
            <AddDueDates first load={() => loadLoan(loanId)} lender={lender} host={host} {...reader} />
          )}
          <ButtonPair>
            <Button
              kind={loanId ? 'quiet' : 'primary'}
              onClick={() => nav.go(href('home'), { replace: true })}
            >{t`完成`}</Button>
            {loanId && <Button kind="quiet" href={href('loan', loanId)}>{t`查看这笔借款`}</Button>}
          </ButtonPair>
        </Dock>
      }
    >
      <div className={css.head}>
        <ResultMark d={CHECK} tone="positive" />
        <p className={css.lead}>
          {order ? t`已付给${order.merchant}` : t`已到账 ${card.bank} 尾号 ${card.tail}`}
        </p>
        <Money amount={application.amount} size="xl" {...reader} />
        {endedAt !== null && (
          <p className={css.caption}>
            {t`${momentDate(endedAt, LENDER_ZONE)} ${timeText(endedAt, LENDER_ZONE)}，用时 ${duration}`}
          </p>
        )}
      </div>
      <Card tone="page">
        {first && (
          <div className={css.first}>
            <ListRow
              lead={
                <DateTile
                  plain
                  day={String(Number(first.due.slice(8)))}
                  month={dateText(first.due, locale, 'tile')}
                />
              }
              title={t`首次还款`}
              detail={dateText(first.due, locale, 'full')}
              value={<Money amount={first.amount} size="s" {...reader} />}
            />
          </div>
        )}
        <Facts
          facts={[
            { name: t`还款方式`, value: t`${months} 个月 · ${i18n._(METHOD_NAMES[application.method])}` },
            { name: t`自动扣款`, value: t`${card.bank} 尾号 ${card.tail}` },
            loanId !== null && {
              name: t`借款合同`,
              value: <LinkButton chevron href={href('loan', loanId)}>{t`查看`}</LinkButton>,
            },
          ]}
        />
      </Card>
      <PasskeyOffer />
      <p className={classes(css.caption, css.below)}>
        {t`改主意了？今天全部还清，利息 ${nothing}。以后随时可以提前还，按天算利息，不收手续费。`}
      </p>
    </Screen>
  );
}
