/**
 * A list of any length: only the rows in sight, and a few around them, are in the page, whatever was scrolled past. Rows
 * of one group stand in one card under its title, as high as all of them: each at its own place, so that nothing else is
 * laid out or painted anew when one comes or goes.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { VirtualItem } from '@tanstack/react-virtual';
import { classes } from './classes';
import list from './List.module.css';
import { linesOf, stretchesOf } from './long-list';
import css from './LongList.module.css';
import { useWindowLines } from './window-lines';

export interface LongListProps<T> {
  /** Which list this is: coming back to it, it is as high as it was. */
  name: string;
  items: readonly T[];
  /** The same function in every render, as is `groupOf`: the lines are built anew for another one. */
  keyOf: (item: T) => string;
  /** Items of one group follow each other; without it there is one group, and no title above it. */
  groupOf?: (item: T) => string;
  titleOf: (group: string) => string;
  /** The last row has come near. */
  onEnd: () => void;
  /** One row; what it draws should be memoised, for it is asked for at every step of scrolling. */
  children: (item: T) => ReactNode;
}

/** Before anything is measured, px. */
const ROW = 86;
const TITLE = 46;
/** So many rows before the last one, the end has come near. */
const NEAR = 12;

/** Once what was just drawn is on the screen, so that no frame does both. @returns how to let it be. */
function afterFrame(what: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(what)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Heights as measured, by the list's name: without them a way back would land elsewhere. */
const measured = new Map<string, VirtualItem[]>();

export function LongList<T>({ name, items, keyOf, groupOf, titleOf, onEnd, children }: LongListProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  // Nothing is drawn before it is known where the list begins: rows below the screen would be drawn for nothing.
  const [begin, setBegin] = useState<number | null>(null);
  const top = begin ?? 0;
  useLayoutEffect(() => {
    const { current } = box;
    if (current) setBegin(current.getBoundingClientRect().top + window.scrollY);
  }, [name]);
  const lines = useMemo(() => linesOf(items, groupOf), [items, groupOf]);
  const lineKey = useCallback(
    (line: number) => {
      const { item, group } = lines[line] ?? {};
      return item === undefined ? `title ${group?.name ?? ''}` : keyOf(item);
    },
    [lines, keyOf],
  );
  const view = useWindowLines({
    count: lines.length,
    keyOf: lineKey,
    heightOf: (line) => (lines[line]?.item === undefined ? TITLE : ROW),
    begin: top,
    measured: measured.get(name) ?? [],
  });
  const shown = begin === null ? [] : view.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  const isNear = begin !== null && last >= lines.length - NEAR;
  useEffect(() => {
    if (isNear) return afterFrame(onEnd);
  }, [isNear, lines.length, onEnd]);
  useEffect(() => () => void measured.set(name, view.measurementsCache), [name, view]);
  const stretches = stretchesOf(
    lines,
    shown.map(({ index }) => index),
  );
  const startOf = (line: number) => view.measurementsCache[line]?.start ?? top;
  const endOf = (line: number) => view.measurementsCache[line]?.end ?? top;
  return (
    <div ref={box} className={css.list} style={{ height: view.getTotalSize() }}>
      {stretches.map(({ group: { name: group, title, first, last: end }, titleShown, rows }) => (
        <div key={group}>
          {titleShown && title !== null && (
            <h2
              ref={view.measureElement}
              data-index={title}
              className={css.title}
              style={{ top: startOf(title) - top }}
            >
              {titleOf(group)}
            </h2>
          )}
          {rows.length > 0 && (
            <ul
              className={classes(list.list, css.group)}
              style={{ top: startOf(first) - top, height: endOf(end) - startOf(first) }}
              aria-label={titleOf(group)}
            >
              {rows.map(({ line, item }) => (
                <li
                  key={keyOf(item)}
                  ref={view.measureElement}
                  data-index={line}
                  className={css.row}
                  style={{ top: startOf(line) - startOf(first) }}
                >
                  {children(item)}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}
