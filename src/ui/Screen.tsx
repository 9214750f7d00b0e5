/** The frame of a page: title bar, content that scrolls with the document, dock. The one `h1` is always there. */
import { memo, type ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './Icon';
import { BACK } from './icons-first';
import css from './Screen.module.css';

export interface ScreenProps {
  title: string;
  /** The bar drawn by the host: all of it, its capsule at the top right (96 x 32 stay free), or nothing. */
  chrome: 'title-bar' | 'capsule' | 'none';
  /** The arrow back; without it a first screen shows the brand mark. */
  back?: { label: string; onBack: () => void } | undefined;
  /** Neither arrow nor mark: the screens at the end of a journey. */
  unmarked?: boolean;
  /** Keeps the title for readers only. */
  titleHidden?: boolean;
  /** On the colour of cards instead of the page's. */
  plain?: boolean;
  dock?: ReactNode;
  children: ReactNode;
}

const MARK =
  'M17.4 7.1C16.8 4.9 14.7 3.6 12 3.6c-3.1 0-5.3 1.7-5.3 4.2 0 5.6 10.6 2.8 10.6 8.4 0 2.5-2.2 4.2-5.3 4.2-2.8 0-4.9-1.3-5.5-3.6';

export function Screen(props: ScreenProps) {
  const { back, plain = false, dock, children, ...bar } = props;
  return (
    <div className={classes(css.screen, plain && css.plain)}>
      <Bar {...bar} backLabel={back?.label} onBack={back?.onBack} />
      <main className={css.main}>
        <div className={css.body}>{children}</div>
        {dock}
      </main>
    </div>
  );
}

type BarProps = Pick<ScreenProps, 'title' | 'chrome' | 'unmarked' | 'titleHidden'> & {
  backLabel: string | undefined;
  onBack: (() => void) | undefined;
};

/** Whatever happens on the page, its bar stays. */
const Bar = memo(function Bar({ title, chrome, unmarked, titleHidden, backLabel, onBack }: BarProps) {
  return (
    <header className={classes(css.bar, css[chrome])}>
      {onBack && (
        <button type="button" className={css.back} aria-label={backLabel} onClick={onBack}>
          <Icon d={BACK} />
        </button>
      )}
      {!onBack && !unmarked && <Icon d={MARK} className={css.mark} />}
      <h1 tabIndex={-1} className={titleHidden ? 'sr-only' : undefined}>
        {title}
      </h1>
    </header>
  );
});
