/** What happens once a screen is there: scroll where it was, focus on its heading, its title told to page and host. */
import { useEffect } from 'react';
import { arrivalScroll } from './navigation';

/** The first screen after the start keeps the focus where the browser put it. */
let started = false;

export function Arrived({ onTitle }: { onTitle: (title: string) => void }) {
  useEffect(() => {
    let takeFocus = started;
    started = true;
    window.scrollTo(0, arrivalScroll());

    let told = '';
    const look = () => {
      const heading = document.querySelector<HTMLElement>('h1');
      if (!heading) return;
      if (heading.textContent !== told) {
        told = heading.textContent;
        onTitle(told);
      }
      // A screen that waits for its data is hidden or drawn anew: the focus falls off and is put back.
      if (takeFocus && document.activeElement === document.body) heading.focus({ preventScroll: true });
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });

    const leaveFocus = () => {
      takeFocus = false;
    };
    const acts = ['pointerdown', 'keydown'] as const;
    for (const act of acts) document.addEventListener(act, leaveFocus, { capture: true, once: true });
    return () => {
      observer.disconnect();
      for (const act of acts) document.removeEventListener(act, leaveFocus, { capture: true });
    };
  }, [onTitle]);
  return null;
}
