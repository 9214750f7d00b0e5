/** Two windows that can post to each other, as far as the handshake uses them, and can lie about who sent what. */

type Listener = (event: MessageEvent) => void;

export interface FakeWindow {
  readonly self: FakeWindow;
  parent: FakeWindow;
  readonly origin: string;
  /** Everything that was posted to this window, with the origin it was meant for. */
  readonly posted: {
    readonly data: unknown;
    readonly targetOrigin: string;
    readonly ports: readonly MessagePort[];
  }[];
  readonly addEventListener: (type: 'message', listener: Listener) => void;
  readonly removeEventListener: (type: 'message', listener: Listener) => void;
  readonly postMessage: (data: unknown, targetOrigin: string, ports?: readonly MessagePort[]) => void;
  /** Delivers a message as the browser would, with any source and origin. */
  readonly receive: (event: {
    data: unknown;
    source: unknown;
    origin: string;
    ports?: readonly MessagePort[];
  }) => void;
  listening: () => number;
}

export function fakeWindow(origin: string): FakeWindow {
  const heard = new Set<Listener>();
  const page: Omit<FakeWindow, 'self' | 'parent'> = {
    origin,
    posted: [],
    addEventListener: (_type, listener) => void heard.add(listener),
    removeEventListener: (_type, listener) => void heard.delete(listener),
    postMessage: (data, targetOrigin, ports = []) => void page.posted.push({ data, targetOrigin, ports }),
    receive: ({ data, source, origin: from, ports = [] }) => {
      const event = { data, source, origin: from, ports } as MessageEvent;
      for (const listener of [...heard]) listener(event);
    },
    listening: () => heard.size,
  };
  return Object.assign(page, { self: page, parent: page }) as FakeWindow;
}

/** Lets everything that was posted on ports arrive and be answered. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((next) => setImmediate(next));
}
