/** The form of one document: texts as read and corrected, what is wrong with each, and the request that they become (product.md F07). */
import * as v from 'valibot';
import {
  documentFields,
  type DocumentKind,
  type FieldName,
  FIELD_NAMES,
  fieldsOf,
  isMoneyField,
  NEEDED,
} from '../../contract/document-kind';
import type { NewIncrease } from '../../client/increases';
import { parseDay } from '../../lending/calendar';
import { amount, formatMinor } from '../../lending/money';
import { plainAmountText, readAmountText } from '../../ui/amount-text';

export type FieldTexts = Record<FieldName, string>;
/** What was read, money in fen; the shape that the reader gives. */
export type FieldsRead = { readonly [F in FieldName]?: { readonly value: string | number } };

const HAN = /^\p{Script=Han}/u;

/** The surname and a star: all of a name that leaves the phone. Null when it is no name. */
export function maskedNameOf(name: string): string | null {
  const written = name.normalize('NFKC').trim();
  const surname = HAN.test(written) ? Array.from(written)[0] : /^[A-Za-z][A-Za-z'-]*/.exec(written)?.[0];
  if (surname === undefined) return null;
  return HAN.test(written) ? `${surname}*` : `${surname} *`;
}

export const NO_TEXTS = Object.fromEntries(FIELD_NAMES.map((name) => [name, ''])) as FieldTexts;

/** Texts of what was read; what was not is empty. @param exponent decimals of the currency. */
export function textsOf(read: FieldsRead, exponent: number): FieldTexts {
  const texts = { ...NO_TEXTS };
  for (const name of FIELD_NAMES) {
    const value = read[name]?.value;
    if (typeof value === 'number') texts[name] = formatMinor(amount(value), exponent);
    else if (value !== undefined) texts[name] = value;
  }
  return texts;
}

export type FieldFault = 'empty' | 'wrong';

/** What a text means to the contract, or what is wrong with it. */
export function readField(name: FieldName, text: string, exponent: number): string | number | FieldFault {
  const written = text.trim();
  if (written === '') return 'empty';
  // A day that no calendar has is no date, though it looks like one.
  if ((name === 'issuedOn' || name === 'until') && parseDay(written) === null) return 'wrong';
  const value = isMoneyField(name)
    ? readAmountText(plainAmountText(written), exponent)
    : name === 'holder'
      ? maskedNameOf(written)
      : name === 'numberTail'
        ? written.toUpperCase()
        : written;
  const parsed = v.safeParse(documentFields.entries[name], value);
  return parsed.success && parsed.output !== undefined ? parsed.output : 'wrong';
}

/** What stands in the way of asking, by field: those that the kind needs, and others that are filled in wrongly. */
export function faultsOf(
  kind: DocumentKind,
  texts: FieldTexts,
  exponent: number,
): Partial<Record<FieldName, FieldFault>> {
  const faults: Partial<Record<FieldName, FieldFault>> = {};
  for (const name of fieldsOf(kind)) {
    const value = readField(name, texts[name], exponent);
    const isNeeded = NEEDED[kind].includes(name);
    if (value === 'wrong' || (value === 'empty' && isNeeded)) faults[name] = value;
  }
  return faults;
}

export interface Document {
  readonly kind: DocumentKind;
  readonly texts: FieldTexts;
  /** As the device read them. */
  readonly read: FieldTexts;
  /** Digest of the picture. */
  readonly picture: string;
}

/** The request, once nothing is wrong; null before. */
export function requestOf({ kind, texts, read, picture }: Document, exponent: number): NewIncrease | null {
  if (Object.keys(faultsOf(kind, texts, exponent)).length > 0) return null;
  const given = fieldsOf(kind).filter((name) => texts[name].trim() !== '');
  const fields = Object.fromEntries(given.map((name) => [name, readField(name, texts[name], exponent)]));
  return {
    kind,
    fields: v.parse(documentFields, fields),
    typed: given.filter((name) => texts[name].trim() !== read[name].trim()),
    picture,
  };
}
