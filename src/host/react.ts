/** What screens may ask of the wallet around them, wherever they run; the app provides it from the adapter in use. */
import { createContext, use } from 'react';
import type { Host } from './bridge';

export type ScreenHost = Pick<
  Host,
  | 'kind'
  | 'supports'
  | 'stepUp'
  | 'biometry'
  | 'haptic'
  | 'setCloseGuard'
  | 'openExternal'
  | 'share'
  | 'saveFile'
  | 'addCalendar'
>;

export const HostContext = createContext<ScreenHost | null>(null);

/** @throws Error outside the app's providers: a bug. */
export function useHost(): ScreenHost {
  const host = use(HostContext);
  if (!host) throw new Error('no HostContext above this component');
  return host;
}
