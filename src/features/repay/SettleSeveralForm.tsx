/** Which loans to end today, each with its own sum and arithmetic, and the one sum that ends them (product.md F34). */
import { useEffect, useMemo, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';
import { useDevice, useReader } from '../../client/device';
import { forgetDraft, keepDraft, readDraft } from '../../client/draft';
import type { CheckedLoan } from '../../client/use-checked-loans';
import type { Card as BankCard } from '../../contract/card';
import type { Home } from '../../contract/home';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { FailureNote } from '../../ui/Failure';
import { LinkButton } from '../../ui/LinkButton';
import { moneyText } from '../../ui/money-format';
import { Money } from '../../ui/Money';
import { useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import text from '../../ui/text.module.css';
import { CardChoice } from './CardChoice';
import { ConfirmSheet } from './ConfirmSheet';
import { EndingCard } from './EndingCard';
import { Saving } from './Saving';
import { endingOf, together } from './several-figures';
import { useRepaymentQuote } from './use-repayment-quote';
import css from './repay.module.css';

/** Opaque ids only; kept by the tab through a reload (product.md F19). */
const draft = v.object({ loanIds: v.array(v.string()), cardId: v.string() });
const DRAFT = 'settle-several';

export interface SettleSeveralFormProps {
  home: Home;
  loans: readonly CheckedLoan[];
  /** The default one first. */
  cards: readonly BankCard[];
}

export function SettleSeveralForm({ home, loans, cards }: SettleSeveralFormProps) {
  const { t } = useLingui();
  const nav = useNav();
  const reader = useReader();
  const { chrome, online } = useDevice();
  const quoting = useRepaymentQuote();
  const [kept, setKept] = useState(() => readDraft(DRAFT, draft) ?? { loanIds: [], cardId: '' });
  useEffect(() => keepDraft(DRAFT, kept), [kept]);
  const endings = useMemo(() => loans.map(endingOf), [loans]);
  const { chosen, total, saving, dueFirst } = together(endings, new Set(kept.loanIds));
  const possible = endings.filter(({ preview }) => preview !== null).map(({ open }) => open.loan.id);
  const ids = chosen.map(({ open }) => open.loan.id);
  const isAll = ids.length === possible.length;
  const cardId = cards.find(({ id }) => id === kept.cardId)?.id ?? cards[0]?.id ?? '';
  const choose = (loanIds: readonly string[]) => {
    quoting.drop();
    setKept({ loanIds: [...loanIds], cardId });
  };

  const pay = () =>
    void quoting.ask(
      { purpose: 'settle', loanIds: ids, cardId },
      { total, loans: chosen.map(({ open }) => open.loan), businessDate: home.businessDate },
    );
  const sum = moneyText(total, reader.currency, reader.locale);
  const count = chosen.length;
  const reason = !online
    ? t`没有网络，现在不能还款。已选的都在。`
    : count === 0
      ? t`先选要还清哪几笔`
      : dueFirst
        ? t`按规定先还已经到期的：把有到期款的借款也选上`
        : chosen.some(({ isCurrent }) => !isCurrent)
          ? t`正在核对最新的数字`
          : null;
  return (
    <Screen
      title={t`一次还清几笔`}
      chrome={chrome}
      back={{ label: t`返回`, onBack: nav.back }}
      dock={
        <Dock note={quoting.failure && <FailureNote failure={quoting.failure} />}>
          <Button
            onClick={pay}
            busy={quoting.asking}
            busyLabel={t`正在核对金额`}
            disabled={reason !== null}
            reason={reason}
          >
            {count === 0 ? t`还清` : t`还清 ${sum}`}
          </Button>
        </Dock>
      }
    >
      <div className={css.form}>
        <div className={css.sum} role="status">
          <p className={text.lead}>{t`选了 ${count} 笔，今天还清共需`}</p>
          <Money amount={total} size="xl" {...reader} />
        </div>
        <Saving preview={{ saving, savedDays: 0 }} />
        {possible.length > 1 && (
          <div>
            <LinkButton onClick={() => choose(isAll ? [] : possible)}>
              {isAll ? t`都不选` : t`全部选上`}
            </LinkButton>
          </div>
        )}
        {endings.map((ending) => {
          const { id } = ending.open.loan;
          return (
            <EndingCard
              key={id}
              ending={ending}
              checked={ids.includes(id)}
              onChange={(on) => choose(on ? [...ids, id] : ids.filter((each) => each !== id))}
            />
          );
        })}
        <CardChoice cards={cards} value={cardId} onChange={(to) => setKept({ ...kept, cardId: to })} />
      </div>
      {quoting.held && (
        <ConfirmSheet held={quoting.held} quoting={quoting} onRenew={pay} onPaid={() => forgetDraft(DRAFT)} />
      )}
    </Screen>
  );
}
