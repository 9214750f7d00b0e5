/** Closing the uppermost sheet from outside it: what a host's back button does first. */

/** Asks the uppermost open sheet to close; false when none is open. */
export function closeTopSheet(): boolean {
  const open = document.querySelectorAll<HTMLDialogElement>('dialog[open]');
  const top = open[open.length - 1];
  if (!top) return false;
  top.dispatchEvent(new Event('cancel', { cancelable: true }));
  return true;
}
