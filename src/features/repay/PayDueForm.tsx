/** What is due now, loan by loan in the order of payment, with its arithmetic, and the button that pays exactly that (F31, F35). */
import { useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../client/device';
import type { CheckedLoan } from '../../client/use-checked-loans';
import { useTyped } from '../../client/use-typed';
import type { Bill } from '../../contract/bill';
import type { Card as BankCard } from '../../contract/card';
import type { Home } from '../../contract/home';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { FailureNote } from '../../ui/Failure';
import { currencyExponent, moneyText } from '../../ui/money-format';
import { CLOCK } from '../../ui/icons';
import { Money } from '../../ui/Money';
import { href, useNav } from '../../ui/nav';
import { Note } from '../../ui/Note';
import { Screen } from '../../ui/Screen';
import { Segment } from '../../ui/Segment';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { CardChoice } from './CardChoice';
import { ConfirmSheet } from './ConfirmSheet';
import { dueFigures } from './due-figures';
import { DueLoanCard } from './DueLoanCard';
import { PartOfDue, readPart } from './PartOfDue';
import { useRepaymentQuote } from './use-repayment-quote';
import css from './repay.module.css';

export interface PayDueFormProps {
  home: Home;
  bill: Bill;
  /** Those on the bill that can be paid now. */
  loans: readonly CheckedLoan[];
  cards: readonly BankCard[];
  onRefresh: () => void;
}

export function PayDueForm({ home, bill, loans, cards, onRefresh }: PayDueFormProps) {
  const { t } = useLingui();
  const nav = useNav();
  const reader = useReader();
  const { chrome, online } = useDevice();
  const quoting = useRepaymentQuote();
  // Of these very bills: once something of them is paid, another form begins.
  const about = `due.${bill.due}.${bill.total}`;
  const [chosenCard, setChosenCard] = useTyped<string | null>(`${about}.card`, null);
  const cardId = cards.find(({ id }) => id === (chosenCard ?? bill.debit.cardId))?.id ?? cards[0]?.id ?? '';
  // Nothing can be worked out from figures that contradict one another.
  const isSound = ({ verdict }: CheckedLoan) => verdict === null || verdict.verdict === 'verified';
  const doubtful = loans.find((checked) => !isSound(checked));
  const figures = dueFigures(
    bill,
    loans.filter(isSound).map(({ loan }) => loan),
  );
  const isCurrent = loans.every(({ verdict }) => verdict !== null) && figures.agrees;
  const [way, setWay] = useTyped<'all' | 'part'>(`${about}.way`, 'all');
  const [typed, setTyped] = useTyped(`${about}.part`, '');
  const read = readPart(typed, currencyExponent(reader.currency), figures.total);
  const part = way === 'part' && typeof read !== 'string' ? read : null;
  const paid = part ?? figures.total;
  const sum = moneyText(paid, reader.currency, reader.locale);
  const perDay = moneyText(bill.penaltyPerDay, reader.currency, reader.locale);
  const days = bill.overdueDays;

  const pay = () =>
    void quoting.ask(
      {
        purpose: 'due',
        loanIds: figures.loans.map(({ open }) => open.loan.id),
        cardId,
        ...(part !== null && { amount: part }),
      },
      {
        total: paid,
        loans: figures.loans.map(({ open }) => open.loan),
        businessDate: home.businessDate,
      },
    );
  const reason = !online
    ? t`没有网络，现在不能还款。`
    : doubtful
      ? t`数字核对一致后才能还款`
      : !isCurrent
        ? t`正在核对最新的数字`
        : way === 'part' && part === null
          ? t`填好先还多少`
          : null;
  return (
    <Screen
      title={t`还到期的`}
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
            {way === 'part' && part === null ? t`先还一部分` : t`还 ${sum}`}
          </Button>
        </Dock>
      }
    >
      <div className={css.form}>
        <div className={css.sum}>
          {days > 0 && (
            <Tag tone="overdue" icon={CLOCK}>
              {t`逾期 ${days} 天`}
            </Tag>
          )}
          <p className={text.lead}>{t`今天要还`}</p>
          <Money amount={figures.total} size="xl" {...reader} />
          {bill.penaltyPerDay > 0 && (
            <p className={text.cap}>{t`还上后罚息就停。每多一天，约增加 ${perDay}。`}</p>
          )}
        </div>
        {doubtful && (
          <>
            <Note tone="overdue">
              {t`有一笔借款的数字没有核对一致，先不能在这里还款，没有扣款。借款页上写着是哪些数字。`}
            </Note>
            <Button kind="secondary" href={href('loan', doubtful.loan.id)}>{t`看这笔借款`}</Button>
          </>
        )}
        {!doubtful && !figures.agrees && (
          <>
            <Note tone="due">{t`账单和借款的数字不一致，可能刚有变化。重新读取后再还，没有扣款。`}</Note>
            <Button kind="secondary" onClick={onRefresh}>{t`重新读取`}</Button>
          </>
        )}
        {figures.loans.map((due) => (
          <DueLoanCard key={due.open.loan.id} due={due} named={figures.loans.length > 1} />
        ))}
        {!doubtful && figures.agrees && (
          <Segment
            legend={t`还多少`}
            options={[
              { value: 'all', label: t`全部还` },
              { value: 'part', label: t`先还一部分` },
            ]}
            value={way}
            onChange={(to) => setWay(to === 'part' ? 'part' : 'all')}
          />
        )}
        {way === 'part' && (
          <PartOfDue typed={typed} onChange={setTyped} due={figures.loans} total={figures.total} />
        )}
        <CardChoice cards={cards} value={cardId} onChange={setChosenCard} />
      </div>
      {quoting.held && (
        <ConfirmSheet
          held={quoting.held}
          quoting={quoting}
          onRenew={pay}
          onPaid={() => setChosenCard(null)}
        />
      )}
    </Screen>
  );
}
