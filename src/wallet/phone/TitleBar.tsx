/** The bar that some wallets draw over a mini-program: the way back where they have one, the title, and out. */
import { useWords } from '../wallet-context';
import css from './TitleBar.module.css';

export interface TitleBarProps {
  title: string;
  /** CSS pixels above it that belong to the phone. */
  top: number;
  /** None: there is no arrow. */
  onBack: (() => void) | null;
  onClose: () => void;
}

export function TitleBar({ title, top, onBack, onClose }: TitleBarProps) {
  const words = useWords();
  return (
    <div className={css.bar} style={{ paddingTop: top }} role="group" aria-label={words.wallet}>
      {onBack ? (
        <button type="button" aria-label={words.titleBar.back} onClick={onBack}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M12.5 4 6.5 10l6 6" />
          </svg>
        </button>
      ) : (
        <span />
      )}
      <b>{title}</b>
      <button type="button" aria-label={words.capsule.close} onClick={onClose}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="m5 5 10 10M15 5 5 15" />
        </svg>
      </button>
    </div>
  );
}
