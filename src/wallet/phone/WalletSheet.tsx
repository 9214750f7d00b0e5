/** A sheet of the wallet over what is on the phone: square, in the wallet's colours; focus goes in and comes back. */
import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { seenFromNow } from '../../ui/stood';
import { useWords } from '../wallet-context';
import { useModalFocus } from './modal-focus';
import css from './WalletSheet.module.css';

export interface WalletSheetProps {
  title: string;
  detail?: string;
  /** Its actions, as buttons. */
  children: ReactNode;
  /** Of the button that changes nothing; "cancel" unless told. */
  cancelLabel?: string;
  onClose: () => void;
}

export function WalletSheet({ title, detail, children, cancelLabel, onClose }: WalletSheetProps) {
  const words = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useModalFocus(box, (key) => {
    if (key !== 'Escape') return false;
    onClose();
    return true;
  });
  const counts = useRef<ReturnType<typeof seenFromNow>>(null);
  useEffect(() => {
    counts.current = seenFromNow();
  }, []);
  const onBeside = ({ nativeEvent }: MouseEvent) => {
    if (counts.current?.(nativeEvent)) onClose();
  };
  return (
    <div className={css.cover}>
      <button
        type="button"
        className={css.scrim}
        tabIndex={-1}
        aria-label={words.cancel}
        onClick={onBeside}
      />
      <div ref={box} className={css.sheet} role="dialog" aria-modal="true" aria-labelledby={id} tabIndex={-1}>
        <header>
          <h2 id={id}>{title}</h2>
          {detail !== undefined && <p>{detail}</p>}
        </header>
        <div className={css.actions}>{children}</div>
        <button type="button" className={css.cancel} onClick={onClose}>
          {cancelLabel ?? words.cancel}
        </button>
      </div>
    </div>
  );
}
