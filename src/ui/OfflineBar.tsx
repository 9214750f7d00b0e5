/** No network: the figures are the last known ones, of that time; what moves money waits (product.md F80). */
import { useLayoutEffect, useRef } from 'react';
import { Trans } from '@lingui/react/macro';
import { Icon } from './Icon';
import { CLOUD_OFF } from './icons-more';
import css from './OfflineBar.module.css';

/** @param asOf `14:31`, the lender's time of the figures; null before there are any. */
export function OfflineBar({ asOf }: { asOf: string | null }) {
  const bar = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return undefined;
    const { style } = document.documentElement;
    const tellHeight = () => style.setProperty('--over', `${element.offsetHeight}px`);
    tellHeight();
    const observer = new ResizeObserver(tellHeight);
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--over');
    };
  }, []);
  return (
    <p className={css.bar} role="status" ref={bar}>
      <Icon d={CLOUD_OFF} size="s" />
      {asOf === null ? <Trans>没有网络</Trans> : <Trans>没有网络，显示的是截至 {asOf} 的数据</Trans>}
    </p>
  );
}
