import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RPC_ERROR } from '../host/wire';
import { requestSignature, useSigningRequest } from './signing-request';

const challenge = {
  id: 'chal_0001',
  digest: 'd'.repeat(43),
  expiresAt: '2026-04-01T06:51:00.000Z',
  display: { requester: '屿川银行', title: '签署借款', amount: 1_200_000, lines: [] },
};
const shown = () => useSigningRequest.getState().request;

const page = { visibilityState: 'visible' };

beforeEach(() => {
  page.visibilityState = 'visible';
  vi.stubGlobal('document', page);
});
afterEach(() => vi.unstubAllGlobals());

describe('the wallet’s confirmation', () => {
  it('rule 5: is not asked for while nobody can see it', async () => {
    page.visibilityState = 'hidden';
    const signing = requestSignature(challenge, new AbortController().signal);
    await expect(signing).rejects.toMatchObject({ code: RPC_ERROR.denied });
    expect(shown()).toBeNull();
  });

  it('rule 5: is on screen, with the challenge’s own words, until it is answered', async () => {
    const signing = requestSignature(challenge, new AbortController().signal);
    expect(shown()?.challenge).toBe(challenge);
    shown()?.answer({ outcome: 'proof', jws: 'a.b.c' });
    await expect(signing).resolves.toEqual({ outcome: 'proof', jws: 'a.b.c' });
    expect(shown()).toBeNull();
  });

  it('rule 5: refuses a second one beside it, and leaves the first alone', async () => {
    const { signal } = new AbortController();
    const first = requestSignature(challenge, signal);
    await expect(requestSignature({ ...challenge, id: 'chal_0002' }, signal)).rejects.toMatchObject({
      code: RPC_ERROR.denied,
    });
    expect(shown()?.challenge.id).toBe('chal_0001');
    shown()?.answer({ outcome: 'cancelled' });
    await expect(first).resolves.toEqual({ outcome: 'cancelled' });
  });

  it('is refused when the person is locked out', async () => {
    const signing = requestSignature(challenge, new AbortController().signal);
    shown()?.answer('denied');
    await expect(signing).rejects.toMatchObject({ code: RPC_ERROR.denied });
    expect(shown()).toBeNull();
  });

  it('goes away when the mini-program gives up or is gone', async () => {
    const control = new AbortController();
    const signing = requestSignature(challenge, control.signal);
    control.abort();
    await expect(signing).rejects.toMatchObject({ code: RPC_ERROR.cancelled });
    expect(shown()).toBeNull();
  });
});
