/** One paper, word for word as it was signed, with when and the hash that any copy can be held against (product.md F53). */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { LENDER_ZONE, useDevice, useReader } from '../../client/device';
import { paperFile } from '../../client/paper-file';
import { isTheText } from '../../client/paper-words';
import { paperQuery } from '../../client/papers';
import { useHost } from '../../host/react';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { FailureState } from '../../ui/Failure';
import { momentDate, timeText } from '../../ui/format';
import { LinkButton } from '../../ui/LinkButton';
import { href, useNav } from '../../ui/nav';
import { Note } from '../../ui/Note';
import { PaperText } from '../../ui/PaperText';
import { SaveFile } from '../../ui/SaveFile';
import { Screen } from '../../ui/Screen';
import { Skeleton } from '../../ui/Skeleton';
import { WrongPaper } from '../../ui/WrongPaper';
import text from '../../ui/text.module.css';
import { useKindName } from './kind-name';
import css from './papers.module.css';

export default function PaperScreen({ id }: { id: string }) {
  const { t } = useLingui();
  const nav = useNav();
  const kindName = useKindName();
  const host = useHost();
  const chrome = useDevice((device) => device.chrome);
  const { locale } = useReader();
  const query = useQuery(paperQuery(id));
  const failure = query.error && failureOf(query.error);
  const back = { label: t`返回`, onBack: nav.back };
  if (!query.data) {
    return (
      <Screen title={t`文件`} chrome={chrome} back={back}>
        {failure ? (
          <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Screen>
    );
  }
  const { paper, text: written } = query.data;
  const { signedAt, loanId } = paper;
  const signed = signedAt && `${momentDate(signedAt, LENDER_ZONE)} ${timeText(signedAt, LENDER_ZONE, true)}`;
  return (
    <Screen title={kindName(paper.kind)} chrome={chrome} back={back}>
      <div className={text.stack}>
        <Card>
          <Facts
            dense
            facts={[
              signed ? { name: t`签署时间`, value: signed } : { name: t`签署时间`, value: t`未签署` },
              loanId !== null && {
                name: t`所属借款`,
                value: <LinkButton chevron href={href('loan', loanId)}>{t`查看`}</LinkButton>,
              },
            ]}
          />
        </Card>
        {!locale.startsWith(written.language.slice(0, 2)) && (
          <Note>
            {written.language === 'en'
              ? t`这份文件签的是英文版，这里是原文。`
              : t`这份文件签的是中文版，这里是原文。`}
          </Note>
        )}
        {isTheText(written, paper.hash) ? (
          <Card>
            <div className={text.stack} lang={written.language}>
              <h2 className={text.h2}>{written.title}</h2>
              <PaperText
                sections={written.sections}
                hashLabel={t`文件校验值（SHA-256）`}
                hash={written.hash}
              />
            </div>
          </Card>
        ) : (
          <WrongPaper onRetry={() => void query.refetch()} />
        )}
        <SaveFile
          label={t`下载原文`}
          make={() => Promise.resolve(paperFile(paper, written))}
          host={host}
          // The words are here already.
          online
        />
        <p className={css.check}>{t`用任何工具计算下载文件的 SHA-256，都应与上面的校验值一致。`}</p>
      </div>
    </Screen>
  );
}
