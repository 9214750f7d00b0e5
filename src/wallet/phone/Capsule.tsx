/** The wallet's two buttons over a mini-program: what else there is, and out. */
import { useState } from 'react';
import { useWords } from '../wallet-context';
import { putAppAside, reloadApp } from '../wallet-state';
import { WalletSheet } from './WalletSheet';
import css from './Capsule.module.css';

export interface CapsuleProps {
  /** CSS pixels above it that belong to the phone. */
  top: number;
  onClose: () => void;
}

export function Capsule({ top, onClose }: CapsuleProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const after = (act: () => void) => () => {
    setOpen(false);
    act();
  };
  return (
    <>
      <div className={css.capsule} style={{ top: top + 6 }} role="group" aria-label={words.wallet}>
        <button
          type="button"
          aria-label={words.capsule.menu}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="4" cy="10" r="1.6" />
            <circle cx="10" cy="10" r="2.3" />
            <circle cx="16" cy="10" r="1.6" />
          </svg>
        </button>
        <button type="button" aria-label={words.capsule.close} onClick={onClose}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="10" cy="10" r="7" className={css.ring} />
            <circle cx="10" cy="10" r="2.6" />
          </svg>
        </button>
      </div>
      {open && (
        <WalletSheet title={words.app} detail={words.capsule.by} onClose={() => setOpen(false)}>
          <button type="button" onClick={after(putAppAside)}>
            <b>{words.capsule.minimise}</b>
            <span>{words.capsule.minimiseDetail}</span>
          </button>
          <button type="button" onClick={after(reloadApp)}>
            <b>{words.capsule.reload}</b>
          </button>
          <button type="button" onClick={after(onClose)}>
            <b>{words.capsule.closeDetail}</b>
          </button>
        </WalletSheet>
      )}
    </>
  );
}
