import { describe, expect, it } from 'vitest';
import { passkeySite } from './site';

const WALLET = 'https://wallet.example';

describe('where passkeys are taken', () => {
  it('is the app’s own origin, under its own name', () => {
    expect(passkeySite(['https://suijie.example'], [WALLET])).toEqual({
      rpId: 'suijie.example',
      origins: ['https://suijie.example'],
      topOrigins: [WALLET],
    });
  });

  it('is every origin of the app under the lender’s domain, and none that only ends alike', () => {
    const origins = ['https://app.lender.example', 'https://lender.example', 'https://notlender.example'];
    expect(passkeySite(origins, [], 'lender.example')?.origins).toEqual(origins.slice(0, 2));
  });

  it.each([
    ['a bare address', ['http://127.0.0.1:4301'], undefined],
    ['a bare address of six words', ['http://[::1]:4301'], undefined],
    ['a domain that the app is not under', ['https://suijie.example'], 'other.example'],
    ['nowhere', [], undefined],
  ])('is not %s', (_name, origins, domain) => {
    expect(passkeySite(origins, [WALLET], domain)).toBeUndefined();
  });
});
