/** Length, method, use and card: everything about a loan besides its amount (product.md F11). */
import { memo } from 'react';
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
  const { errors, isSubmitted } = form.formState;
  return (
    <div className={css.choices}>
      <TermsPart
        form={form}
        context={context}
        product={product}
        method={values.method}
        months={values.months}
      />
      <Card flush>
        <UseAndCard
          form={form}
          context={context}
          product={product}
          purpose={values.purpose}
          cardId={values.cardId}
          purposeMissing={errors.purpose !== undefined && isSubmitted}
        />
        {context.coupons.length > 0 && (
          <CouponRow form={form} values={values} context={context} product={product} plan={plan} />
        )}
      </Card>
      <Barred product={product} />
    </div>
  );
}

type PartProps = Pick<ChoicesPartProps, 'form' | 'context' | 'product'>;

/** Which product, how long, in which way: as long as these stand, an amount that is dragged redraws none of them. */
const TermsPart = memo(function TermsPart({
  form,
  context,
  product,
  method,
  months: chosenMonths,
}: PartProps & Pick<BorrowForm, 'method' | 'months'>) {
  const { t, i18n } = useLingui();
  const choose = (change: Partial<BorrowForm>) => {
    const next = fitting({ ...form.getValues(), ...change }, context);
    for (const name of ['productId', 'method', 'months'] as const) form.setValue(name, next[name]);
  };
  const isPayAnyTime = method === 'pay-any-time';
  return (
    <>
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
        options={monthsFor(product, method).map((months) => ({
          value: String(months),
          label: isPayAnyTime ? t`${months} 个月` : t`${months} 期`,
        }))}
        value={String(chosenMonths)}
        onChange={(months) => choose({ months: Number(months) })}
      />
      <OptionTiles<Method>
        legend={t`怎么还`}
        columns={2}
        options={product.options.map((option) => ({
          value: option.method,
          label: i18n._(METHOD_NAMES[option.method]),
          detail: i18n._(METHOD_DETAILS[option.method]),
        }))}
        value={method}
        onChange={(chosen) => choose({ method: chosen })}
      />
    </>
  );
});

const UseAndCard = memo(function UseAndCard({
  form,
  context,
  product,
  purpose,
  cardId,
  purposeMissing,
}: PartProps & Pick<BorrowForm, 'purpose' | 'cardId'> & { purposeMissing: boolean }) {
  const { t, i18n } = useLingui();
  return (
    <>
      <SelectRow
        label={t`用途`}
        name="purpose"
        value={purpose}
        placeholder={t`请选择`}
        options={product.purposes.map((known) => ({
          value: known,
          label: i18n._(PURPOSE_NAMES[known]),
        }))}
        onChange={(chosen) =>
          form.setValue('purpose', product.purposes.find((known) => known === chosen) ?? '', {
            shouldValidate: true,
          })
        }
        {...(purposeMissing && { error: t`选一个用途` })}
      />
      <SelectRow
        label={t`收款卡`}
        name="card"
        value={cardId}
        options={context.cards.map(({ id, bank, tail }) => ({ value: id, label: t`${bank} 尾号 ${tail}` }))}
        onChange={(chosen) => form.setValue('cardId', chosen)}
      />
    </>
  );
});

const Barred = memo(function Barred({ product }: Pick<ChoicesPartProps, 'product'>) {
  const { t, i18n } = useLingui();
  const barred = product.barredPurposes.map((purpose) => i18n._(BARRED_PURPOSE_NAMES[purpose]));
  if (barred.length === 0) return null;
  return (
    <p className={css.barred}>
      {t`按监管规定，这笔钱不能用于${barred.join(t({ message: '、', context: 'between names' }))}。`}
    </p>
  );
});
