/**
 * A sheet over the page: the browser's own modal dialog, so that focus stays in it and returns, and Esc closes it. The
 * browser's back does too (back-close.ts), a host's back button through `closeTopSheet`.
 */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useBackClose } from './back-close';
import { Icon } from './Icon';
import { CLOSE } from './icons-more';
import { enter, focusableWhileScrolling, leave, lockPage, watchBackdrop, watchEnd } from './sheet-behaviour';
import css from './Sheet.module.css';

export interface SheetProps {
  open: boolean;
  title: string;
  subtitle?: ReactNode;
  /** The person wants it gone; the owner then sets `open` to false. */
  onClose: () => void;
  /** Name of the cross; without it there is none and the foot offers the way back. */
  closeLabel?: string;
  /** Stays in sight below what scrolls. */
  foot?: ReactNode;
  children: ReactNode;
  /** Called once the content has been seen to its end (at once when it does not scroll). */
  onSeen?: () => void;
  /** Names what is read: another one begins at its top and is seen anew. */
  edition?: string;
}

export function Sheet(props: SheetProps) {
  const { open, title, subtitle, onClose, closeLabel, foot, children, onSeen, edition } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const latest = useRef({ onClose, onSeen });
  useEffect(() => {
    latest.current = { onClose, onSeen };
  });

  useBackClose(open, onClose);

  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    const opener = document.activeElement;
    // Before it opens: the page is laid out once for both.
    const unlock = lockPage();
    enter(element);
    heading.current?.focus();
    const unwatch = watchBackdrop(element, () => latest.current.onClose());
    return () => {
      unwatch();
      unlock();
      // A dialog taken out of the page gives no focus back by itself.
      if (element.isConnected) leave(element);
      else if (opener instanceof HTMLElement) opener.focus();
    };
  }, [open]);

  useEffect(() => {
    const box = content.current;
    if (!open || !box) return;
    box.scrollTop = 0;
    const unwatchSize = focusableWhileScrolling(box);
    const unwatchEnd = watchEnd(box, () => latest.current.onSeen?.());
    return () => {
      unwatchSize();
      unwatchEnd();
    };
  }, [open, edition]);

  return (
    <dialog
      ref={dialog}
      className={css.sheet}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Some WebViews close on a second request without asking: the owner hears of that too.
      onClose={() => {
        if (open) onClose();
      }}
    >
      <div className={css.frame}>
        <span className={css.handle} aria-hidden="true" />
        <header className={css.head}>
          <div className={css.titles}>
            <h2 ref={heading} id={id} tabIndex={-1}>
              {title}
            </h2>
            {subtitle !== undefined && <p>{subtitle}</p>}
          </div>
          {closeLabel !== undefined && (
            <button type="button" className={css.close} aria-label={closeLabel} onClick={onClose}>
              <Icon d={CLOSE} />
            </button>
          )}
        </header>
        <div ref={content} className={css.content} role="group" aria-labelledby={id}>
          {children}
          <div className={css.end} />
        </div>
        {foot !== undefined && <footer className={css.foot}>{foot}</footer>}
      </div>
    </dialog>
  );
}
