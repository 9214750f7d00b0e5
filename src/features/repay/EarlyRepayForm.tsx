/** Repaying early: all of it, a part, or the next instalment, worked out on the phone while one chooses (F32, F33, F37). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../client/device';
import { forgetDraft } from '../../client/draft';
import type { Card as BankCard } from '../../contract/card';
import type { Home } from '../../contract/home';
import type { Loan } from '../../contract/loan';
import { currencyExponent, moneyText } from '../../ui/money-format';
import { Keypad } from '../../ui/Keypad';
import { useNav } from '../../ui/nav';
import { Note } from '../../ui/Note';
import { OptionTiles } from '../../ui/OptionTiles';
import { Screen } from '../../ui/Screen';
import { totalOf } from '../../lending/breakdown';
import { CardChoice } from './CardChoice';
import { ConfirmSheet } from './ConfirmSheet';
import { draftName, useEarlyForm } from './early-form';
import { requestOf, type Mode } from './early-modes';
import { EarlyDock } from './EarlyDock';
import { PartRepayment } from './PartRepayment';
import { useRepaymentQuote } from './use-repayment-quote';
import { WholeOrNext } from './WholeOrNext';
import css from './repay.module.css';

export interface EarlyRepayFormProps {
  home: Home;
  /** Checked. */
  loan: Loan;
  cards: readonly BankCard[];
  /** Whether the figures are of the lender's today. */
  isCurrent: boolean;
  /** Another loan owes something now: that comes first (product.md 1.7). */
  othersDue: boolean;
}

export function EarlyRepayForm({ home, loan, cards, isCurrent, othersDue }: EarlyRepayFormProps) {
  const { t } = useLingui();
  const nav = useNav();
  const { currency, locale } = useReader();
  const chrome = useDevice((device) => device.chrome);
  const form = useEarlyForm(loan, cards);
  const quoting = useRepaymentQuote();
  const [typing, setTyping] = useState(false);
  const { values, change, modes, chosen, whole, next, open } = form;
  const due = totalOf(open.position.payableNow);
  const dueText = moneyText(due, currency, locale);

  const pay = () => {
    if (!chosen) return;
    const { principal } = form;
    const choice =
      values.mode === 'part'
        ? typeof principal === 'string'
          ? null
          : { purpose: values.way, principal }
        : ({ purpose: values.mode === 'whole' ? 'settle' : 'next' } as const);
    if (choice === null) return;
    void quoting.ask(requestOf(choice, loan.id, values.cardId), {
      total: chosen.amount,
      loans: [loan],
      businessDate: home.businessDate,
    });
  };
  const endTyping = () => setTyping(false);
  const dock = typing ? (
    <Keypad
      label={t`数字键盘`}
      value={values.principal}
      onChange={(text) => change({ principal: text })}
      exponent={currencyExponent(currency)}
      backspaceLabel={t`删除`}
      doneLabel={t`完成`}
      onDone={endTyping}
      doneDisabled={typeof form.principal === 'string'}
    />
  ) : (
    <EarlyDock
      form={form}
      home={home}
      isCurrent={isCurrent}
      othersDue={othersDue}
      asking={quoting.asking}
      failure={quoting.failure}
      onPay={pay}
    />
  );
  const detail = {
    whole: whole && moneyText(whole.amount, currency, locale),
    part: t`自定`,
    next: next && moneyText(next.amount, currency, locale),
  };
  const label = { whole: t`全部还清`, part: t`还一部分`, next: t`还下一期` };
  return (
    <Screen title={t`提前还款`} chrome={chrome} back={{ label: t`返回`, onBack: nav.back }} dock={dock}>
      <div className={css.form}>
        {!typing && modes.length > 1 && (
          <OptionTiles<Mode>
            legend={t`怎么还`}
            legendHidden
            columns={modes.length === 3 ? 3 : 2}
            options={modes.map((mode) => ({
              value: mode,
              label: label[mode],
              ...(detail[mode] !== null && { detail: detail[mode] }),
            }))}
            value={values.mode}
            onChange={(mode) => {
              change({ mode });
              endTyping();
              quoting.drop();
            }}
          />
        )}
        {!typing && due > 0 && (
          <Note tone="due">{t`有 ${dueText} 已经到期，会包含在这次还款里，并且先还。`}</Note>
        )}
        {values.mode === 'part' ? (
          <PartRepayment form={form} typing={typing} onEnter={() => setTyping(true)} onDone={endTyping} />
        ) : (
          chosen && <WholeOrNext key={values.mode} open={open} preview={chosen} />
        )}
        {!typing && (
          <CardChoice cards={cards} value={values.cardId} onChange={(cardId) => change({ cardId })} />
        )}
      </div>
      {quoting.held && (
        <ConfirmSheet
          held={quoting.held}
          quoting={quoting}
          onRenew={pay}
          onPaid={() => forgetDraft(draftName(loan.id))}
        />
      )}
    </Screen>
  );
}
