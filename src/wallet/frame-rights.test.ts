import { describe, expect, it } from 'vitest';
import { DELEGATED, SANDBOX } from './frame-rights';

describe('rule 6: the mini-program’s frame', () => {
  it('may run, have its own origin, send forms and open other pages, and nothing else', () => {
    expect(SANDBOX.split(' ').sort()).toEqual([
      'allow-forms',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-same-origin',
      'allow-scripts',
    ]);
  });

  it('is lent the use of passkeys, not the camera, the microphone, the place or payment', () => {
    expect(DELEGATED.split('; ').sort()).toEqual([
      'publickey-credentials-create',
      'publickey-credentials-get',
    ]);
  });
});
