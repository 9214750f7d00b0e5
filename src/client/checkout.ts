/** An order at a merchant's: read, closed, and told back to the merchant by a signed result (product.md F20). */
import { queryOptions } from '@tanstack/react-query';
import {
  cancelCheckout as cancelEndpoint,
  type Checkout,
  createCheckoutResult,
  getCheckout,
} from '../contract/checkout';
import type { Answer } from './answer';
import { pollInterval } from './polling';
import { ask, send } from './send';

/** Asked again at the lender's pace while the merchant is being paid. */
export const checkoutQuery = (id: string) =>
  queryOptions({
    queryKey: ['checkout', id],
    queryFn: ({ signal }) => ask(getCheckout, { params: { id }, signal }),
    staleTime: 0,
    refetchInterval: pollInterval<Checkout>,
  });

/** Not in instalments after all. Repeating it changes nothing. */
export const cancelCheckout = (id: string): Promise<Answer<Checkout>> =>
  send(cancelEndpoint, { params: { id } });

/** The merchant's address with the result as it stands now; good for minutes, so it is asked for when one leaves. */
export const resultAddress = (id: string): Promise<Answer<{ readonly returnUrl: string }>> =>
  send(createCheckoutResult, { params: { id } });
