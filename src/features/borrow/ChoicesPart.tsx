/** Length, method, use and card: everything about a loan besides its amount (product.md F11). */
import { useLingui } from '@lingui/react/macro';
import type { UseFormReturn } from 'react-hook-form';
import { BARRED_PURPOSE_NAMES, METHOD_DETAILS, METHOD_NAMES, PURPOSE_NAMES } from '../../ui/loan-words';
import type { Product } from '../../contract/product';
import type { Method } from '../../lending/terms';
import { Card } from '../../ui/Card';
import { OptionTiles } from '../../ui/OptionTiles';
import { Segment } from '../../ui/Segment';
import { SelectRow } from '../../ui/SelectRow';
import { fitting, type BorrowContext, type BorrowForm } from './borrow-form';
import { CouponRow } from './CouponRow';
import { monthsFor, type Preview } from './preview';
import css from './ChoicesPart.module.css';

export interface ChoicesPartProps {
  form: UseFormReturn<BorrowForm>;
  values: BorrowForm;
  context: BorrowContext;
  product: Product;
  /** Of what is in the form now; null while there is none. */
  plan: Preview | null;
}

export function ChoicesPart({ form, values, context, product, plan }: ChoicesPartProps) {
  const { t, i18n } = useLingui();
  const choose = (change: Partial<BorrowForm>) => {
    const next = fitting({ ...values, ...change }, context);
    for (const name of ['productId', 'method', 'months'] as const) form.setValue(name, next[name]);
  };
  const lengths = monthsFor(product, values.method);
  const isPayAnyTime = values.method === 'pay-any-time';
  const barred = product.barredPurposes.map((purpose) => i18n._(BARRED_PURPOSE_NAMES[purpose]));
  const purposeMissing = form.formState.errors.purpose !== undefined && form.formState.isSubmitted;
  return (
    <div className={css.choices}>
      {context.products.length > 1 && (
        <Segment
          legend={t`借哪种`}
          options={context.products.map(({ id, name }) => ({ value: id, label: name }))}
          value={product.id}
          onChange={(productId) => choose({ productId })}
        />
      )}
      <Segment
        legend={t`借多久`}
        options={lengths.map((months) => ({
          value: String(months),
          label: isPayAnyTime ? t`${months} 个月` : t`${months} 期`,
        }))}
        value={String(values.months)}
        onChange={(months) => choose({ months: Number(months) })}
      />
      <OptionTiles<Method>
        legend={t`怎么还`}
        columns={2}
        options={product.options.map(({ method }) => ({
          value: method,
          label: i18n._(METHOD_NAMES[method]),
          detail: i18n._(METHOD_DETAILS[method]),
        }))}
        value={values.method}
        onChange={(method) => choose({ method })}
      />
      <Card flush>
        <SelectRow
          label={t`用途`}
          name="purpose"
          value={values.purpose}
          placeholder={t`请选择`}
          options={product.purposes.map((purpose) => ({
            value: purpose,
            label: i18n._(PURPOSE_NAMES[purpose]),
          }))}
          onChange={(purpose) =>
            form.setValue('purpose', product.purposes.find((known) => known === purpose) ?? '', {
              shouldValidate: true,
            })
          }
          {...(purposeMissing && { error: t`选一个用途` })}
        />
        <SelectRow
          label={t`收款卡`}
          name="card"
          value={values.cardId}
          options={context.cards.map(({ id, bank, tail }) => ({ value: id, label: t`${bank} 尾号 ${tail}` }))}
          onChange={(cardId) => form.setValue('cardId', cardId)}
        />
        {context.coupons.length > 0 && (
          <CouponRow form={form} values={values} context={context} product={product} plan={plan} />
        )}
      </Card>
      {barred.length > 0 && (
        <p className={css.barred}>
          {t`按监管规定，这笔钱不能用于${barred.join(t({ message: '、', context: 'between names' }))}。`}
        </p>
      )}
    </div>
  );
}
