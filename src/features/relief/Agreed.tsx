/** The plan is in force: what comes next, and where everything is now. */
import { useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../client/device';
import type { Loan } from '../../contract/loan';
import type { NegotiatedPlan } from '../../contract/negotiation';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { Facts } from '../../ui/Facts';
import { dateText } from '../../ui/format';
import { moneyText } from '../../ui/money-format';
import { CHECK } from '../../ui/icons';
import { href } from '../../ui/nav';
import { LinkButton } from '../../ui/LinkButton';
import { Note } from '../../ui/Note';
import { ResultMark } from '../../ui/ResultMark';
import { Screen } from '../../ui/Screen';
import text from '../../ui/text.module.css';
import css from './relief.module.css';

export function Agreed({ plan, loan }: { plan: NegotiatedPlan; loan: Loan }) {
  const { t } = useLingui();
  const chrome = useDevice((device) => device.chrome);
  const { currency, locale } = useReader();
  const { instalments } = plan;
  const [first, last] = [instalments[0], instalments.at(-1)];
  const { bank, tail } = loan.card;
  const count = instalments.length;
  return (
    <Screen
      title={t`协商还款`}
      chrome={chrome}
      dock={
        <Dock>
          <Button href={href('loan', plan.loanId)}>{t`看新的还款计划`}</Button>
        </Dock>
      }
    >
      <div className={css.form}>
        <ResultMark d={CHECK} tone="positive" />
        <div className={text.center}>
          <h2 className={text.h1}>{t`新方案已生效`}</h2>
          <p className={text.body}>{t`谢谢你愿意一起想办法。按新计划还，就不算逾期。`}</p>
        </div>
        <Facts
          facts={[
            first !== undefined && {
              name: t`下一期应还`,
              value: moneyText(first.total, currency, locale),
              note: dateText(first.due, locale, 'long'),
            },
            { name: t`共几期`, value: t`${count} 期` },
            last !== undefined && { name: t`还清日期`, value: dateText(last.due, locale, 'long') },
            { name: t`到期扣款`, value: t`${bank} 尾号 ${tail}` },
          ]}
        />
        <Note>{plan.creditReport}</Note>
        {plan.limitMeanwhile !== undefined && <Note>{plan.limitMeanwhile}</Note>}
        {plan.paperId !== null && (
          <LinkButton chevron href={href('paper', plan.paperId)}>{t`看签好的还款协议`}</LinkButton>
        )}
      </div>
    </Screen>
  );
}
