/** What the wallet itself knows: who is using it, what is on its screen, and how it looks. */
import { create } from 'zustand';
import type { Launch, Look } from './launch';
import type { Preset } from './presets';

export type Theme = 'light' | 'dark';

export interface WalletState {
  /** Id of the person whose phone this is; null until the list of people has come. */
  readonly customerId: string | null;
  readonly screen: 'wallet' | 'app';
  /** The mini-program stays open behind the wallet's own pages until it is closed. */
  readonly appOpen: boolean;
  /** Grows to load the mini-program anew. */
  readonly visit: number;
  readonly theme: Theme;
  readonly size: 'normal' | 'large';
  readonly brand: string | null;
  /** Which wallet this one is as poor as. */
  readonly preset: Preset;
  /** Without the presenter's panel, as on a phone. */
  readonly bare: boolean;
  readonly startParam: string | null;
}

export const useWallet = create<WalletState>()(() => ({
  customerId: null,
  screen: 'wallet',
  appOpen: false,
  visit: 0,
  theme: 'light',
  size: 'normal',
  brand: null,
  preset: 'suijie',
  bare: false,
  startParam: null,
}));

const { setState, getState } = useWallet;

/** Whose phone it was in this tab: a shop leads back here without knowing anybody. */
const PERSON = 'wallet-person';

function lastPerson(): string | null {
  try {
    return sessionStorage.getItem(PERSON);
  } catch {
    return null;
  }
}

useWallet.subscribe(({ customerId }, before) => {
  if (customerId === before.customerId) return;
  try {
    if (customerId === null) sessionStorage.removeItem(PERSON);
    else sessionStorage.setItem(PERSON, customerId);
  } catch {
    // A browser that keeps nothing: the first of the list again.
  }
});

export function launchWallet({ customer, theme, size, brand, chrome, open, start, preset }: Launch): void {
  const isApp = open === 'app';
  setState({
    customerId: customer ?? lastPerson(),
    theme,
    size,
    brand,
    preset,
    bare: chrome === 'none',
    startParam: start,
    screen: isApp ? 'app' : 'wallet',
    appOpen: isApp,
  });
}

export const openApp = () => setState({ screen: 'app', appOpen: true });
/** Opens it anew at a place: a running one would not hear of it. */
export const openAppAt = (startParam: string | null) =>
  setState({ screen: 'app', appOpen: true, startParam, visit: getState().visit + 1 });
/** Back to the wallet's pages; the mini-program stays as it is. */
export const putAppAside = () => setState({ screen: 'wallet' });
export const closeApp = () => setState({ screen: 'wallet', appOpen: false, startParam: null });
export const reloadApp = () => setState({ visit: getState().visit + 1, screen: 'app', appOpen: true });

/** Another person's phone: their wallet, or their mini-program if one was on screen. */
export function switchCustomer(customerId: string): void {
  if (customerId === getState().customerId) return;
  const { screen, visit } = getState();
  setState({ customerId, appOpen: screen === 'app', visit: visit + 1, startParam: null });
}

/** Nobody was named: this person's phone, wherever its link leads. */
export const takeUp = (customerId: string) => setState({ customerId });

/** Nobody's phone: whoever is first in the list takes it. */
export const forgetCustomer = () => setState({ customerId: null, screen: 'wallet', appOpen: false });

/** What is not said stays as it is. */
export const setLook = ({ theme, size }: Look) =>
  setState({ ...(theme && { theme }), ...(size && { size }) });
export const setTheme = (theme: Theme) => setState({ theme });
export const setSize = (size: WalletState['size']) => setState({ size });
export const setBrand = (brand: string | null) => setState({ brand });
/** Another wallet opens the app anew. */
export const setPreset = (preset: Preset) =>
  setState({ preset, visit: getState().visit + 1, startParam: null });

/** How the wallet looks at the start; the person stays. */
export const resetLook = () =>
  setState({
    theme: 'light',
    size: 'normal',
    brand: null,
    preset: 'suijie',
    screen: 'wallet',
    appOpen: false,
    startParam: null,
  });
