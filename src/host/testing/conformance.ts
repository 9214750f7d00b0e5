/** What every host must do, whichever it is: the one suite that all adapters pass (docs/wallets.md). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Capability, Host } from '../bridge';
import { SLOWEST_START, type Around, type Bench } from './bench';
import { challenge } from './meeting';
import { testPage, type TestPage } from './page';
import { settled } from './windows';

const CAPABILITIES: readonly Capability[] = [
  'credential',
  'stepUp',
  'title',
  'back',
  'close',
  'closeGuard',
  'haptic',
  'openExternal',
  'share',
  'saveFile',
  'addCalendar',
];

const LINK = { title: '核验', url: 'https://lender.example/verify' };
const file = () => ({ name: 'a.pdf', blob: new Blob(['x'], { type: 'application/pdf' }) });
const DATES = { name: 'due', ics: 'BEGIN:VCALENDAR' };

/** Uses one capability; what it answers, or nothing. */
const use: Readonly<Record<Capability, (host: Host) => unknown>> = {
  credential: (host) => host.credential(),
  stepUp: (host) => host.stepUp(challenge).then(({ kind }) => kind),
  title: (host) => host.setTitle('借款'),
  back: (host) => host.setBack(true),
  close: (host) => host.close(),
  closeGuard: (host) => host.setCloseGuard(true),
  haptic: (host) => host.haptic('success'),
  openExternal: (host) => host.openExternal('https://lender.example/'),
  share: (host) => host.share(LINK),
  saveFile: (host) => host.saveFile(file()),
  addCalendar: (host) => host.addCalendar(DATES),
};

/** Done without a word to anybody: of the launch, or by the page itself. */
const NO_TRACE = ['launch', 'page:title', 'page:closeGuard'];

/** What a host that cannot says; the others say nothing at all. */
const CANNOT: Partial<Record<Capability, unknown>> = {
  credential: null,
  stepUp: 'unsupported',
  openExternal: 'unsupported',
  share: 'unsupported',
  saveFile: 'unsupported',
  addCalendar: 'unsupported',
};

