/**
 * Keeps `--kb` at the height by which the on-screen keyboard covers the page. iOS moves the visual viewport only, and
 * sometimes forgets to say so, hence the second looks after focus and return.
 */
const EDITABLE = 'input:not([type=radio],[type=checkbox],[type=range],[inputmode=none]),textarea';
const AGAIN_MS = [250, 500, 750, 1000];

/** Starts watching; the answer stops it and takes the inset back. */
export function watchKeyboardInset(): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const root = document.documentElement;
  let timers: number[] = [];

  const read = () => {
    const typing = document.activeElement?.matches(EDITABLE) ?? false;
    const covered = typing ? Math.max(0, window.innerHeight - viewport.height - viewport.offsetTop) : 0;
    root.style.setProperty('--kb', `${Math.round(covered)}px`);
  };
  const readAndAgain = () => {
    timers.forEach(window.clearTimeout);
    timers = AGAIN_MS.map((after) => window.setTimeout(read, after));
    read();
  };

  viewport.addEventListener('resize', read);
  viewport.addEventListener('scroll', read);
  const moments = ['focusin', 'focusout', 'visibilitychange'] as const;
  moments.forEach((moment) => document.addEventListener(moment, readAndAgain));
  window.addEventListener('pageshow', readAndAgain);
  return () => {
    timers.forEach(window.clearTimeout);
    viewport.removeEventListener('resize', read);
    viewport.removeEventListener('scroll', read);
    moments.forEach((moment) => document.removeEventListener(moment, readAndAgain));
    window.removeEventListener('pageshow', readAndAgain);
    root.style.removeProperty('--kb');
  };
}
