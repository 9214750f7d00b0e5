/** What a sheet does to the page and to itself beyond being a dialog; every watcher answers how to stop it. */
import { seenFromNow } from './stood';

let locks = 0;

/** Keeps the page below from scrolling, until every lock is undone. */
export function lockPage(): () => void {
  locks += 1;
  document.documentElement.style.overflow = 'hidden';
  return () => {
    locks -= 1;
    if (locks === 0) document.documentElement.style.overflow = '';
  };
}

const LEAVE_MS = 220;

/** Slides a dialog out, then closes it; at once where movement is not wanted. {@link enter} calls it back. */
export function leave(dialog: HTMLDialogElement): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (still || typeof dialog.animate !== 'function') return dialog.close();
  const way = [{ transform: 'none' }, { transform: 'translateY(100%)' }];
  dialog.dataset.leaving = '';
  dialog.animate(way, { duration: LEAVE_MS, easing: 'ease-in' }).onfinish = () => {
    if (dialog.dataset.leaving === undefined) return;
    delete dialog.dataset.leaving;
    dialog.close();
  };
}

/** Opens a dialog above everything, also one that was about to leave. */
export function enter(dialog: HTMLDialogElement): void {
  if (dialog.dataset.leaving !== undefined) {
    delete dialog.dataset.leaving;
    dialog.getAnimations().forEach((animation) => animation.cancel());
  }
  if (!dialog.open) dialog.showModal();
}

/** Calls `onPress` when the page beside the sheet is pressed; not by the second tap of the two that opened it. */
export function watchBackdrop(dialog: HTMLDialogElement, onPress: () => void): () => void {
  const counts = seenFromNow();
  const press = (event: MouseEvent) => {
    if (event.target === dialog && counts(event)) onPress();
  };
  dialog.addEventListener('click', press);
  return () => dialog.removeEventListener('click', press);
}

/** Content that scrolls can be reached and scrolled by keyboard; content that does not is no stop on the way. */
export function focusableWhileScrolling(box: HTMLElement): () => void {
  const measure = () => {
    if (box.scrollHeight > box.clientHeight + 1) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(measure);
  observer.observe(box);
  for (const child of Array.from(box.children)) observer.observe(child);
  return () => observer.disconnect();
}

/** Calls `onSeen` once, when the last child of the box has come into sight. */
export function watchEnd(box: HTMLElement, onSeen: () => void): () => void {
  const end = box.lastElementChild;
  if (!end) return () => undefined;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    onSeen();
  });
  observer.observe(end);
  return () => observer.disconnect();
}