export function conforms(name: string, bench: Bench): void {
  describe(`${name} is a host`, () => {
    let page: TestPage;
    let around: Around | null;
    const open = async (circumstances: Parameters<Bench['open']>[0] = {}) => {
      around = await bench.open(circumstances);
      await settled();
      return around;
    };
    const reached = () => [...(around?.reached ?? []), ...page.did];

    beforeEach(() => {
      page = testPage();
      around = null;
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });
    afterEach(() => {
      around?.host.dispose();
      vi.useRealTimers();
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    });

    it('says which it is and how the app should look there', async () => {
      const { host } = await open({ theme: 'dark' });
      expect(host.kind).toBe(bench.kind);
      expect(host.display).toMatchObject({ hostName: bench.hostName, insets: bench.maps.insets });
      expect(['light', 'dark']).toContain(host.display.theme);
      expect(host.display.locale).toMatch(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/);
    });

    it('speaks the wallet’s language', async () => {
      const [sent, shown] = bench.maps.locale;
      expect((await open({ locale: sent })).host.display.locale).toBe(shown);
    });

    it('hands on where the wallet’s link leads', async () => {
      const [sent, to] = bench.maps.start;
      expect((await open({ start: sent })).host.display.startParam).toBe(to);
    });

    it('turns dark with the wallet', async () => {
      const { host, turnDark } = await open({ theme: 'light' });
      const seen = vi.fn();
      host.on('display', seen);
      (turnDark ?? page.turnDark)();
      await settled();
      expect(seen).toHaveBeenLastCalledWith(
        expect.objectContaining({ theme: 'dark', hostName: bench.hostName }),
      );
    });

    it.each(CAPABILITIES)('is truthful about %s', async (capability) => {
      page.sharing =
        bench.does.share === 'page:share' || /^page:share/.test(bench.does.saveFile ?? '')
          ? 'done'
          : 'absent';
      const { host } = await open();
      const before = reached().length;
      const answer = await Promise.resolve(use[capability](host));
      await settled();
      const since = reached().slice(before);
      const means = bench.does[capability];
      expect(host.supports(capability)).toBe(means !== null);
      if (means === null) {
        expect(since).toEqual([]);
        expect(answer ?? null).toBe(CANNOT[capability] ?? null);
      } else if (!NO_TRACE.includes(means)) {
        expect(since.join()).toContain(means);
      }
      if (capability === 'title') expect(document.title).toBe('借款');
    });

    it('knows who is here, or says that it does not', async () => {
      const { host } = await open();
      await expect(host.credential()).resolves.toEqual(bench.credential);
    });

    if (bench.credential) {
      it('takes an empty token for nobody', async () => {
        const { host } = await open({ token: '' });
        const said = await host.credential().catch((error: { code: string }) => error.code);
        expect([null, 'INVALID']).toContain(said);
      });
    }

    it('leaves the signature to the app’s own PIN where it cannot sign', async () => {
      const { host } = await open();
      const { kind } = await host.stepUp(challenge);
      expect(kind).toBe(bench.does.stepUp === null ? 'unsupported' : 'proof');
    });

    it('says that a person turned back, and does not fail', async () => {
      page.sharing = 'cancelled';
      const { host } = await open({ cancels: true });
      const expected = bench.sharingTells ? 'cancelled' : 'done';
      await expect(host.share(LINK)).resolves.toBe(expected);
      if (bench.does.stepUp) await expect(host.stepUp(challenge)).resolves.toEqual({ kind: 'cancelled' });
    });

    it('opens nothing but https, tel and mailto', async () => {
      const { host } = await open();
      const before = reached().length;
      for (const url of ['javascript:alert(1)', 'file:///etc/passwd', '/relative', 'http://plain.example'])
        await expect(host.openExternal(url)).rejects.toMatchObject({ code: 'INVALID' });
      expect(reached()).toHaveLength(before);
    });

    it('keeps nobody waiting when the wallet falls silent', async () => {
      page.sharing = 'absent';
      const { host } = await open({ mute: true });
      const asked = ['credential', 'stepUp', 'openExternal', 'share', 'saveFile', 'addCalendar'] as const;
      const waiting = Promise.allSettled(asked.map((capability) => use[capability](host)));
      await settled();
      await vi.advanceTimersByTimeAsync(15 * 60_000);
      expect(await waiting).toHaveLength(asked.length);
    });

    it('hears the wallet’s back, or needs none', async () => {
      const { host, back } = await open();
      const heard = vi.fn();
      host.on('back', heard);
      host.setBack(true);
      back?.();
      await settled();
      expect(heard).toHaveBeenCalledTimes(back ? 1 : 0);
      expect(host.supports('back')).toBe(bench.does.back !== null);
    });

    it('tells when it is hidden and shown', async () => {
      const { host, hide } = await open();
      const heard: string[] = [];
      host.on('lifecycle', (state) => heard.push(state));
      if (hide) hide();
      else page.see('hidden');
      await settled();
      expect(heard).toEqual(['hidden']);
    });

    it('leaves nothing behind', async () => {
      // Some libraries listen for as long as the page lives, from their first use on.
      (await open()).host.dispose();
      const before = page.listening();
      const { host, listening, turnDark, hide, back } = await open();
      const heard = vi.fn();
      host.on('display', heard);
      host.on('lifecycle', heard);
      host.on('back', heard);
      host.setCloseGuard(false);
      host.dispose();
      turnDark?.();
      page.turnDark();
      hide?.();
      back?.();
      page.see('hidden');
      await settled();
      expect(heard).not.toHaveBeenCalled();
      expect(page.listening()).toBe(before);
      expect(listening?.() ?? 0).toBe(0);
    });

    const { absent } = bench;
    if (absent) {
      it('is not taken for being there when it is not: a plain browser, in time', async () => {
        const connecting = absent();
        await settled();
        await vi.advanceTimersByTimeAsync(SLOWEST_START);
        const host = await connecting;
        expect(host.kind).toBe('browser');
        host.dispose();
      });
    }
  });
}
