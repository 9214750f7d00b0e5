/** Why this limit: the kinds of data that were looked at, in the lender's own plain words (product.md F06). */
import { useLingui } from '@lingui/react/macro';
import type { LimitFile } from '../../contract/manage-limit';
import { SHIELD } from '../../ui/icons';
import { List } from '../../ui/List';
import { ListRow } from '../../ui/ListRow';
import { Note } from '../../ui/Note';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';

export function WhyLimit({ file: { data, notUsed } }: { file: LimitFile }) {
  const { t } = useLingui();
  return (
    <Section title={t`为什么是这个额度`}>
      <div className={text.stack}>
        <List label={t`用到的信息`}>
          {data.map(({ id, title, detail, source }) => (
            <ListRow key={id} title={title} detail={detail} note={t`来自${source}`} />
          ))}
        </List>
        <Note icon={SHIELD}>{notUsed}</Note>
      </div>
    </Section>
  );
}
