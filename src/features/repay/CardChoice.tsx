/** From which card it is paid. */
import { useLingui } from '@lingui/react/macro';
import type { Card as BankCard } from '../../contract/card';
import { Card } from '../../ui/Card';
import { SelectRow } from '../../ui/SelectRow';

export interface CardChoiceProps {
  cards: readonly BankCard[];
  value: string;
  onChange: (cardId: string) => void;
}

export function CardChoice({ cards, value, onChange }: CardChoiceProps) {
  const { t } = useLingui();
  return (
    <Card flush>
      <SelectRow
        label={t`付款卡`}
        name="card"
        value={value}
        options={cards.map(({ id, bank, tail }) => ({ value: id, label: t`${bank} 尾号 ${tail}` }))}
        onChange={onChange}
      />
    </Card>
  );
}
