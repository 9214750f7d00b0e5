/** Focus and keys of a sheet inside the phone: focus goes in when it opens, round in it, and back when it is gone. */
import { useEffect, useEffectEvent, type RefObject } from 'react';

const FOCUSABLE = 'button:not([disabled]):not([tabindex="-1"])';

/** @param onKey takes a key of the sheet's own; true when it meant something here. */
export function useModalFocus(sheet: RefObject<HTMLElement | null>, onKey: (key: string) => boolean): void {
  const take = useEffectEvent(onKey);
  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const opener = document.activeElement;
    element.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Tab' ? goRound(element, event.shiftKey) : take(event.key)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    element.addEventListener('keydown', onKeyDown);
    return () => {
      element.removeEventListener('keydown', onKeyDown);
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [sheet]);
}

/** From the last stop to the first, and the other way round; false in between, where the browser knows best. */
function goRound(element: HTMLElement, backwards: boolean): boolean {
  const stops = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const here = document.activeElement;
  const isAtEnd = here === (backwards ? stops[0] : stops.at(-1)) || (backwards && here === element);
  if (isAtEnd) (backwards ? stops.at(-1) : stops[0])?.focus();
  return isAtEnd;
}
