/** The comprehensive financing cost statement 综合融资成本明示表, as it is read before anything is signed (product.md F14). */
import { useLingui } from '@lingui/react/macro';
import type { WireCostStatement } from '../contract/cost-statement';
import { Card } from './Card';
import { useCostWords } from './cost-words';
import { CostItems } from './CostItems';
import { Facts, type FactsProps } from './Facts';
import { dateText, rateText } from './format';
import { SHIELD } from './icons';
import { LinkButton } from './LinkButton';
import { METHOD_NAMES } from './loan-words';
import { Money } from './Money';
import { type Currency, type Locale, moneyText } from './money-format';
import { Note } from './Note';
import css from './CostStatement.module.css';

export interface CostStatementProps {
  statement: WireCostStatement;
  /** Who charges. */
  lender: string;
  currency: Currency;
  locale: Locale;
  /** Lines after those that every statement has. */
  more?: FactsProps['facts'];
  /** What the principal and all cost of the statement are together, where more is repaid than that. */
  totalLabel?: string;
  /** The contract, one tap away. */
  contractLabel: string;
  onContract: () => void;
}

export function CostStatement(props: CostStatementProps) {
  const { statement, lender, currency, locale, more = [], totalLabel, contractLabel, onContract } = props;
  const { t, i18n } = useLingui();
  const words = useCostWords(lender, { currency, locale });
  const { instalments: count, interestOnly } = statement;
  return (
    <>
      <div className={css.summary}>
        <Card tone="tint">
          <p className={css.caption}>{t`正常履约综合融资成本 · 年化`}</p>
          <div className={css.headline}>
            <p>
              <strong className={css.annual}>{rateText(statement.normal.simple, locale)}</strong> {t`单利`}
            </p>
            <p className={css.cost}>
              <span className={css.caption}>{t`息费合计`}</span>
              <Money amount={statement.totalCost} size="m" currency={currency} locale={locale} />
            </p>
          </div>
          <p
            className={css.caption}
          >{t`按内部收益率（IRR）计 ${rateText(statement.normal.internal, locale)}`}</p>
        </Card>
      </div>
      <Facts
        dense
        facts={[
          { name: t`贷款本金`, value: moneyText(statement.principal, currency, locale) },
          {
            name: t`期限与还款`,
            value: t`${count} 期 · ${i18n._(METHOD_NAMES[statement.method])}`,
            ...(interestOnly !== undefined && { note: t`前 ${interestOnly} 期只还利息，不还本金` }),
          },
          {
            name: t`起止日期`,
            value: t`${dateText(statement.valueDate, locale, 'iso')} 至 ${dateText(statement.lastDue, locale, 'iso')}`,
          },
          { name: t`首次还款日`, value: dateText(statement.firstDue, locale, 'iso') },
          { name: totalLabel ?? t`总共要还`, value: moneyText(statement.totalRepayable, currency, locale) },
          ...more,
        ]}
      />
      <CostItems title={t`正常还款时`} levelLabel={t`年化`} items={words.normal(statement)} />
      <CostItems
        contingent
        title={t`违约时才会发生`}
        levelLabel={t`年化`}
        items={words.contingent(statement)}
      />
      <div className={css.nothingElse}>
        <Note icon={SHIELD} strong>
          {t`除上述明示项目外，贷款人和合作机构不再收取其他任何利息、费用。`}
        </Note>
      </div>
      <p className={css.contract}>
        <LinkButton chevron onClick={onContract}>
          {contractLabel}
        </LinkButton>
      </p>
    </>
  );
}
