/** Before a picture is chosen: what helps, what happens to the picture, and what was asked before (product.md F07). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { LimitFile } from '../../contract/manage-limit';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { ALERT, DOCUMENT, SHIELD } from '../../ui/icons';
import { Disclosure } from '../../ui/Disclosure';
import { moneyText } from '../../ui/money-format';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import { KIND_GROUPS, KIND_NAMES } from './document-words';
import css from './raise.module.css';

export interface StartPartProps {
  /** The picture chosen last could not be opened. */
  isRefused: boolean;
  limit: LimitFile['limit'];
}

export function StartPart({ isRefused, limit }: StartPartProps) {
  const { t, i18n } = useLingui();
  const { currency, locale } = useReader();
  const most = KIND_GROUPS.reduce((sum, { kinds }) => sum + kinds.length, 0);
  return (
    <div className={text.stack}>
      <div>
        <h2 className={text.h1}>{t`用材料申请提额`}</h2>
        <p className={text.body}>{t`拍下或选一张图片，手机读出来，你核对后再提交。`}</p>
      </div>
      {isRefused && (
        <div role="alert">
          <Note tone="due" icon={ALERT}>{t`这张图片打不开。请换一张 JPG 或 PNG，或重新拍一张。`}</Note>
        </div>
      )}
      <Note icon={SHIELD}>
        {t`图片只在这台手机上识别，不会上传。提交的是你核对过的几项和图片的指纹，姓名只交姓和星号。`}
      </Note>
      {limit && (
        <Card>
          <Facts facts={[{ name: t`现在的总额度`, value: moneyText(limit.total, currency, locale) }]} />
        </Card>
      )}
      <Disclosure summary={t`可以用的 ${most} 种材料`} icon={DOCUMENT}>
        <dl className={css.kinds}>
          {KIND_GROUPS.map(({ title, kinds }) => (
            <div key={kinds[0]}>
              <dt>{i18n._(title)}</dt>
              <dd>{kinds.map((kind) => i18n._(KIND_NAMES[kind])).join(t`、`)}</dd>
            </div>
          ))}
        </dl>
        <p className={text.cap}>{t`要写着你本人的姓名，工资、缴费一类用最近三个月的。PDF 请先截成图片。`}</p>
      </Disclosure>
    </div>
  );
}
