/** Questions and answers, searched while typing, without any network. */
import { useMemo, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Disclosure } from '../../ui/Disclosure';
import { HELP } from '../../ui/icons';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { TextField } from '../../ui/TextField';
import css from './help.module.css';
import { QUESTIONS } from './questions';
import { ranked } from './rank';

/** So many before anything is asked for. */
const SHOWN_FIRST = 6;

export function Answers() {
  const { t, i18n } = useLingui();
  const [asked, setAsked] = useState('');
  const items = useMemo(
    () =>
      QUESTIONS.map(({ question, answer, keywords }) => ({
        question: i18n._(question),
        answer: i18n._(answer),
        keywords: i18n._(keywords),
      })),
    [i18n],
  );
  const found = ranked(items, asked);
  const shown = found === items ? found.slice(0, SHOWN_FIRST) : found;
  const count = found.length;
  return (
    <Section title={t`常见问题`}>
      <div className={css.answers}>
        <TextField
          label={t`搜索问题`}
          value={asked}
          onChange={setAsked}
          type="search"
          inputMode="search"
          maxLength={60}
          placeholder={t`例如：提前还款`}
        />
        <p className="sr-only" role="status">
          {asked.trim() !== '' && t`找到 ${count} 个问题`}
        </p>
        {shown.map(({ question, answer }) => (
          <div key={question} className={css.question}>
            <Disclosure summary={question} icon={HELP}>
              <p>{answer}</p>
            </Disclosure>
          </div>
        ))}
        {count === 0 && <p className={text.cap}>{t`没有找到。换个说法，或者拨打下面的客服电话。`}</p>}
      </div>
    </Section>
  );
}
