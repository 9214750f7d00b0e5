/** What it costs, on the same screen as the step that leads to signing: instalment, interest, rates, time left. */
import { useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../client/device';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { FailureNote } from '../../ui/Failure';
import { rateText } from '../../ui/format';
import { moneyText } from '../../ui/money-format';
import { LinkButton } from '../../ui/LinkButton';
import { Money } from '../../ui/Money';
import type { Verdict } from '../../lending/verify';
import { firstTotal, isLevel, lastTotal, middleTotal, type Preview } from './preview';
import { QuoteState } from './QuoteState';
import type { Quoting } from './use-quote';
import { useChangeWords } from './words';
import css from './QuoteDock.module.css';

export interface QuoteDockProps {
  preview: Preview | null;
  quoting: Quoting;
  /** What the check of the quote in hand said; null while there is none. */
  verdict: Verdict | null;
  /** Midnight has passed at the lender: what is of yesterday is being asked for once more. */
  joining: boolean;
  /** What the form still needs. */
  missing: 'amount' | 'purpose' | null;
  onPlan: () => void;
  onNext: () => void;
}

export function QuoteDock(props: QuoteDockProps) {
  const { preview, quoting, verdict, joining, missing, onPlan, onNext } = props;
  const { t } = useLingui();
  const { locale } = useReader();
  const online = useDevice((device) => device.online);
  const { held, asking, failure, renew } = quoting;
  const reason = !online
    ? t`没有网络，现在不能借。`
    : missing === 'amount'
      ? t`先填借多少`
      : missing === 'purpose'
        ? t`选一个用途`
        : null;
  const failed = reason === null ? failure : null;
  return (
    <Dock
      note={
        <>
          {preview && (
            <div className={css.summary} aria-live="polite">
              <Figures preview={preview} onPlan={onPlan} />
              <div className={css.rates}>
                <strong>{t`年利率 ${rateText(preview.annual.simple, locale)}（单利）`}</strong>
                <span className={css.caption}>{t`IRR ${rateText(preview.annual.internal, locale)}`}</span>
                <QuoteState held={held} verdict={verdict} />
              </div>
            </div>
          )}
          {held && held.changes.length > 0 && <Changes changes={held.changes} />}
          {failed && <FailureNote failure={failed} />}
        </>
      }
    >
      {failed ? (
        <Button kind="secondary" onClick={() => void renew()}>
          {t`重新报价`}
        </Button>
      ) : (
        <Button
          onClick={onNext}
          busy={reason === null && (asking || joining)}
          busyLabel={t`正在报价`}
          disabled={reason !== null || verdict === null}
          reason={reason}
        >
          {t`下一步：查看综合融资成本`}
        </Button>
      )}
    </Dock>
  );
}

function Figures({ preview, onPlan }: { preview: Preview; onPlan: () => void }) {
  const { t } = useLingui();
  const reader = useReader();
  const { plan } = preview;
  const [first, last] = [firstTotal(plan), lastTotal(plan)];
  const count = plan.instalments.length;
  const level = isLevel(preview);
  const firstLabel = count === 1 ? t`到期应还` : level ? t`每期应还` : t`首期应还`;
  const lastText = moneyText(last, reader.currency, reader.locale);
  const middle = level ? null : middleTotal(plan);
  const middleText = middle === null ? '' : moneyText(middle, reader.currency, reader.locale);
  return (
    <div className={css.figures}>
      <div>
        <p className={css.caption}>{firstLabel}</p>
        <Money amount={first} size="m" roll {...reader} />
        <p className={css.caption}>{count === 1 ? t`共 1 期` : t`共 ${count} 期 · 末期 ${lastText}`}</p>
        {middle !== null && <p className={css.caption}>{t`中间每期 ${middleText}`}</p>}
      </div>
      <div className={css.end}>
        <p className={css.caption}>{plan.totalFees > 0 ? t`总手续费` : t`总利息`}</p>
        <Money amount={plan.totalFees > 0 ? plan.totalFees : plan.totalInterest} size="m" roll {...reader} />
        <LinkButton chevron onClick={onPlan}>{t`还款计划`}</LinkButton>
      </div>
    </div>
  );
}

function Changes({ changes }: { changes: NonNullable<Quoting['held']>['changes'] }) {
  const { t } = useLingui();
  const words = useChangeWords();
  return (
    <div className={css.changes} role="status">
      <strong>{t`报价更新了，这些有变化：`}</strong>
      {changes.map((change) => (
        <span key={change.what}>{words(change)}</span>
      ))}
    </div>
  );
}
