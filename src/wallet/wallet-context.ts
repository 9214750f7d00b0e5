/** What every part of the wallet needs: its words, and its trusted side. */
import { createContext, use } from 'react';
import type { DemoHost } from '../host/demo-wire';
import type { WalletBackend } from './wallet-backend';
import type { Words } from './words';

export interface WalletContextValue {
  readonly words: Words;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly setLanguage: (language: string) => void;
  readonly backend: WalletBackend;
  /** Exact origin of the mini-program. */
  readonly appOrigin: string;
  /** In demo sites only: the wallet's throw-away key, for the lender inside the app's page. */
  readonly demo: DemoHost | null;
}

export const WalletContext = createContext<WalletContextValue | null>(null);

/** @throws Error outside the wallet: a bug. */
export function useWalletContext(): WalletContextValue {
  const value = use(WalletContext);
  if (!value) throw new Error('no WalletContext above this component');
  return value;
}

export const useWords = (): Words => useWalletContext().words;
