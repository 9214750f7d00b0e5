/** How long the quote still holds: information, no hurry; renewing is free and keeps all input (product.md 4, F13). */
import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { pageNow } from '../../client/page-clock';
import { clockText } from '../../ui/format';
import { CLOCK } from '../../ui/icons';
import { Tag } from '../../ui/Tag';

/** Whole seconds until a moment of the page's own clock, told once a second while it is in view. */
function useSecondsLeft(endsAt: number): number {
  const left = () => Math.max(0, Math.ceil((endsAt - pageNow()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const tick = () => setSeconds(Math.max(0, Math.ceil((endsAt - pageNow()) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [endsAt]);
  return seconds;
}

export function QuoteClock({ endsAt }: { endsAt: number }) {
  const { t } = useLingui();
  const seconds = useSecondsLeft(endsAt);
  return <Tag icon={CLOCK}>{t`报价剩 ${clockText(seconds)}`}</Tag>;
}
