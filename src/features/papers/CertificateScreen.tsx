/** The settlement certificate of one loan: what it says, its file, and how anybody can check it (product.md F54). */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { certificateFile, certificateQuery, checkAddress } from '../../client/certificates';
import { LENDER_ZONE, useDevice, useReader } from '../../client/device';
import { useHost } from '../../host/react';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { CertificateFacts } from '../../ui/CertificateFacts';
import { FailureState } from '../../ui/Failure';
import { SHIELD } from '../../ui/icons';
import { useNav } from '../../ui/nav';
import { Note } from '../../ui/Note';
import { SaveFile } from '../../ui/SaveFile';
import { Screen } from '../../ui/Screen';
import { Skeleton } from '../../ui/Skeleton';
import text from '../../ui/text.module.css';

export default function CertificateScreen({ id }: { id: string }) {
  const { t } = useLingui();
  const nav = useNav();
  const host = useHost();
  const { chrome, online } = useDevice();
  const { locale } = useReader();
  const query = useQuery(certificateQuery(id));
  const failure = query.error && failureOf(query.error);
  const certificate = query.data;
  const frame = { title: t`结清证明`, chrome, back: { label: t`返回`, onBack: nav.back } };
  if (!certificate) {
    return (
      <Screen {...frame}>
        {failure ? (
          <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Screen>
    );
  }
  const at = checkAddress();
  return (
    <Screen {...frame}>
      <div className={text.stack}>
        <Card>
          <CertificateFacts certificate={certificate} locale={locale} zone={LENDER_ZONE} />
        </Card>
        <SaveFile
          kind="primary"
          label={t`下载 PDF 证明`}
          make={() => certificateFile(certificate)}
          host={host}
          online={online}
        />
        <Note icon={SHIELD}>
          {t`证明由贷款人电子签名。任何人都可以在 ${at} 用验证码核对，或者放入文件检查有没有被改动，不用登录。`}
        </Note>
        {host.supports('share') && (
          <Button kind="quiet" onClick={() => void host.share({ title: t`核验结清证明`, url: at })}>
            {t`把核验网址发给别人`}
          </Button>
        )}
      </div>
    </Screen>
  );
}
