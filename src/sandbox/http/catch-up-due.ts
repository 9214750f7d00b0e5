/** The worker's part: customers whose next event is due are claimed and caught up, so that things happen unasked. */
import { upcast } from '../customer';
import type { ApiOptions } from './api-options';
import { contextOf } from './context';
import { describeError } from './log';
import { stored } from './perform';

/** Customers claimed at a time, and for how long: far longer than the work takes. */
const BATCH = 50;
const LEASE = 30_000;

export async function catchUpDue(options: ApiOptions): Promise<number> {
  const { store, domain, log } = options;
  const ids = await store.claimDue(options.clock(), LEASE, BATCH);
  let done = 0;
  for (const id of ids) {
    try {
      const kept = await store.load(id);
      if (!kept) continue;
      const customer = upcast(kept.body);
      const change = domain.catchUp(customer, contextOf(options, customer.offset, 'zh-CN'));
      // A conflict means that a request of this customer came first, and caught up itself.
      if (change && (await store.save(stored(change.customer, kept.version), change.rows)) === 'saved')
        done += 1;
    } catch (error) {
      log({ level: 'error', event: 'catch-up', error: describeError(error) });
    }
  }
  return done;
}
