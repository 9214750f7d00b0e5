/** The last line of the panel: keys, text size, theme, language, and the way back to the start. */
import type { Situation } from '../../contract/sandbox';
import { Button } from '../../ui/Button';
import { useWalletContext } from '../wallet-context';
import { setSize, setTheme, useWallet } from '../wallet-state';
import { nextLanguage } from '../words';
import { useReset } from './presenter';
import css from './Panel.module.css';

export function Footer({ situation }: { situation: Situation }) {
  const { words, language, setLanguage } = useWalletContext();
  const { panel } = words;
  const { theme, size } = useWallet();
  const { reset, isPending } = useReset();
  const isDark = theme === 'dark';
  const isLarge = size === 'large';
  return (
    <footer className={css.foot}>
      <p>{panel.shortcuts}</p>
      <Toggle on={isLarge} label={panel.large} onChange={() => setSize(isLarge ? 'normal' : 'large')} />
      <Toggle on={isDark} label={panel.dark} onChange={() => setTheme(isDark ? 'light' : 'dark')} />
      <Button kind="outline" size="small" onClick={() => setLanguage(nextLanguage(language))}>
        {panel.language}
      </Button>
      <Button
        kind="outline"
        size="small"
        busy={isPending}
        busyLabel={panel.making}
        onClick={() => reset(situation)}
      >
        {panel.reset}
      </Button>
    </footer>
  );
}

function Toggle({ on, label, onChange }: { on: boolean; label: string; onChange: () => void }) {
  return (
    <button type="button" className={css.toggle} aria-pressed={on} onClick={onChange}>
      {label}
    </button>
  );
}
