/** Which lines of a long list are in the page while the window scrolls past it. */
import { useCallback, useLayoutEffect, useReducer, useRef, useState } from 'react';
import {
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type VirtualItem,
} from '@tanstack/react-virtual';
import { stretchAround } from './long-list';

export interface WindowLines {
  readonly count: number;
  /** The same function until the lines change. */
  readonly keyOf: (line: number) => string;
  /** Height before it is measured, px. */
  readonly heightOf: (line: number) => number;
  /** Where the list begins in the page, px. */
  readonly begin: number;
  /** Heights measured earlier. */
  readonly measured: VirtualItem[];
}

/**
 * Draws anew only when other lines are to be drawn or one of them has another height: the library's own hook for React
 * does so at every step of scrolling, most of them for nothing.
 */
export function useWindowLines({ count, keyOf, heightOf, begin, measured }: WindowLines) {
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  const stretch = useRef<number[]>([]);
  const drawn = useRef<readonly VirtualItem[]>([]);
  const rangeExtractor = useCallback(
    (seen: { startIndex: number; endIndex: number; count: number }) =>
      (stretch.current = stretchAround(seen, stretch.current)),
    [],
  );
  const options = {
    count,
    getItemKey: keyOf,
    estimateSize: heightOf,
    scrollMargin: begin,
    initialMeasurementsCache: measured,
    rangeExtractor,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    onChange: (view: Virtualizer<Window, Element>) => {
      if (view.getVirtualItems() !== drawn.current) drawAnew();
    },
  };
  const [view] = useState(() => new Virtualizer<Window, Element>(options));
  view.setOptions(options);
  useLayoutEffect(() => view._didMount(), [view]);
  useLayoutEffect(() => {
    drawn.current = view.getVirtualItems();
    view._willUpdate();
  });
  return view;
}
