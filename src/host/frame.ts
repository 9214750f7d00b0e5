/** The app in a wallet's frame or WebView: every question goes to the host over the line that the handshake opened. */
import type { Handing, Host, HostSigning } from './bridge';
import { readDisplay } from './display-wire';
import { externalUrl } from './external-url';
import type { FrameLine } from './handover';
import { HostError } from './host-error';
import { listeners } from './listeners';
import { withFilesAsText } from './native-file';
import { createPeer, type Handler } from './peer';
import { freshNonce, LIMITS, PATIENCE } from './wire';

/** A device's clock may be wrong: how long a person is waited for is kept within these bounds. */
const SIGNING_BOUNDS = { least: 60_000, most: 15 * 60_000 } as const;

const field = (result: unknown, name: string): unknown =>
  typeof result === 'object' && result !== null && Object.prototype.hasOwnProperty.call(result, name)
    ? (result as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** A compact JWS. @throws HostError INVALID for anything else, the empty token above all. */
function jwsOf(result: unknown): string {
  const jws = field(result, 'jws');
  if (typeof jws === 'string' && jws.length <= 4_096 && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(jws)) return jws;
  throw new HostError('INVALID', 'the host sent no token');
}

/** What a signing that failed means to the person: only a refusal is one; after all else nothing is known. */
function endOf(error: unknown): Exclude<HostSigning['kind'], 'proof'> {
  const code = error instanceof HostError ? error.code : 'INTERNAL';
  if (code === 'UNSUPPORTED') return 'unsupported';
  if (code === 'ABANDONED') return 'cancelled';
  return code === 'DENIED' ? 'denied' : 'silent';
}

/** @param serving what the host may ask of this page: nothing, but in a demo with the lender inside the page. */
export function frameHost(line: FrameLine, serving: Readonly<Record<string, Handler>> = {}): Host {
  const { on, tell: announce } = listeners();
  // What the host says anew before anybody listens is not lost: it is how the host looks then.
  let display = readDisplay(line.welcome.context);
  const peer = createPeer({
    post: line.isNative ? withFilesAsText(line.post) : line.post,
    ours: `${line.nonce}:`,
    theirs: `${line.nonce}/`,
    next: line.next,
    handlers: serving,
    onNotification: (method, params) => {
      if (method === 'event.display') {
        const changed = readDisplay(params);
        // Where the link led stays what it was.
        display = { ...changed, startParam: display.startParam };
        announce('display', changed);
      } else if (method === 'event.back') announce('back', undefined);
      else if (method === 'event.lifecycle') {
        const state = field(params, 'state');
        if (state === 'shown' || state === 'hidden' || state === 'unloaded') announce('lifecycle', state);
      }
    },
  });
  line.take(peer.receive);

  const can = new Set(line.welcome.methods);
  /** What needs no answer: a host that fails at it changes nothing here. */
  const tell = (method: string, params: unknown) => {
    if (can.has(method)) peer.call(method, params, { patience: PATIENCE.display }).catch(() => undefined);
  };
  const hand = async (method: string, params: unknown): Promise<Handing> => {
    if (!can.has(method)) return 'unsupported';
    try {
      const result = await peer.call(method, params, { patience: PATIENCE.handing });
      return field(result, 'outcome') === 'cancelled' ? 'cancelled' : 'done';
    } catch {
      return 'unsupported';
    }
  };

  return {
    kind: line.isNative ? 'native' : 'frame',
    get display() {
      return display;
    },
    supports: (capability) => can.has(capability),

    credential: async () => {
      if (!can.has('credential')) return null;
      const asked = await peer.call('credential', { nonce: freshNonce() }, { patience: PATIENCE.credential });
      return { kind: 'host-assertion', jws: jwsOf(asked) };
    },

    stepUp: async ({ id, digest, expiresAt, display: shown }, signal) => {
      if (!can.has('stepUp')) return { kind: 'unsupported' };
      const { least, most } = SIGNING_BOUNDS;
      const patience = Math.min(most, Math.max(least, Date.parse(expiresAt) - Date.now() || least));
      try {
        const params = { id, digest, expiresAt, display: shown };
        const answer = await peer.call('stepUp', params, { patience, signal });
        if (field(answer, 'outcome') === 'cancelled') return { kind: 'cancelled' };
        return { kind: 'proof', proof: { kind: 'host-jws', jws: jwsOf(answer) } };
      } catch (error) {
        return { kind: endOf(error) };
      }
    },

    ready: () => tell('ready', {}),
    setTitle: (title) => {
      document.title = title;
      tell('title', { title });
    },
    setBack: (shown) => tell('back', { shown }),
    setCloseGuard: (on) => tell('closeGuard', { on }),
    close: () => tell('close', {}),
    haptic: (kind) => tell('haptic', { kind }),

    openExternal: async (url) => hand('openExternal', { url: externalUrl(url) }),
    share: ({ title, url }) => hand('share', { title, url }),
    saveFile: async ({ name, blob }) => {
      if (blob.size > LIMITS.blobBytes) return 'unsupported';
      return hand('saveFile', { name, mime: blob.type || 'application/octet-stream', blob });
    },
    addCalendar: ({ name, ics }) => hand('addCalendar', { name, ics }),

    on,
    dispose: () => {
      peer.close();
      line.close();
    },
  };
}
