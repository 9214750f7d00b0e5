/**
 * A list of any length: only the parts in sight, and a few around them, are in the page, whatever was scrolled past. A
 * part is about a screenful with its own heading or label, so that what is there reads as any list does.
 */
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import css from './LongList.module.css';

export interface LongListProps<P> {
  /** Which list this is: coming back to it, it is as high as it was. */
  name: string;
  parts: readonly P[];
  keyOf: (part: P) => string;
  /** Height of a part that has not been drawn yet, px. */
  estimate: (part: P) => number;
  /** The last part has come near. */
  onEnd: () => void;
  children: (part: P) => ReactNode;
}

/** Heights as measured, by the list's name: without them a way back would land elsewhere. */
const measured = new Map<string, VirtualItem[]>();

export function LongList<P>({ name, parts, keyOf, estimate, onEnd, children }: LongListProps<P>) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const { current } = box;
    if (current) setTop(current.getBoundingClientRect().top + window.scrollY);
  }, [name]);
  const at = (index: number) => parts[index] as P;
  const list = useWindowVirtualizer({
    count: parts.length,
    getItemKey: (index) => keyOf(at(index)),
    estimateSize: (index) => estimate(at(index)),
    initialMeasurementsCache: measured.get(name) ?? [],
    overscan: 1,
    scrollMargin: top,
    useFlushSync: false,
  });
  const shown = list.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= parts.length - 1) onEnd();
  }, [last, parts.length, onEnd]);
  useEffect(() => () => void measured.set(name, list.measurementsCache), [name, list]);
  return (
    <div ref={box} className={css.list} style={{ height: list.getTotalSize() }}>
      <div className={css.shown} style={{ transform: `translateY(${(shown[0]?.start ?? top) - top}px)` }}>
        {shown.map(({ key, index }) => (
          <div key={key} ref={list.measureElement} data-index={index} className={css.part}>
            {children(at(index))}
          </div>
        ))}
      </div>
    </div>
  );
}
