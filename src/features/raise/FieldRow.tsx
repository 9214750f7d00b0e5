/** One field of a document: asked about when it was not clear, else shown with a way to change it (product.md F07). */
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { type DocumentKind, type FieldName, isMoneyField } from '../../contract/document-kind';
import { shownAmountText } from '../../ui/amount-text';
import { Button } from '../../ui/Button';
import { EDIT } from '../../ui/icons-more';
import { IconButton } from '../../ui/IconButton';
import { currencySymbol } from '../../ui/money-format';
import text from '../../ui/text.module.css';
import { TextField } from '../../ui/TextField';
import type { FieldFault } from './document-form';
import { fieldWords } from './document-words';
import css from './raise.module.css';

/** `asked`: the person has not yet said that it is right. */
export type FieldState = 'asked' | 'shown' | 'edited';

export interface FieldRowProps {
  kind: DocumentKind;
  name: FieldName;
  value: string;
  state: FieldState;
  fault: FieldFault | undefined;
  isNeeded: boolean;
  disabled: boolean;
  onChange: (text: string) => void;
  onState: (state: FieldState) => void;
}

export function FieldRow(props: FieldRowProps) {
  const { kind, name, value, state, fault, isNeeded, disabled, onChange, onState } = props;
  const { t, i18n } = useLingui();
  const { currency } = useReader();
  const words = i18n._(fieldWords(kind, name));
  const label = isNeeded ? words : t`${words}（选填）`;
  const hints = useHints();
  if (state === 'edited') {
    return (
      <li className={css.field}>
        <TextField
          label={label}
          value={value}
          onChange={onChange}
          disabled={disabled}
          type={name === 'month' ? 'month' : name === 'issuedOn' || name === 'until' ? 'date' : 'text'}
          inputMode={isMoneyField(name) ? 'decimal' : 'text'}
          maxLength={name === 'numberTail' ? 4 : 60}
          hint={hints(name)}
          error={fault === undefined ? undefined : fault === 'empty' ? t`请对照材料填写` : hints(name)}
        />
      </li>
    );
  }
  const isAsked = state === 'asked';
  return (
    <li className={isAsked ? css.asked : css.shown}>
      <div className={css.words}>
        {isAsked && <p className={css.ask}>{t`请核对：这一项不太清楚`}</p>}
        <p className={text.micro}>{label}</p>
        <p className={css.value}>
          {isMoneyField(name) ? `${currencySymbol(currency)}${shownAmountText(value)}` : value}
        </p>
      </div>
      {isAsked ? (
        <div className={css.answers}>
          <Button
            size="small"
            disabled={disabled}
            label={t`${words}没错`}
            onClick={() => onState('shown')}
          >{t`没错`}</Button>
          <Button
            size="small"
            kind="outline"
            disabled={disabled}
            label={t`修改${words}`}
            onClick={() => onState('edited')}
          >
            {t`修改`}
          </Button>
        </div>
      ) : (
        <IconButton d={EDIT} label={t`修改${words}`} onClick={() => onState('edited')} />
      )}
    </li>
  );
}

function useHints(): (name: FieldName) => ReactNode {
  const { t } = useLingui();
  return (name) => {
    if (isMoneyField(name)) return t`元，最多两位小数，例如 9800.00`;
    const hints: Readonly<Record<string, string>> = {
      holder: t`只提交姓和星号，例如 李*`,
      month: t`例如 2026-03`,
      issuedOn: t`例如 2026-03-20`,
      until: t`例如 2026-12-31`,
      numberTail: t`最后四位数字或字母，其余不用填`,
      organisation: t`材料上写的全称，最多 60 个字`,
    };
    return hints[name];
  };
}
