/** First step: what has happened, as far as the person wants to say it. Nothing has to be proved. */
import { useLingui } from '@lingui/react/macro';
import { COMPLAINT_WORDS } from '../../contract/complaint';
import type { Situation } from '../../contract/difficulty';
import { SHIELD } from '../../ui/icons';
import { Note } from '../../ui/Note';
import { OptionTiles } from '../../ui/OptionTiles';
import text from '../../ui/text.module.css';
import { TextField } from '../../ui/TextField';
import type { Answers } from './answers';
import { SITUATION_NAMES, SITUATIONS } from './words';

export interface SituationStepProps {
  answers: Answers;
  onChange: (changes: Partial<Answers>) => void;
}

export function SituationStep({ answers, onChange }: SituationStepProps) {
  const { t, i18n } = useLingui();
  return (
    <>
      <div>
        <h2 className={text.h2}>{t`最近遇到了什么情况？`}</h2>
        <p className={text.body}>{t`谁都可能有一时周转不开的时候。现在不需要任何证明。`}</p>
      </div>
      <OptionTiles<Situation>
        legend={t`选最接近的一项`}
        options={SITUATIONS.map((value) => ({ value, label: i18n._(SITUATION_NAMES[value]) }))}
        value={answers.situation}
        onChange={(situation) => onChange({ situation })}
      />
      <TextField
        label={t`想多说几句吗（可以不写）`}
        value={answers.words}
        onChange={(words) => onChange({ words })}
        lines={3}
        maxLength={COMPLAINT_WORDS.most}
        hint={t`只在你请人工专员帮忙时交给专员，不用来算方案。请不要写卡号和密码。`}
      />
      <Note icon={SHIELD}>{t`你说的情况只用来帮你找到还得起的办法，不影响额度和利率，也不报送征信。`}</Note>
    </>
  );
}
