/** The public page: by code, or by file; who reads it may know nothing of the app. */
import { useLingui } from '@lingui/react/macro';
import { useDevice } from '../client/device';
import { Button } from '../ui/Button';
import { SHIELD } from '../ui/icons';
import { Note } from '../ui/Note';
import { Screen } from '../ui/Screen';
import text from '../ui/text.module.css';
import { CodeCheck } from './CodeCheck';
import { FileCheck } from './FileCheck';
import { speak } from './language';
import { setSize } from './look';
import css from './verify.module.css';

export function VerifyScreen() {
  const { t } = useLingui();
  const { locale, size } = useDevice();
  const title = t`核验结清证明`;
  document.title = title;
  const isLarge = size === 'large';
  return (
    <div className={css.page}>
      <Screen title={title} chrome="none">
        <div className={css.ways}>
          {/* Each language is named in itself. */}
          {locale === 'en' ? (
            <Button kind="quiet" size="small" onClick={() => void speak('zh-CN')}>
              <span lang="zh-CN">{'中文'}</span>
            </Button>
          ) : (
            <Button kind="quiet" size="small" onClick={() => void speak('en')}>
              <span lang="en">English</span>
            </Button>
          )}
          <Button kind="quiet" size="small" onClick={() => setSize(isLarge ? 'normal' : 'large')}>
            {isLarge ? t`标准字号` : t`大字`}
          </Button>
        </div>
        <p className={text.body}>{t`收到一份结清证明，想知道它是不是真的？两种办法任选其一，都不用登录。`}</p>
        <CodeCheck />
        <FileCheck />
        <div className={css.note}>
          <Note icon={SHIELD}>
            {t`这里只显示遮盖后的姓名和证件号码。你输入的验证码只发给贷款人核对，文件不会离开这台设备。`}
          </Note>
        </div>
      </Screen>
    </div>
  );
}
