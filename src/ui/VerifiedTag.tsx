/** The mark on figures that the engine has worked out again and found the same, every one (F81); nothing until then. */
import { useLingui } from '@lingui/react/macro';
import type { Verdict } from '../lending/verify';
import { CHECK } from './icons';
import { Tag } from './Tag';

/** `verdict` is what the check said; null while there was none. */
export function VerifiedTag({ verdict }: { verdict: Verdict | null }) {
  const { t } = useLingui();
  if (verdict?.verdict !== 'verified') return null;
  return (
    <Tag tone="positive" icon={CHECK}>
      {t`已逐项核对`}
    </Tag>
  );
}
