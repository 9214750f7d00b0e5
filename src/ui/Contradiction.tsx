/** Two figures that should be one: what the lender says and what its own terms give (F81). Nothing can be signed. */
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Difference } from '../lending/difference';
import { Button } from './Button';
import { useFigureWords } from './figure-words';
import type { Currency, Locale } from './money-format';
import { ALERT } from './icons';
import { Note } from './Note';
import css from './Contradiction.module.css';

/** The first few are shown; the report carries all. */
const SHOWN = 3;

export interface ContradictionProps {
  /** What is the matter, and that nothing was signed. */
  children: ReactNode;
  differences: readonly Difference[];
  currency: Currency;
  locale: Locale;
  /** How telling the lender went; a number once it took the report. */
  reporting: 'idle' | 'sending' | 'failed' | { readonly number: string };
  onReport: () => void;
  /** Another way on: asking anew. */
  action?: ReactNode;
}

export function Contradiction(props: ContradictionProps) {
  const { children, differences, currency, locale, reporting, onReport, action } = props;
  const { t } = useLingui();
  const words = useFigureWords(currency, locale);
  const figures = differences.slice(0, SHOWN).map(words);
  const number = typeof reporting === 'object' ? reporting.number : '';
  return (
    <div className={css.panel} role="alert">
      <Note tone="overdue" icon={ALERT}>
        {children}
      </Note>
      {figures.length > 0 && (
        <table className={css.figures}>
          <caption className="sr-only">{t`对不上的数字`}</caption>
          <thead>
            <tr>
              <th scope="col">{t`项目`}</th>
              <th scope="col">{t`写的是`}</th>
              <th scope="col">{t`按条款算`}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ path, name, stated, computed }) => (
              <tr key={path}>
                <th scope="row">{name}</th>
                <td>{stated}</td>
                <td>{computed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {typeof reporting === 'object' ? (
        <p role="status">{t`已告诉贷款机构，编号 ${number}`}</p>
      ) : (
        <Button kind="secondary" busy={reporting === 'sending'} busyLabel={t`正在发送`} onClick={onReport}>
          {reporting === 'failed' ? t`没有发出去，再试一次` : t`把差异告诉贷款机构`}
        </Button>
      )}
      {action}
    </div>
  );
}
