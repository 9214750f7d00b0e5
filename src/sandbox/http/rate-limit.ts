/** Token buckets, kept in memory: generous to people, tight enough that one client cannot take the server. */

export interface RateLimit {
  /** Requests that may come at once. */
  readonly burst: number;
  /** Requests a second that may go on for ever. */
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MOST_BUCKETS = 20_000;

/** Answers 0 when the request may pass, else after how many seconds to come again. */
export type Limiter = (who: string, now: number) => number;

export function limiter({ burst, perSecond }: RateLimit): Limiter {
  const buckets = new Map<string, Bucket>();
  const filled = (bucket: Bucket, now: number) =>
    Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) * perSecond) / 1000);
  return (who, now) => {
    const bucket = buckets.get(who) ?? { tokens: burst, at: now };
    bucket.tokens = filled(bucket, now);
    bucket.at = now;
    if (!buckets.has(who) && buckets.size >= MOST_BUCKETS) {
      // A full bucket says nothing that a new one would not.
      for (const [key, each] of buckets) if (filled(each, now) >= burst) buckets.delete(key);
      if (buckets.size >= MOST_BUCKETS) buckets.clear();
    }
    buckets.set(who, bucket);
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
    bucket.tokens -= 1;
    return 0;
  };
}
