/** Who listens to a host's events. */
import type { Host, HostEvents } from './bridge';

type Listeners = { readonly [E in keyof HostEvents]: Set<(payload: HostEvents[E]) => void> };

export interface Announcer {
  readonly on: Host['on'];
  readonly tell: <E extends keyof HostEvents>(event: E, payload: HostEvents[E]) => void;
}

export function listeners(): Announcer {
  const all: Listeners = { display: new Set(), lifecycle: new Set(), back: new Set() };
  return {
    on: (event, listener) => {
      all[event].add(listener);
      return () => void all[event].delete(listener);
    },
    tell: (event, payload) => {
      for (const listener of [...all[event]]) listener(payload);
    },
  };
}
