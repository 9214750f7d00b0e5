/** Which kind of document it is: as it was recognised, or as the person says. */
import { useLingui } from '@lingui/react/macro';
import type { DocumentKind } from '../../contract/document-kind';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { SelectRow } from '../../ui/SelectRow';
import text from '../../ui/text.module.css';
import { KIND_GROUPS, KIND_NAMES } from './document-words';

const KINDS = KIND_GROUPS.flatMap(({ kinds }) => kinds);

export interface KindChoiceProps {
  kind: DocumentKind | null;
  /** It was recognised, but not clearly. */
  isAsked: boolean;
  isWrong: boolean;
  disabled: boolean;
  onChoose: (kind: DocumentKind) => void;
  onConfirm: () => void;
}

export function KindChoice({ kind, isAsked, isWrong, disabled, onChoose, onConfirm }: KindChoiceProps) {
  const { t, i18n } = useLingui();
  return (
    <div className={text.stack}>
      <Card flush>
        <SelectRow
          label={t`材料种类`}
          name="kind"
          value={kind ?? ''}
          placeholder={t`请选择`}
          disabled={disabled}
          options={KINDS.map((each) => ({ value: each, label: i18n._(KIND_NAMES[each]) }))}
          error={isWrong ? t`请选择材料种类` : undefined}
          onChange={(value) => {
            const chosen = KINDS.find((each) => each === value);
            if (chosen) onChoose(chosen);
          }}
        />
      </Card>
      {isAsked && kind !== null && (
        <Note tone="due">
          <span className={text.between}>
            {t`种类不太确定，请看一眼对不对。`}
            <Button size="small" kind="outline" disabled={disabled} onClick={onConfirm}>{t`种类没错`}</Button>
          </span>
        </Note>
      )}
    </div>
  );
}
