/** What this device alone knows: language, look, size of text, where it was launched, whether amounts are hidden. */
import { create } from 'zustand';
import type { Language } from '../contract/scalar';
import { useSession } from './session';

export interface Device {
  /** BCP 47 tag of a language the app has. */
  readonly locale: string;
  readonly theme: 'light' | 'dark';
  readonly size: 'normal' | 'large';
  /** The bar that the host draws over the page. */
  readonly chrome: 'title-bar' | 'capsule' | 'none';
  /** The host's name for a person, as in "wallet messages"; null where no host is around. */
  readonly hostName: string | null;
  readonly online: boolean;
  readonly amountsHidden: boolean;
}

export const useDevice = create<Device>()(() => ({
  locale: 'zh-CN',
  theme: 'light',
  size: 'normal',
  chrome: 'none',
  hostName: null,
  online: typeof navigator === 'undefined' || navigator.onLine !== false,
  amountsHidden: false,
}));

/** The zone in which the lender's days begin; plain dates need none. */
export const LENDER_ZONE = 'Asia/Shanghai';

export interface Reader {
  readonly locale: string;
  readonly currency: string;
}

/** In which language and currency figures are written: spread into the components that show some. */
export function useReader(): Reader {
  const locale = useDevice((device) => device.locale);
  const currency = useSession((session) => session.currency);
  return { locale, currency };
}

/** The language to ask the lender for: its own list is shorter than the app may have. */
export function askedLanguage(): Language {
  return useDevice.getState().locale.startsWith('zh') ? 'zh-CN' : 'en';
}

/** Follows the network for as long as the page lives; returns how to stop. */
export function watchNetwork(): () => void {
  const read = () => useDevice.setState({ online: navigator.onLine !== false });
  window.addEventListener('online', read);
  window.addEventListener('offline', read);
  read();
  return () => {
    window.removeEventListener('online', read);
    window.removeEventListener('offline', read);
  };
}
