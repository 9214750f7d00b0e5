/** What a frame of the mini-program's site may do in the wallet. docs/embedding.md 1. */

/** Without allow-same-origin it would have an opaque origin, which both sides refuse. */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';

export const DELEGATED = 'publickey-credentials-get; publickey-credentials-create';
