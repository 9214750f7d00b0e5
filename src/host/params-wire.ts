/** What the app may ask a frame host, and with which params: the host checks each call against this table. */
import * as v from 'valibot';
import { LIMITS } from './wire';

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

/** The challenge as it travels; its words are shown on the host's sheet. */
export const challengeParams = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{2,63}$/)),
  digest: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  expiresAt: v.pipe(v.string(), v.isoTimestamp()),
  display: v.object({
    requester: text(200),
    title: text(200),
    amount: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    lines: v.pipe(v.array(v.object({ label: text(200), value: text(400) })), v.maxLength(8)),
  }),
});
export type ChallengeParams = v.InferOutput<typeof challengeParams>;

export const HOST_PARAMS = {
  credential: v.object({ nonce: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/)) }),
  stepUp: challengeParams,
  ready: v.object({}),
  title: v.object({ title: v.pipe(v.string(), v.maxLength(80)) }),
  back: v.object({ shown: v.boolean() }),
  closeGuard: v.object({ on: v.boolean() }),
  close: v.object({}),
  haptic: v.object({ kind: v.picklist(['selection', 'success', 'warning', 'error']) }),
  openExternal: v.object({
    url: v.pipe(
      text(2_000),
      v.regex(/^(?:https:\/\/|tel:|mailto:|http:\/\/(?:127\.0\.0\.1|localhost)[:/])/i),
    ),
  }),
  share: v.object({ title: text(120), url: v.pipe(text(2_000), v.regex(/^https?:\/\//i)) }),
  saveFile: v.object({
    name: text(120),
    mime: text(100),
    blob: v.pipe(v.blob(), v.maxSize(LIMITS.blobBytes)),
  }),
  addCalendar: v.object({ name: text(120), ics: text(32_000) }),
} as const;

export type HostMethod = keyof typeof HOST_PARAMS;
export type ParamsOf<M extends HostMethod> = v.InferOutput<(typeof HOST_PARAMS)[M]>;

/** What each method answers with. */
export interface HostResults {
  readonly credential: { readonly jws: string };
  readonly stepUp: { readonly outcome: 'proof'; readonly jws: string } | { readonly outcome: 'cancelled' };
  readonly ready: null;
  readonly title: null;
  readonly back: null;
  readonly closeGuard: null;
  readonly close: null;
  readonly haptic: null;
  readonly openExternal: { readonly outcome: 'done' | 'cancelled' };
  readonly share: { readonly outcome: 'done' | 'cancelled' };
  readonly saveFile: { readonly outcome: 'done' | 'cancelled' };
  readonly addCalendar: { readonly outcome: 'done' | 'cancelled' };
}
