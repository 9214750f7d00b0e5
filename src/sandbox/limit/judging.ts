/** What one document does to a limit: a new one, or a reason against it. Decided purely. product.md F07, 1.10. */
import { addMonths, civil, onMonth, parseDay, type Day } from '../../lending/calendar';
import { BORROWER_MAXIMUM } from '../../lending/cap';
import { mulDiv, smaller, type Amount } from '../../lending/money';
import type { DocumentFields, DocumentKind } from '../../contract/document-kind';
import type { Bilingual } from '../bilingual';
import { EVIDENCE, MOST_AT_ONCE, type Freshness } from './evidence';

/** A document that has raised the limit once. */
export interface Counted {
  readonly kind: DocumentKind;
  readonly picture: string;
  /** What tells it from others of its kind. */
  readonly same: string;
}

export interface Case {
  readonly kind: DocumentKind;
  readonly fields: DocumentFields;
  /** What the lender had granted. */
  readonly granted: Amount;
  /** Steps in which a limit is chosen. */
  readonly step: Amount;
  readonly name: Bilingual;
  readonly counted: readonly Counted[];
  readonly usable: boolean;
  readonly on: Day;
}

export type Refusal =
  | 'not-usable'
  | 'name-differs'
  | 'repeated'
  | 'in-future'
  | 'too-old'
  | 'has-ended'
  | 'at-maximum'
  | 'not-higher';
export type Judgement = { readonly limit: Amount } | { readonly refused: Refusal };

/** Same kind, same period or number: the same document photographed again. */
export function samenessOf(kind: DocumentKind, fields: DocumentFields): string {
  return EVIDENCE[kind].same.map((name) => String(fields[name] ?? '').replace(/\s/g, '')).join('|');
}

const surname = (masked: string): string => masked.replace(/\*.*$/, '').trim().toLowerCase();

function isOwner({ fields, name }: Case): boolean {
  const holder = surname(fields.holder ?? '');
  return holder !== '' && Object.values(name).some((each) => surname(each) === holder);
}

/** A month counts until its end. */
function lastDay(text: string): Day | null {
  if (text.length > 7) return parseDay(text);
  const first = parseDay(`${text}-01`);
  return first === null ? null : onMonth(civil(first).year, civil(first).month, 31);
}

function staleness(fresh: Freshness, fields: DocumentFields, on: Day): Refusal | null {
  if (fresh === null) return null;
  const text = fields[fresh.field] ?? '';
  const until = lastDay(text);
  if (until === null) return 'too-old';
  if (fresh.field === 'until') return until < on ? 'has-ended' : null;
  const from = text.length > 7 ? until : parseDay(`${text}-01`);
  if (from !== null && from > on) return 'in-future';
  return addMonths(until, fresh.months) < on ? 'too-old' : null;
}

/** What the document supports, before bounds and steps. */
function supported({ kind, fields, granted }: Case): Amount {
  const { weight } = EVIDENCE[kind];
  if (weight.by === 'limit') return mulDiv(granted, 1_000 + weight.permille, 1, 1_000, 'half-up');
  return mulDiv(fields[weight.field] ?? 0, weight.permille, 1, 1_000, 'half-up');
}

export function judge(of: Case): Judgement {
  const { kind, fields, granted, step, counted, on } = of;
  if (!of.usable) return { refused: 'not-usable' };
  if (!isOwner(of)) return { refused: 'name-differs' };
  const same = samenessOf(kind, fields);
  if (counted.some((each) => each.kind === kind && each.same === same)) return { refused: 'repeated' };
  const stale = staleness(EVIDENCE[kind].fresh, fields, on);
  if (stale !== null) return { refused: stale };
  if (granted >= BORROWER_MAXIMUM) return { refused: 'at-maximum' };
  const most = smaller(BORROWER_MAXIMUM, mulDiv(granted, MOST_AT_ONCE, 1, 1_000, 'half-up'));
  const bounded = smaller(supported(of), most);
  const limit = (bounded - (bounded % step)) as Amount;
  return limit > granted ? { limit } : { refused: 'not-higher' };
}
