/** What happens once a screen is there: the title told to page and host, focus on its heading, scroll where it was. */
import { useEffect } from 'react';
import { arrivalScroll } from './navigation';

export interface ArrivedProps {
  /** The first screen after the start keeps the focus where the browser put it. */
  first: boolean;
  onTitle: (title: string) => void;
}

export function Arrived({ first, onTitle }: ArrivedProps) {
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('h1');
    window.scrollTo(0, arrivalScroll());
    if (!heading) return;
    if (!first) heading.focus({ preventScroll: true });
    onTitle(heading.textContent);
  }, [first, onTitle]);
  return null;
}
