/** Failures switched on for one customer: lost requests, lost answers, refusals, and a lender one fen wrong (F74). */
import type { Endpoint } from '../../contract/endpoint';
import type { Faults } from '../../contract/sandbox';
import { formatDay, parseDay, type Day } from '../../lending/calendar';

type Counted = 'loseRequests' | 'loseAnswers' | 'answer500' | 'answer429';

/** What befalls this request, and the faults that are left afterwards. */
export interface Mishap {
  readonly kind: Counted;
  readonly left: Faults;
}

const isSignIn = ({ name }: Endpoint) => name === 'createSession' || name === 'checkEntrance';

/** Only what `only` names, if it names something; signing in only when it is named. */
function touches(faults: Faults, endpoint: Endpoint): boolean {
  if (!endpoint.path.startsWith('/v1/')) return false;
  return faults.only === undefined ? !isSignIn(endpoint) : faults.only === endpoint.name;
}

function spend(faults: Faults, kind: Counted): Mishap | null {
  const count = faults[kind] ?? 0;
  if (count === 0) return null;
  const { [kind]: _spent, ...rest } = faults;
  return { kind, left: count > 1 ? { ...rest, [kind]: count - 1 } : rest };
}

/** Before any work. Requests are lost only when they would change something. */
export function mishapBefore(faults: Faults, endpoint: Endpoint): Mishap | null {
  if (!touches(faults, endpoint)) return null;
  return (
    (endpoint.method === 'GET' ? null : spend(faults, 'loseRequests')) ??
    spend(faults, 'answer500') ??
    spend(faults, 'answer429')
  );
}

/** After the work was done and saved. */
export function mishapAfter(faults: Faults, endpoint: Endpoint): Mishap | null {
  return touches(faults, endpoint) && endpoint.method !== 'GET' ? spend(faults, 'loseAnswers') : null;
}

const ALTERED: Readonly<Record<NonNullable<Faults['wrongBy']>['in'], readonly string[]>> = {
  quote: ['createQuote', 'getQuote', 'confirmCostStatement'],
  loan: ['getLoan'],
  'repayment-quote': ['createRepaymentQuote', 'getRepaymentQuote'],
};

function shifted(value: unknown, by: number): unknown {
  if (typeof value === 'number') return value + by;
  const day = typeof value === 'string' ? parseDay(value) : null;
  return day === null ? value : formatDay((day + by) as Day);
}

function altered(value: unknown, [head, ...rest]: readonly string[], by: number): unknown {
  if (head === undefined) return shifted(value, by);
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => (String(i) === head ? altered(item, rest, by) : item));
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, head)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === head ? altered(inner, rest, by) : inner]),
  );
}

/** The reply with the figure at `path` (dots between the steps) off by so many minor units, days or 1e-8. */
export function wrongReply(faults: Faults, endpoint: Endpoint, reply: unknown): unknown {
  const { wrongBy } = faults;
  return wrongBy && ALTERED[wrongBy.in].includes(endpoint.name)
    ? altered(reply, wrongBy.path.split('.'), wrongBy.by)
    : reply;
}
