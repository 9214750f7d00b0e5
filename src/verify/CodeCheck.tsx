/** By code: what the lender itself says of it. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Answer } from '../client/answer';
import { LENDER_ZONE, useDevice } from '../client/device';
import { send } from '../client/send';
import { type Certificate, checkCertificate } from '../contract/certificate';
import { CODE_LENGTH, isCertificateCode, normalCode } from '../contract/certificate-code';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { CertificateFacts } from '../ui/CertificateFacts';
import { ALERT, CHECK } from '../ui/icons';
import { Note } from '../ui/Note';
import { Section } from '../ui/Section';
import text from '../ui/text.module.css';
import { TextField } from '../ui/TextField';

type Said = Answer<Certificate> | null;

/** Hyphens and blanks may be typed between the characters. */
const LONGEST = CODE_LENGTH * 2;

export function CodeCheck() {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>(null);
  const check = async () => {
    if (busy) return;
    const code = normalCode(typed);
    const isCode = isCertificateCode(code);
    setWrong(!isCode);
    setSaid(null);
    if (!isCode) return;
    setBusy(true);
    setSaid(await send(checkCertificate, { body: { code } }));
    setBusy(false);
  };
  return (
    <Section title={t`用验证码核对`}>
      <Card>
        <form
          className={text.stack}
          onSubmit={(event) => {
            event.preventDefault();
            void check();
          }}
        >
          <TextField
            label={t`验证码`}
            value={typed}
            onChange={(next) => {
              setTyped(next);
              setWrong(false);
            }}
            hint={t`印在证明左下角的 12 位字母和数字，没有 0、1、I、L、O`}
            error={wrong && t`这不是完整的验证码，请对照证明检查每一位。`}
            maxLength={LONGEST}
            onDone={() => void check()}
          />
          <Button type="submit" busy={busy} busyLabel={t`正在核对`}>
            {t`核对验证码`}
          </Button>
          <div role="status">{said && <Outcome said={said} />}</div>
        </form>
      </Card>
    </Section>
  );
}

function Outcome({ said }: { said: NonNullable<Said> }) {
  const { t } = useLingui();
  const locale = useDevice((device) => device.locale);
  if (said.kind === 'reply') {
    return (
      <div className={text.stack}>
        <Note tone="positive" icon={CHECK}>
          {t`贷款人确实开具过这份证明。请逐项对照手里的那一份，内容应当完全一样。`}
        </Note>
        <CertificateFacts certificate={said.reply} locale={locale} zone={LENDER_ZONE} />
      </div>
    );
  }
  const words = () => {
    if (said.kind === 'unreachable') return t`没有连上贷款人，现在还不知道结果。请检查网络后再试一次。`;
    if (said.problem.code === 'too-many-requests') return t`核对得有点频繁，请过一会儿再试。`;
    if (said.problem.code === 'not-found')
      return t`贷款人没有开具过带这个验证码的证明。请再对照一遍；如果一字不差，这份证明不是这里开具的。`;
    return t`贷款人这次没能核对，请过一会儿再试。`;
  };
  return (
    <Note tone="due" icon={ALERT}>
      {words()}
    </Note>
  );
}
