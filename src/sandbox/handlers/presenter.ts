/** Handlers of the presenter and of tests: clock, faults, expiry, event log, books. */
import type { BodyOf } from '../../contract/endpoint';
import { expire, getBooks, getCustomer, listEvents, moveClock, setFaults } from '../../contract/sandbox';
import type { Application } from '../borrow/application';
import { booksView } from '../books/check';
import { isoMoment } from '../business-time';
import { catchUp } from '../catch-up';
import { bodyOf, draftOf, log, patch, refuse, reply, type LoggedEvent } from '../change';
import type { Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import type { SettledLoan } from '../loan';
import type { EndedRepayment } from '../repay/repayment';
import { destination, isBeyondCalendar } from '../time/move-clock';
import { sandboxCustomerView } from '../views/sandbox-customer';
import { handler, readAll } from './handling';

/** The clock jumps; then everything due on the way happens, as if it had run. */
function jump(customer: Customer, to: number, ctx: Context): Outcome {
  const draft = draftOf(customer);
  const there: Context = { ...ctx, business: to };
  patch(draft, { offset: to - ctx.real });
  const shown = isoMoment(to);
  log(draft, to, 'clock.travel', `时钟前进到 ${shown}`, `The clock moved to ${shown}`);
  const caught = catchUp(draft.customer, there);
  const moved = caught?.customer ?? draft.customer;
  return {
    kind: 'reply',
    reply: sandboxCustomerView(moved, there),
    change: { customer: moved, rows: [...draft.rows, ...(caught?.rows ?? [])] },
  };
}

type Expiring = BodyOf<typeof expire>['what'];

/** Whatever is open is void: its own times stay as they were signed for. */
function expired(customer: Customer, what: Expiring): Partial<Customer> {
  switch (what) {
    case 'sessions':
      return { sessionEpoch: customer.sessionEpoch + 1 };
    case 'renewals':
      return {
        sessionEpoch: customer.sessionEpoch + 1,
        launchEpoch: (customer.launchEpoch ?? 0) + 1,
      };
    case 'quotes':
      return { quotes: customer.quotes.map((each) => (isOpen(each) ? { ...each, state: 'void' } : each)) };
    case 'challenges':
      return {
        challenges: customer.challenges.map((each) => (isOpen(each) ? { ...each, state: 'void' } : each)),
      };
    case 'repayment-quotes':
      return {
        repaymentQuotes: customer.repaymentQuotes.map((each) =>
          isOpen(each) ? { ...each, state: 'void' } : each,
        ),
      };
  }
}

const isOpen = ({ state }: { readonly state: string }): boolean => state === 'open';

export const presenterHandlers = {
  getCustomer: handler(getCustomer, (customer, _input, ctx) => reply(sandboxCustomerView(customer, ctx))),

  moveClock: handler(moveClock, (customer, { body }, ctx) => {
    const to = destination(customer, body, ctx);
    if (to === null) return refuse('clock-goes-back');
    return isBeyondCalendar(to) ? refuse('invalid') : jump(customer, to, ctx);
  }),

  setFaults: handler(setFaults, (customer, { body }, ctx) => {
    const draft = draftOf(customer);
    patch(draft, { faults: body });
    const set = Object.keys(body).join(', ');
    log(draft, ctx.business, 'fault.set', `故障：${set || '无'}`, `Faults: ${set || 'none'}`);
    return reply(sandboxCustomerView(draft.customer, ctx), draft);
  }),

  expire: handler(expire, (customer, { body: { what } }, ctx) => {
    const draft = draftOf(customer);
    patch(draft, expired(customer, what));
    log(draft, ctx.business, 'expiry.forced', `令其过期：${what}`, `Expired on demand: ${what}`);
    return reply(sandboxCustomerView(draft.customer, ctx), draft);
  }),

  listEvents: handler(listEvents, (_customer, { query: { after } }, ctx) => ({
    kind: 'read',
    query: {
      kind: 'event',
      order: 'oldest',
      limit: 200,
      ...(after === undefined ? {} : { after: Number(after) }),
    },
    then: (rows) =>
      reply({
        events: rows.map((row) => {
          const { at, kind, text } = bodyOf<LoggedEvent>(row);
          return { id: row.seq, at: isoMoment(at), kind, text: text[ctx.language] };
        }),
      }),
  })),

  getBooks: handler(getBooks, (customer) =>
    readAll({ kind: 'movement' }, (movements) =>
      readAll({ kind: 'limit-change' }, (changes) =>
        readAll({ kind: 'settled-loan' }, (settled) =>
          readAll({ kind: 'application' }, (applications) =>
            readAll({ kind: 'repayment' }, (repayments) =>
              reply(
                booksView({
                  customer,
                  movements,
                  changes,
                  settled: settled.map((row) => bodyOf<SettledLoan>(row)),
                  applications: applications.map((row) => bodyOf<Application>(row)),
                  repayments: repayments.map((row) => bodyOf<EndedRepayment>(row)),
                }),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
};
