/** The picture beside what was read from it, so that both can be compared; it is this device's alone. */
import { useLingui } from '@lingui/react/macro';
import { Card } from '../../ui/Card';
import { Disclosure } from '../../ui/Disclosure';
import { DOCUMENT } from '../../ui/icons';
import { LinkButton } from '../../ui/LinkButton';
import text from '../../ui/text.module.css';
import css from './raise.module.css';
import type { Picture } from './use-reading';

export interface PictureCardProps {
  picture: Picture;
  /** How many fields hold something. */
  count: number;
  disabled: boolean;
  onOther: () => void;
}

export function PictureCard({ picture: { file, url }, count, disabled, onOther }: PictureCardProps) {
  const { t } = useLingui();
  return (
    <Card>
      <div className={css.picture}>
        <img className={css.thumb} src={url} alt="" />
        <div className={css.words}>
          <p className={css.name}>{file.name}</p>
          <p className={text.cap}>{t`已有 ${count} 项`}</p>
          <p className={text.micro}>{t`图片只在这台手机上，不会上传`}</p>
        </div>
        {!disabled && <LinkButton onClick={onOther}>{t`更换`}</LinkButton>}
      </div>
      <Disclosure summary={t`看图片`} icon={DOCUMENT}>
        <img className={css.large} src={url} alt={t`你选的材料图片`} />
      </Disclosure>
    </Card>
  );
}
