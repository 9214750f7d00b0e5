/**
 * Keeps `--kb` at the height by which the on-screen keyboard covers the page, and the field that is typed in between the
 * title bar and the dock. iOS moves the visual viewport only, and sometimes forgets to say so, hence the second looks
 * after focus and return.
 */
const EDITABLE = 'input:not([type=radio],[type=checkbox],[type=range],[inputmode=none]),textarea';
const AGAIN_MS = [250, 500, 750, 1000];
/** Until the page has grown by what the keyboard covers: where movement is not wanted, too, that takes a frame or two. */
const GROWN_MS = 50;
/** For so long after it came up the field is brought into sight again: on a slow phone the page grows late. Then the page is the person's to scroll. */
const FOLLOWS_MS = 1_200;

/** Starts watching; the answer stops it and takes the inset back. */
export function watchKeyboardInset(): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const root = document.documentElement;
  let timers: number[] = [];

  let last = 0;
  let followsUntil = 0;
  const read = () => {
    const active = document.activeElement;
    const field = active?.matches(EDITABLE) ? active : null;
    const covered = field
      ? Math.round(Math.max(0, window.innerHeight - viewport.height - viewport.offsetTop))
      : 0;
    root.style.setProperty('--kb', `${covered}px`);
    // Beside what the dock takes: base.css.
    root.style.scrollPaddingBottom = covered > 0 ? `calc(160px * var(--k) + ${covered}px)` : '';
    if (covered > last) {
      followsUntil = performance.now() + FOLLOWS_MS;
      lookAgain();
    }
    last = covered;
    // The keyboard, or the dock which it lifts, may have come over it.
    if (field && covered > 0 && performance.now() < followsUntil)
      setTimeout(() => field.scrollIntoView({ block: 'nearest' }), GROWN_MS);
  };
  const lookAgain = () => {
    timers.forEach(window.clearTimeout);
    timers = AGAIN_MS.map((after) => window.setTimeout(read, after));
  };
  const readAndAgain = () => {
    lookAgain();
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
    root.style.scrollPaddingBottom = '';
  };
}
