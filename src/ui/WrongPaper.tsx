/** In place of a paper whose words are not those that its hash was given for: nobody is to rely on them. */
import { useLingui } from '@lingui/react/macro';
import { ErrorState } from './ErrorState';

export function WrongPaper({ onRetry }: { onRetry: () => void }) {
  const { t } = useLingui();
  return (
    <ErrorState
      title={t`文件的内容和它的校验值对不上`}
      advice={t`不要依据它签约或同意。重新读取还是这样，请联系客服。`}
      retry={{ label: t`重新读取`, onRetry }}
    />
  );
}
