/** How the wallet presents itself: the brand it lends to mini-programs, and which of its pages is on screen. */
import { WALLET_PIN } from '../../host/signing-wire';
import { Segment } from '../../ui/Segment';
import { useSigningRequest } from '../signing-request';
import { useWords } from '../wallet-context';
import { PRESETS, signsItself } from '../presets';
import { openApp, putAppAside, setBrand, setPreset, useWallet } from '../wallet-state';
import { Choice } from './Choice';
import css from './HostLook.module.css';

/** Each at least 4.5:1 on white; the first is the mini-program's own. */
const BRANDS = { petrol: null, violet: '#5b3a8e', copper: '#8a3b12', slate: '#1f2a30' } as const;
type Brand = keyof typeof BRANDS;

export function HostLook() {
  const { panel } = useWords();
  const { brand, screen, preset } = useWallet();
  const isSigning = useSigningRequest((state) => state.request !== null);
  return (
    <section className={css.look}>
      <div className={css.head}>
        <h2>{panel.host}</h2>
        <div className={css.brands} role="group" aria-label={panel.brand}>
          {(Object.keys(BRANDS) as Brand[]).map((name) => (
            <button
              key={name}
              type="button"
              className={css[name]}
              aria-label={panel.brands[name]}
              aria-pressed={brand === BRANDS[name]}
              onClick={() => setBrand(BRANDS[name])}
            />
          ))}
        </div>
      </div>
      <Segment
        legend={panel.host}
        legendHidden
        options={[
          { value: 'wallet', label: panel.screens.wallet, disabled: isSigning },
          { value: 'app', label: panel.screens.app, disabled: isSigning },
          // Only the mini-program can ask for a signature: this says that it does.
          { value: 'signing', label: panel.screens.signing, disabled: !isSigning },
        ]}
        value={isSigning ? 'signing' : screen}
        onChange={(chosen) => (chosen === 'wallet' ? putAppAside() : chosen === 'app' && openApp())}
      />
      <div className={css.preset}>
        <Choice
          label={panel.preset}
          value={preset}
          options={PRESETS.map((each) => ({ value: each, label: panel.presets[each] }))}
          onChange={setPreset}
        />
        {!signsItself(preset) && <p>{panel.appPin(WALLET_PIN.demo)}</p>}
      </div>
    </section>
  );
}
