/** The figures, dates and names that matter on a document of a known kind, each with how sure it is (product.md F07). Pure. */
import { type DocumentKind, type FieldName, fieldsOf, isMoneyField } from '../../../contract/document-kind';
import { KIND_WORDS } from './kind-words';
import { ALL_LABELS, labelsOf } from './labels';
import { compact, GAP, type Line, sureOf } from './line';
import { locate } from './locate';
import { dateIn, moneyIn, monthIn, nameIn, numberTailIn, organisationIn, type Value } from './value';

export interface ReadField {
  /** Money in fen; dates as in the contract; names and numbers as they stand on the document. */
  readonly value: string | number;
  /** 0 to 1. */
  readonly sure: number;
}
export type ReadFields = { readonly [F in FieldName]?: ReadField };

/** Less sure than this, a person is asked to look. */
export const SURE_ENOUGH = 0.65;

/** Words that are no value, though they look like one: labels, and what documents are known by. */
const NO_VALUES: ReadonlySet<string> = new Set([
  ...ALL_LABELS,
  ...[...KIND_WORDS.values()].flatMap((weighed) => weighed.flatMap(([, words]) => words)),
  ...['应发金额', '单位缴费', '个人缴费', '用途', '坐落', '登记机关'],
]);

/** What makes another label of one. */
const FALSE_ENDS = /^(?:识别号|名称|姓名|编号|类型|地址|电话|缴费|缴存)/u;

type Reader = (text: string) => Value | null;

function readerOf(name: FieldName): Reader {
  if (isMoneyField(name)) return moneyIn;
  const others: Readonly<Record<string, Reader>> = {
    holder: nameIn,
    organisation: organisationIn,
    month: monthIn,
    issuedOn: dateIn,
    until: dateIn,
    numberTail: numberTailIn,
  };
  return others[name] ?? organisationIn;
}

interface LabelPlace {
  readonly to: number;
  readonly likeness: number;
}

/** Too short to be found inside a longer label: 日期 in 终止日期. */
const ALONE: ReadonlySet<string> = new Set(['日期', '名称', '编号', '单位', '证号']);

const isLatin = (one: string) => /[a-z]/i.test(one);

/** Where a label ends in a line as it is written; null when it is not there, or is another label. */
function labelIn(line: Line, label: string): LabelPlace | null {
  const { text, from } = compact(line);
  const found = locate(text, label);
  if (!found) return null;
  const [first, last] = [from[found.from] ?? 0, from[found.to - 1] ?? 0];
  if (ALONE.has(label) && /\p{Script=Han}/u.test(line.text.charAt(first - 1))) return null;
  if (isLatin(label)) {
    const [before, after] = [line.text.charAt(first - 1), line.text.charAt(last + 1)];
    if (isLatin(before) || (isLatin(after) && after === after.toLowerCase())) return null;
  }
  if (found.likeness < 1 && NO_VALUES.has(text.slice(found.from, found.to))) return null;
  // A longer word that begins alike: 纳税人 in 纳税人识别号.
  const rest = /^[\p{Script=Han}]{1,6}(?=:)/u.exec(line.text.slice(last + 1))?.[0];
  if (rest !== undefined || FALSE_ENDS.test(line.text.slice(last + 1))) return null;
  return { to: last + 1, likeness: found.likeness };
}

interface Stretch {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/** The rest of the cell after a label, or the next cell, or the line below. */
function after(lines: readonly Line[], at: number, from: number): Stretch | null {
  const line = lines[at];
  if (!line) return null;
  const rest = line.text.slice(from);
  const begin = from + (/^[\s:.·=_-]*/u.exec(rest)?.[0].length ?? 0);
  if (begin >= line.text.length) {
    const below = lines[at + 1];
    return below && !below.text.includes(':') ? { line: below, from: 0, to: below.text.length } : null;
  }
  const cell = line.text.indexOf(GAP, begin);
  // Another label with its colon in the same cell ends this value.
  const next = line.text.slice(begin).search(/[\s,][\p{Script=Han}()]{2,10}:/u);
  const ends = [cell, next < 0 ? -1 : begin + next].filter((end) => end > begin);
  return { line, from: begin, to: Math.min(line.text.length, ...ends) };
}

function readStretch({ line, from, to }: Stretch, read: Reader, likeness: number): ReadField | null {
  const found = read(line.text.slice(from, to));
  if (!found || NO_VALUES.has(String(found.value))) return null;
  return {
    value: found.value,
    sure: found.trust * likeness * sureOf(line, from + found.from, from + found.to),
  };
}

/** A label further down the list is a little less telling. */
const RANK_COST = 0.02;

interface Labelled {
  /** A label of the field stands somewhere, whether or not its value could be read. */
  readonly isThere: boolean;
  readonly field: ReadField | null;
}

function byLabel(lines: readonly Line[], kind: DocumentKind, name: FieldName): Labelled {
  const read = readerOf(name);
  let isThere = false;
  let best: { readonly field: ReadField; readonly worth: number } | null = null;
  for (const [rank, label] of labelsOf(kind, name).entries()) {
    for (const [at, line] of lines.entries()) {
      const place = labelIn(line, label);
      if (!place) continue;
      isThere ||= place.likeness === 1;
      const stretch = after(lines, at, place.to);
      const field = stretch && readStretch(stretch, read, place.likeness);
      const worth = field ? field.sure - rank * RANK_COST : 0;
      if (field && (best === null || worth > best.worth)) best = { field, worth };
    }
  }
  return { isThere, field: best?.field ?? null };
}

/** In sentences: what is said of whom. */
const SENTENCES: Readonly<Partial<Record<FieldName, readonly RegExp[]>>> = {
  holder: [
    /证明,?(?<value>[\p{Script=Han}·]{2,4}?)(?:同志|先生|女士|,|系|是|为)/u,
    /^[^\p{Script=Han}]*(?:学生|兹有)?(?<value>[\p{Script=Han}·]{2,4}),(?:男|女)/u,
  ],
  organisation: [/[在于](?<value>\p{Script=Han}{2,20}?(?:大学|学院|学校|公司))/u],
};

/** Less telling than a label of its own. */
const SENTENCE_TRUST = 0.9;
const LOOSE_TRUST = 0.7;

function bySentence(lines: readonly Line[], name: FieldName): ReadField | null {
  for (const line of lines) {
    for (const form of SENTENCES[name] ?? []) {
      const match = form.exec(line.text);
      const value = match?.groups?.value;
      if (match && value) {
        const from = match.index + match[0].indexOf(value);
        return { value, sure: SENTENCE_TRUST * sureOf(line, from, from + value.length) };
      }
    }
  }
  return null;
}

/** A date that stands alone at the end is that of the document. */
function loneDate(lines: readonly Line[], name: FieldName): ReadField | null {
  const last = name === 'issuedOn' ? lines.findLast(({ text }) => dateIn(text)) : undefined;
  const date = last && dateIn(last.text);
  return date ? { value: date.value, sure: LOOSE_TRUST * sureOf(last, date.from, date.to) } : null;
}

/** Everything that a document of the kind should say and that was found on the page. */
export function extract(lines: readonly Line[], kind: DocumentKind): ReadFields {
  const read: Partial<Record<FieldName, ReadField>> = {};
  for (const name of fieldsOf(kind)) {
    const labelled = byLabel(lines, kind, name);
    const field =
      labelled.field ?? bySentence(lines, name) ?? (labelled.isThere ? null : loneDate(lines, name));
    if (field) read[name] = field;
  }
  return read;
}
