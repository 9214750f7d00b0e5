/** Each authorisation: when it was given, its words, and the way to withdraw it or give it again (product.md F06). */
import { useLingui } from '@lingui/react/macro';
import { LENDER_ZONE, useReader } from '../../client/device';
import type { Authorisation, LimitFile } from '../../contract/manage-limit';
import { dateText, momentDate } from '../../ui/format';
import { LinkButton } from '../../ui/LinkButton';
import { List } from '../../ui/List';
import { ListRow } from '../../ui/ListRow';
import { href } from '../../ui/nav';
import { Section } from '../../ui/Section';
import type { Opened } from './LimitScreen';
import css from './limit.module.css';

export interface AuthorisationsProps {
  file: LimitFile;
  onOpen: (opened: Opened) => void;
}

export function Authorisations({ file: { authorisations, closable }, onOpen }: AuthorisationsProps) {
  const { t } = useLingui();
  return (
    <Section title={t`你的授权`}>
      <List label={t`授权`}>
        {authorisations.map((each) => (
          <ListRow
            key={each.kind}
            title={each.title}
            detail={<Since authorisation={each} />}
            note={
              <span className={css.actions}>
                <LinkButton
                  chevron
                  href={href('paper', each.signed?.paperId ?? each.paperId)}
                  label={t`看原文 ${each.title}`}
                >
                  {t`看原文`}
                </LinkButton>
                {each.inForce && (
                  <LinkButton
                    label={t`撤回 ${each.title}`}
                    onClick={() => onOpen({ sheet: 'withdraw', consent: each.kind })}
                  >
                    {t`撤回`}
                  </LinkButton>
                )}
                {!each.inForce && closable && (
                  <LinkButton
                    label={t`重新同意 ${each.title}`}
                    onClick={() => onOpen({ sheet: 'give', consent: each.kind })}
                  >
                    {t`重新同意`}
                  </LinkButton>
                )}
              </span>
            }
          />
        ))}
      </List>
    </Section>
  );
}

function Since({ authorisation: { inForce, signed, withdrawnAt } }: { authorisation: Authorisation }) {
  const { t } = useLingui();
  const { locale } = useReader();
  const on = (moment: string) => dateText(momentDate(moment, LENDER_ZONE), locale, 'long');
  if (withdrawnAt !== null) return t`${on(withdrawnAt)}撤回`;
  if (!inForce) return t`没有授权`;
  return signed ? t`${on(signed.at)}同意` : t`已同意`;
}
