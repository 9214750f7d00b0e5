/** Three consents, each read and ticked alone; none is ticked beforehand and nothing ticks them all. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { Offer } from '../../contract/home';
import { Checkbox } from '../../ui/Checkbox';
import { LinkButton } from '../../ui/LinkButton';
import { List } from '../../ui/List';
import { Section } from '../../ui/Section';

export interface ConsentsProps {
  consents: Offer['consents'];
  /** Hashes of the texts agreed to. */
  agreed: ReadonlySet<string>;
  onAgree: (hash: string, yes: boolean) => void;
  /** @param paperId the text to open. */
  onRead: (paperId: string) => void;
}

export function Consents({ consents, agreed, onAgree, onRead }: ConsentsProps) {
  const { t } = useLingui();
  const done = consents.filter(({ hash }) => agreed.has(hash)).length;
  return (
    <Section title={t`逐项阅读并同意`} aside={`${done} / ${consents.length}`}>
      <List>
        {consents.map(({ paperId, hash, title, summary }) => (
          <Checkbox
            key={paperId}
            label={title}
            detail={summary}
            checked={agreed.has(hash)}
            onChange={(yes) => onAgree(hash, yes)}
            aside={
              <LinkButton chevron label={t`查看 ${title}`} onClick={() => onRead(paperId)}>
                <Trans>查看</Trans>
              </LinkButton>
            }
          />
        ))}
      </List>
    </Section>
  );
}
