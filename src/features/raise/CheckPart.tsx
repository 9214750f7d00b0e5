/** What was read, to be confirmed or corrected, and sent: the figures go, the picture stays (product.md F07). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useForm, useWatch } from 'react-hook-form';
import { useDevice, useReader } from '../../client/device';
import type { DocumentKind, FieldName } from '../../contract/document-kind';
import { fieldsOf, FIELD_NAMES, NEEDED } from '../../contract/document-kind';
import type { LimitIncrease } from '../../contract/limit-increase';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { FailureNote } from '../../ui/Failure';
import { currencyExponent } from '../../ui/money-format';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import { faultsOf, type FieldTexts, requestOf, textsOf } from './document-form';
import { FieldRow, type FieldState } from './FieldRow';
import { KindChoice } from './KindChoice';
import { PictureCard } from './PictureCard';
import { RaiseFrame } from './RaiseFrame';
import css from './raise.module.css';
import type { Understood } from './reading/read-document';
import { useAsking } from './use-asking';
import type { Picture } from './use-reading';

export interface CheckPartProps {
  picture: Picture;
  /** Null when nothing could be read. */
  understood: Understood | null;
  onOther: () => void;
  onSent: (increase: LimitIncrease) => void;
}

type States = Readonly<Partial<Record<FieldName, FieldState>>>;

export function CheckPart({ picture, understood, onOther, onSent }: CheckPartProps) {
  const { t } = useLingui();
  const exponent = currencyExponent(useReader().currency);
  const online = useDevice((device) => device.online);
  const [kind, setKind] = useState<DocumentKind | null>(understood?.kind ?? null);
  const [isKindAsked, setKindAsked] = useState(understood?.isKindSure !== true);
  const readAs = (of: DocumentKind | null) => (of === null || !understood ? {} : understood.as(of));
  const statesAs = (of: DocumentKind | null): States => {
    const read = readAs(of);
    return Object.fromEntries(
      FIELD_NAMES.map((name) => {
        const field = read[name];
        return [name, field === undefined ? 'edited' : understood?.isSure(field.sure) ? 'shown' : 'asked'];
      }),
    );
  };
  const [states, setStates] = useState<States>(() => statesAs(kind));
  const form = useForm<FieldTexts>({ defaultValues: textsOf(readAs(kind), exponent) });
  const texts = useWatch({ control: form.control, compute: (all) => ({ ...all }) });
  const asking = useAsking(onSent);
  const locked = asking.busy || asking.uncertain;

  const choose = (chosen: DocumentKind) => {
    setKind(chosen);
    setKindAsked(false);
    setStates(statesAs(chosen));
    form.reset(textsOf(readAs(chosen), exponent));
  };
  const setState = (name: FieldName, state: FieldState) => setStates((all) => ({ ...all, [name]: state }));

  const names = kind === null ? [] : fieldsOf(kind);
  const asked = names.filter((name) => states[name] === 'asked');
  const open = asked.length + (isKindAsked && kind !== null ? 1 : 0);
  const faults = kind === null ? {} : faultsOf(kind, texts, exponent);
  const shownFaults = form.formState.isSubmitted ? faults : {};
  const submit = form.handleSubmit(async (all) => {
    if (kind === null || open > 0 || asking.busy) return;
    const read = textsOf(readAs(kind), exponent);
    const request = requestOf({ kind, texts: all, read, picture: picture.digest }, exponent);
    if (request) await asking.send(request);
    else
      setStates((now) => ({
        ...now,
        ...Object.fromEntries(Object.keys(faults).map((name) => [name, 'edited'])),
      }));
  });
  const clearFirst = [...asked, ...names.filter((name) => !asked.includes(name))];
  const count = names.filter((name) => texts[name] !== '').length;
  const dock = (
    <Dock
      caption={open > 0 ? t`核对 ${open} 项后可提交 · 不通过也不影响现有额度` : t`不通过也不影响现有额度`}
    >
      {asking.uncertain ? (
        <div role="alert">
          <Note tone="due">{t`不确定有没有收到。再发一次同样的内容，不会重复申请。`}</Note>
        </div>
      ) : (
        asking.failure && <FailureNote failure={asking.failure} />
      )}
      <Button
        busy={asking.busy}
        busyLabel={t`正在提交`}
        disabled={kind === null || open > 0 || !online}
        reason={online ? null : t`没有网络，填好的内容还在。`}
        onClick={() => void submit()}
      >
        {asking.uncertain ? t`再发一次` : t`提交评估`}
      </Button>
    </Dock>
  );
  return (
    <RaiseFrame dock={dock}>
      <div className={text.stack}>
        <div>
          <h2 className={text.h1}>{understood ? t`核对识别结果` : t`对照材料填写`}</h2>
          <p className={text.body}>
            <CheckWords read={understood !== null} open={open} kind={kind} />
          </p>
        </div>
        <PictureCard picture={picture} count={count} onOther={onOther} disabled={locked} />
        <KindChoice
          kind={kind}
          isAsked={isKindAsked}
          disabled={locked}
          isWrong={form.formState.isSubmitted && kind === null}
          onChoose={choose}
          onConfirm={() => setKindAsked(false)}
        />
        {kind !== null && (
          <ul className={css.fields} aria-label={t`材料上的内容`}>
            {clearFirst.map((name) => (
              <FieldRow
                key={name}
                kind={kind}
                name={name}
                value={texts[name]}
                state={states[name] ?? 'edited'}
                fault={shownFaults[name]}
                isNeeded={NEEDED[kind].includes(name)}
                disabled={locked}
                onChange={(value) => form.setValue(name, value)}
                onState={(state) => setState(name, state)}
              />
            ))}
          </ul>
        )}
      </div>
    </RaiseFrame>
  );
}

function CheckWords({ read, open, kind }: { read: boolean; open: number; kind: DocumentKind | null }) {
  const { t } = useLingui();
  if (!read) return t`这张图片没有读出来。选一下种类，照着材料填几项就好。`;
  if (kind === null) return t`没有认出是哪种材料，请选一下。`;
  return open > 0 ? t`还有 ${open} 项要你确认，错了可以直接改。` : t`对照材料看一遍，错了可以直接改。`;
}
