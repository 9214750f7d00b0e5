/** The app in a wallet's frame, against the real other side. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WireContext } from './display-wire';
import type { HostMethods } from './frame-server';
import { MethodFailure } from './peer';
import { challenge, context, JWS, meeting, type Meeting } from './testing/meeting';
import { settled } from './testing/windows';
import { RPC_ERROR } from './wire';

let meet: Meeting;

beforeEach(() => {
  meet = meeting();
});
afterEach(() => meet.end());

describe('the app in a frame', () => {
  it('takes the host’s display, and its changes', async () => {
    const { display: change } = meet.serve({});
    const host = await meet.connect();
    expect(host.display).toEqual({
      hostName: '云笺钱包',
      locale: 'en',
      theme: 'dark',
      size: 'large',
      letters: 1.3,
      brand: '#5b3a8e',
      chrome: 'capsule',
      insets: { top: 47, right: 0, bottom: 34, left: 0 },
      startParam: null,
    });
    const seen = vi.fn();
    const stop = host.on('display', seen);
    change({
      ...context,
      theme: 'light',
      brand: 'url(x)',
      insets: { top: -1, right: 0, bottom: 0, left: 0 },
    } as WireContext);
    await settled();
    expect(seen).toHaveBeenCalledWith({
      ...host.display,
      theme: 'light',
      brand: null,
      insets: { top: 0, right: 0, bottom: 0, left: 0 },
    });
    expect(host.display.theme).toBe('light');
    stop();
    change(context);
    await settled();
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('hears back and lifecycle, and nothing that is neither', async () => {
    const { back, lifecycle } = meet.serve({});
    const host = await meet.connect();
    const heard: unknown[] = [];
    host.on('back', () => heard.push('back'));
    host.on('lifecycle', (state) => heard.push(state));
    back();
    lifecycle('hidden');
    lifecycle('gone' as never);
    await settled();
    expect(heard).toEqual(['back', 'hidden']);
  });

  it('asks only for what the host offers', async () => {
    meet.serve({ share: () => ({ outcome: 'cancelled' }) });
    const host = await meet.connect();
    expect(host.supports('share')).toBe(true);
    expect(host.supports('stepUp')).toBe(false);
    await expect(host.share({ title: 'x', url: 'https://lender.example/verify' })).resolves.toBe('cancelled');
    await expect(host.stepUp(challenge)).resolves.toEqual({ kind: 'unsupported' });
    await expect(host.addCalendar({ name: 'x', ics: 'BEGIN:VCALENDAR' })).resolves.toBe('unsupported');
    await expect(host.credential()).resolves.toBeNull();
    host.haptic('success');
  });

  it('gives the host a fresh nonce for each credential', async () => {
    const nonces: string[] = [];
    meet.serve({
      credential: ({ nonce }) => {
        nonces.push(nonce);
        return { jws: JWS };
      },
    });
    const host = await meet.connect();
    await expect(host.credential()).resolves.toEqual({ kind: 'host-assertion', jws: JWS });
    expect(new Set(nonces).size).toBe(2);
  });

  it.each([
    ['an empty token', { jws: '' }],
    ['no token', {}],
    ['half a token', { jws: 'a.b' }],
    ['nothing', null],
  ])('does not take %s for a credential, nor for a proof', async (_name, answer) => {
    meet.serve({ credential: () => answer as never, stepUp: () => answer as never });
    const host = await meet.connect();
    await expect(host.credential()).rejects.toMatchObject({ code: 'INVALID' });
    await expect(host.stepUp(challenge)).resolves.toEqual({ kind: 'silent' });
  });

  it('signs with exactly the challenge that the lender made', async () => {
    const seen: unknown[] = [];
    meet.serve({
      stepUp: (params) => {
        seen.push(params);
        return { outcome: 'proof', jws: JWS };
      },
    });
    const host = await meet.connect();
    await expect(host.stepUp(challenge)).resolves.toEqual({
      kind: 'proof',
      proof: { kind: 'host-jws', jws: JWS },
    });
    expect(seen).toEqual([challenge]);
  });

  it.each([
    ['the person turned back', () => ({ outcome: 'cancelled' as const }), 'cancelled'],
    [
      'the host refused',
      () => {
        throw new MethodFailure(RPC_ERROR.denied, 'locked');
      },
      'denied',
    ],
    [
      'the host crashed',
      () => {
        throw new Error('bug');
      },
      'silent',
    ],
  ] satisfies readonly [string, HostMethods['stepUp'], string][])(
    'says %s as data',
    async (_name, stepUp, kind) => {
      meet.serve({ stepUp });
      await expect((await meet.connect()).stepUp(challenge)).resolves.toEqual({ kind });
    },
  );

  it.each([
    ['until the challenge ends', '2026-04-01T06:40:00.000Z', 9 * 60_000],
    ['a minute at least, should this device’s clock be wrong', '2020-01-01T00:00:00.000Z', 60_000],
    ['a quarter of an hour at most', '2030-01-01T00:00:00.000Z', 15 * 60_000],
  ])('waits for the person %s', async (_name, expiresAt, milliseconds) => {
    let cancelled = false;
    meet.serve({
      stepUp: (_params, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            cancelled = true;
            reject(new Error('aborted'));
          }),
        ),
    });
    const host = await meet.connect();
    const signing = host.stepUp({ ...challenge, expiresAt });
    await settled();
    vi.advanceTimersByTime(milliseconds - 1);
    await settled();
    expect(cancelled).toBe(false);
    vi.advanceTimersByTime(1);
    await expect(signing).resolves.toEqual({ kind: 'silent' });
    await settled();
    expect(cancelled).toBe(true);
  });

  it('opens https, tel and mailto outside, and nothing else', async () => {
    const opened: string[] = [];
    meet.serve({
      openExternal: ({ url }) => {
        opened.push(url);
        return { outcome: 'done' };
      },
    });
    const host = await meet.connect();
    await expect(host.openExternal('tel:12378')).resolves.toBe('done');
    await expect(host.openExternal('javascript:alert(1)')).rejects.toMatchObject({ code: 'INVALID' });
    await expect(host.openExternal('/relative')).rejects.toMatchObject({ code: 'INVALID' });
    expect(opened).toEqual(['tel:12378']);
  });

  it('hands over a file up to 10 MiB', async () => {
    const sizes: number[] = [];
    meet.serve({
      saveFile: ({ blob }) => {
        sizes.push(blob.size);
        return { outcome: 'done' };
      },
    });
    const host = await meet.connect();
    await expect(host.saveFile({ name: 'a.pdf', blob: new Blob(['x'.repeat(100_000)]) })).resolves.toBe(
      'done',
    );
    const huge = { size: 10 * 1024 * 1024 + 1, type: '' } as Blob;
    await expect(host.saveFile({ name: 'b.pdf', blob: huge })).resolves.toBe('unsupported');
    expect(sizes).toEqual([100_000]);
  });

  it('fails as CLOSED once it has left', async () => {
    meet.serve({ credential: () => ({ jws: JWS }) });
    const host = await meet.connect();
    host.dispose();
    await expect(host.credential()).rejects.toMatchObject({ code: 'CLOSED' });
  });
});
