/**
 * For buttons that sign or move money: a tap counts once the button has stood still, in sight, for half a second
 * (docs/embedding.md 8, rule 5). So the second tap of two goes nowhere when a sheet comes up under the finger, and no page
 * that moves things about can catch one. Keys and screen readers know what they press: they need not wait.
 */
import { type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { STILL_MS } from './stood';

const LOOK_MS = 100;
/** Less is no movement that anybody would notice, CSS pixels. */
const MOVED_PX = 4;

const placeOf = (button: Element): DOMRect => button.getBoundingClientRect();
/** Its middle is on the screen: a sheet that has not come up yet does not arm what it will bring. */
const isInSight = ({ left, top, width, height }: DOMRect) => {
  const [x, y] = [left + width / 2, top + height / 2];
  return x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight;
};
const isElsewhere = (a: DOMRect, b: DOMRect) =>
  Math.abs(a.left - b.left) > MOVED_PX || Math.abs(a.top - b.top) > MOVED_PX;

export interface Standing {
  /** Taps count. While they do not, the button says so by `aria-disabled`. */
  readonly standing: boolean;
  /** Whether this press is to be taken. */
  readonly counts: (event: MouseEvent) => boolean;
}

/** @param active whether the button does anything now: the half second begins when it does. */
export function useStanding(ref: RefObject<HTMLElement | null>, active: boolean): Standing {
  const [standing, setStanding] = useState(false);
  const place = useRef<DOMRect | null>(null);
  useEffect(() => {
    const button = ref.current;
    if (!button || !active) return undefined;
    let since = performance.now();
    place.current = placeOf(button);
    const look = () => {
      const now = placeOf(button);
      const seen = document.visibilityState === 'visible' && isInSight(now);
      if (!seen || !place.current || isElsewhere(now, place.current)) {
        place.current = now;
        since = performance.now();
      }
      setStanding(performance.now() - since >= STILL_MS);
    };
    const timer = setInterval(look, LOOK_MS);
    return () => {
      clearInterval(timer);
      setStanding(false);
    };
  }, [ref, active]);
  return {
    standing,
    counts: ({ detail, currentTarget }) => {
      // Zero for keys and for what assistive technology presses.
      if (detail === 0) return true;
      return standing && place.current !== null && !isElsewhere(placeOf(currentTarget), place.current);
    },
  };
}
