/** How data of the lender is cached: last known figures stay, nothing that changes anything is repeated or queued. */
import { type Query, QueryClient } from '@tanstack/react-query';

/** Answers are asked for again when they are this old and somebody looks. */
const FRESH_MS = 15_000;
const KEPT_MS = 30 * 60_000;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // `send` knows about the network and about trying again; one place decides.
        networkMode: 'always',
        retry: false,
        staleTime: FRESH_MS,
        gcTime: KEPT_MS,
        refetchOnReconnect: 'always',
        refetchOnWindowFocus: true,
        refetchIntervalInBackground: false,
      },
      // The library's own default pauses mutations offline and sends them later, unattended.
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Everything that a borrowing or a payment may have changed; invalidated, never patched. */
const MONEY = [
  'home',
  'limit',
  'products',
  'coupons',
  'loans',
  'loan',
  'bills',
  'records',
  'papers',
  'application',
  'repayment',
];

const isMoney = ({ queryKey: [resource] }: Query) => typeof resource === 'string' && MONEY.includes(resource);

/** Figures as old as this, or older, are of before the latest deed; ms, as {@link QueryClient} counts them. */
let deedAt = 0;

/** Whether figures are of before a loan or a payment that was made since. @param updatedAt as the cache tells it. */
export const isOfBefore = (updatedAt: number): boolean => updatedAt <= deedAt;

/** Asks again for whatever of it is on screen, and for the rest when it is next shown, first as it was last known. */
export function mayHaveMoved(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ predicate: isMoney });
}

/**
 * After a deed of one's own: what is not on screen is forgotten, so that no screen shows first how it was before. Home
 * alone is kept, for when there is no network: it says how old its figures are.
 */
export function moneyMoved(queries: QueryClient): Promise<void> {
  deedAt = Date.now();
  queries.removeQueries({
    type: 'inactive',
    predicate: (query) => isMoney(query) && query.queryKey[0] !== 'home',
  });
  return mayHaveMoved(queries);
}
