import { describe, expect, it } from 'vitest';
import { readLaunch, readLook } from './launch';

const USUAL = {
  customer: null,
  lang: null,
  theme: 'light',
  size: 'normal',
  brand: null,
  preset: 'suijie',
  chrome: 'full',
  open: 'wallet',
  start: null,
};

describe('the wallet’s link', () => {
  it('says nothing, and all is as usual', () => {
    expect(readLaunch('')).toEqual(USUAL);
  });

  it('says everything', () => {
    expect(
      readLaunch(
        '?customer=cus_1&lang=en&theme=dark&size=large&brand=%235b3a8e&preset=line&chrome=none&open=app&start=borrow',
      ),
    ).toEqual({
      customer: 'cus_1',
      lang: 'en',
      theme: 'dark',
      size: 'large',
      brand: '#5b3a8e',
      preset: 'line',
      chrome: 'none',
      open: 'app',
      start: 'borrow',
    });
  });

  it('says nonsense, which is as if it were not said', () => {
    expect(
      readLaunch('?customer=../x&lang=<b>&theme=blue&size=9&brand=red&preset=bank&chrome=x&open=&start='),
    ).toEqual(USUAL);
  });
});

describe('the fragment of the wallet’s link', () => {
  it('says how the wallet looks; what is not said or makes no sense stays as it is', () => {
    expect(readLook('#theme=dark&size=large')).toEqual({ theme: 'dark', size: 'large' });
    expect(readLook('#size=normal&customer=cus_1')).toEqual({ size: 'normal' });
    expect(readLook('#theme=blue&size=9')).toEqual({});
    expect(readLook('')).toEqual({});
  });
});
