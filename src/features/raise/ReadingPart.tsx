/** A picture being read: how far, in words and as a bar, and two ways out. */
import { useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { SHIELD } from '../../ui/icons';
import { Note } from '../../ui/Note';
import { ProgressBar } from '../../ui/ProgressBar';
import text from '../../ui/text.module.css';
import { RaiseFrame } from './RaiseFrame';
import type { Progress } from './reading/reader';

export interface ReadingPartProps {
  progress: Progress;
  onStop: () => void;
  onByHand: () => void;
}

export function ReadingPart({ progress: { step, done }, onStop, onByHand }: ReadingPartProps) {
  const { t } = useLingui();
  const percent = Math.round(done * 100);
  const words = {
    fetching: t`正在取来识别程序，第一次约 3 MB`,
    starting: t`正在准备识别`,
    reading: t`正在识别文字`,
  }[step];
  return (
    <RaiseFrame>
      <div className={text.stack}>
        <h2 className={text.h1}>{t`正在这台手机上识别`}</h2>
        <Card>
          <ProgressBar
            label={t`识别进度`}
            value={percent}
            max={100}
            text={t`${percent}%`}
            start={words}
            end={t`${percent}%`}
          />
        </Card>
        <p className="sr-only" role="status">
          {words}
        </p>
        <Note icon={SHIELD}>{t`图片不会上传，也不会保存。离开这一页就忘掉。`}</Note>
        <Button kind="outline" onClick={onByHand}>{t`不等了，自己填`}</Button>
        <Button kind="quiet" onClick={onStop}>{t`取消`}</Button>
      </div>
    </RaiseFrame>
  );
}
