/** A request for a higher limit on the business clock: asked with one document, answered in time. product.md F07. */
import { addDays, formatDay, type Day } from '../../lending/calendar';
import type { Amount } from '../../lending/money';
import {
  fieldsOf,
  NEEDED,
  type DocumentFields,
  type DocumentKind,
  type FieldName,
} from '../../contract/document-kind';
import type { LimitIncrease } from '../../contract/limit-increase';
import type { Language } from '../../contract/scalar';
import type { Refused } from '../borrow/quote';
import { hasOverdue } from '../borrow/standing';
import { dateOf, isoMoment } from '../business-time';
import { append, patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { INCREASE_PROMISED_DAYS, INCREASE_TAKES } from '../settings';
import { EVIDENCE } from './evidence';
import { increaseWords } from './increase-words';
import { judge, samenessOf, type Judgement } from './judging';
import { boundsOf } from './managing';
import { noteChange, stateOf } from './state';

/** Waits for its answer in the aggregate. */
export interface OpenIncrease {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly fields: DocumentFields;
  readonly typed: readonly FieldName[];
  readonly picture: string;
  readonly limitBefore: Amount;
  /** Business moments. */
  readonly askedAt: number;
  readonly answersAt: number;
  readonly answerBy: Day;
}

/** As its row keeps it. */
export interface AnsweredIncrease extends OpenIncrease {
  readonly answeredAt: number;
  readonly judgement: Judgement;
}

type Asked = Pick<OpenIncrease, 'kind' | 'fields' | 'typed' | 'picture'>;

/** Why it cannot even be asked for now; null when it can. */
export function increaseBarred(customer: Customer, asked: Asked, ctx: Context): Refused | null {
  const { kind, fields, picture } = asked;
  if (customer.limit === null) return { code: 'no-limit' };
  if (customer.standing !== 'active') return { code: 'not-active' };
  if (hasOverdue(customer, ctx)) return { code: 'overdue-first' };
  if (customer.increase) return { code: 'increase-in-review' };
  const given = Object.keys(fields);
  const isWhole = NEEDED[kind].every((name) => given.includes(name));
  const isItsOwn = given.every((name) => fieldsOf(kind).some((each) => each === name));
  if (!isWhole || !isItsOwn) return { code: 'document-incomplete' };
  if ((customer.counted ?? []).some((each) => each.picture === picture)) return { code: 'document-used' };
  return null;
}

/** A figure that a person typed is looked at by a person; what the device read is answered sooner. */
const pace = ({ kind, typed }: Asked): keyof typeof INCREASE_TAKES => {
  const { weight, fresh } = EVIDENCE[kind];
  const decisive: readonly (FieldName | undefined)[] = [
    weight.by === 'figure' ? weight.field : undefined,
    fresh?.field,
    'holder',
  ];
  return typed.some((name) => decisive.includes(name)) ? 'typed' : 'read';
};

export function askIncrease(draft: Draft, asked: Asked, ctx: Context): OpenIncrease {
  const open: OpenIncrease = {
    id: ctx.id('te'),
    kind: asked.kind,
    fields: asked.fields,
    typed: asked.typed,
    picture: asked.picture,
    limitBefore: draft.customer.limit ?? (0 as Amount),
    askedAt: ctx.business,
    answersAt: ctx.business + INCREASE_TAKES[pace(asked)],
    answerBy: addDays(dateOf(ctx.business), INCREASE_PROMISED_DAYS),
  };
  patch(draft, { increase: open });
  noteChange(draft, ctx, 'raise-asked');
  return open;
}

/** Answers it at its moment, `ctx.business`. */
export function answerIncrease(draft: Draft, open: OpenIncrease, ctx: Context): void {
  const { customer } = draft;
  const { granted, step } = boundsOf(customer);
  const counted = customer.counted ?? [];
  const judgement = judge({
    kind: open.kind,
    fields: open.fields,
    granted: granted ?? (0 as Amount),
    step,
    name: customer.profile.name,
    counted,
    usable: granted !== null && customer.standing === 'active' && !hasOverdue(customer, ctx),
    on: dateOf(open.askedAt),
  });
  const answered: AnsweredIncrease = { ...open, answeredAt: ctx.business, judgement };
  patch(draft, { increase: null });
  append(draft, 'limit-increase', open.id, answered);
  if ('refused' in judgement) return noteChange(draft, ctx, 'raise-refused');
  const { kind, fields, picture } = open;
  patch(draft, {
    limit: judgement.limit,
    limitState: { ...stateOf(customer), granted: judgement.limit },
    counted: [...counted, { kind, picture, same: samenessOf(kind, fields) }],
  });
  noteChange(draft, ctx, 'raised');
}

export function increaseView(increase: OpenIncrease | AnsweredIncrease, language: Language): LimitIncrease {
  const { id, kind, fields, askedAt, answerBy, limitBefore } = increase;
  const answered = 'judgement' in increase ? increase : null;
  const judgement = answered?.judgement ?? null;
  return {
    id,
    kind,
    fields: { ...fields },
    state: judgement === null ? 'under-review' : 'refused' in judgement ? 'refused' : 'raised',
    askedAt: isoMoment(askedAt),
    answerBy: formatDay(answerBy),
    limitBefore,
    answer:
      answered === null
        ? null
        : {
            at: isoMoment(answered.answeredAt),
            limit: 'limit' in answered.judgement ? answered.judgement.limit : null,
            ...increaseWords(answered, language),
          },
  };
}
