/** What happens once a screen is there: scroll where it was, focus on its heading, its title told to page and host. */
import { useEffect } from 'react';
import { arrivalScroll } from './navigation';

/** The first screen after the start keeps the focus where the browser put it. */
let started = false;

export function Arrived({ onTitle }: { onTitle: (title: string) => void }) {
  useEffect(() => {
    const takeFocus = started;
    started = true;
    window.scrollTo(0, arrivalScroll());

    let known: HTMLElement | null = null;
    let told = '';
    const look = () => {
      const heading = document.querySelector<HTMLElement>('h1');
      if (!heading) return;
      if (heading.textContent !== told) {
        told = heading.textContent;
        onTitle(told);
      }
      // A screen may draw itself anew once its data are there; the focus follows unless a person has moved it.
      if (heading !== known && takeFocus && document.activeElement === document.body) {
        heading.focus({ preventScroll: true });
      }
      known = heading;
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, [onTitle]);
  return null;
}
