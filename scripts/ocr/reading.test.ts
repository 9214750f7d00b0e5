import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentKind, type FieldName, fieldsOf } from '../../src/contract/document-kind';
import { CHINESE } from './samples-zh';
import { CHINESE_MORE } from './samples-zh-more';
import { CHINESE_OTHER } from './samples-zh-other';
import { ENGLISH } from './samples-en';
import type { Sample } from './sample';
import { classify } from '../../src/features/raise/reading/classify';
import { extract } from '../../src/features/raise/reading/extract';
import { certainLine, type Line } from '../../src/features/raise/reading/line';

const ALL = [...CHINESE, ...CHINESE_MORE, ...CHINESE_OTHER, ...ENGLISH];

/** The text of a sample as a reader writes it. @param spoil what it makes of each line. */
function linesOf({ title, layout, rows, language }: Sample, spoil: (line: string) => string): Line[] {
  const colon = language === 'zh' ? '：' : ': ';
  const cells = rows.map(([label, value]) => {
    if (layout === 'letter') return value;
    return layout === 'table' ? `${label}  ${value}` : `${label}${colon}${value}`;
  });
  const paired = cells.flatMap((cell, at) => (at % 2 === 0 ? [[cell, cells[at + 1] ?? ''].join('  ')] : []));
  return [title, ...(layout === 'table' ? paired : cells)].map((line) => certainLine(spoil(line)));
}

/** Slips that readers make: stray marks at the edges, wide and narrow signs mixed, `;` for `:`, spaces between letters. */
const NOISE: readonly (readonly [string, (line: string) => string])[] = [
  ['as printed', (line) => line],
  ['with stray marks', (line) => `. ${line} -`],
  ['with signs mixed up', (line) => line.replaceAll('：', ';').replaceAll(',', '，')],
  ['with spaces inside numbers', (line) => line.replace(/,(\d{3})/g, ', $1')],
];

const name = ({ kind, language, layout }: Sample) => `${kind}, ${language}, ${layout}`;

describe('every kind of document, read with noise (product.md F07)', () => {
  it('has a sample of every kind', () => {
    expect(new Set(ALL.map(({ kind }) => kind))).toEqual(new Set(documentKind.options));
    expect(documentKind.options.length).toBeGreaterThanOrEqual(20);
  });

  describe.each(NOISE)('%s', (_how, spoil) => {
    it.each(ALL.map((sample) => [name(sample), sample] as const))('%s', (_name, sample) => {
      const lines = linesOf(sample, spoil);
      expect(classify(lines).kind).toBe(sample.kind);
      const fields = extract(lines, sample.kind);
      const read = Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value]));
      expect(read).toMatchObject(sample.truth);
    });
  });

  it('with a letter of the title wrong: the kind is still known', () => {
    for (const sample of [...CHINESE, ...CHINESE_MORE]) {
      const lines = linesOf(sample, (line) =>
        line === sample.title ? line.replace(/.(?=.$)/u, '囗') : line,
      );
      expect(classify(lines).kind).toBe(sample.kind);
    }
  });

  it('nothing in particular is no document', () => {
    for (const text of ['', '你好，世界', '菜单 红烧肉 38 元', 'Lorem ipsum dolor sit amet'])
      expect(classify([certainLine(text)]).kind).toBeNull();
  });

  it('never throws, and what it finds is of the kind, whatever was read', () => {
    const bit = fc.constantFrom(
      '姓名',
      '：',
      '实发工资',
      '李',
      '9,800.00',
      '2026年',
      '3月',
      ' ',
      '  ',
      '|',
      'Net pay',
      'O',
      '号',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(bit, { maxLength: 8 }), { maxLength: 8 }),
        fc.constantFrom(...documentKind.options),
        (rows, kind) => {
          const lines = rows.map((row) => certainLine(row.join('')));
          classify(lines);
          const found = Object.entries(extract(lines, kind));
          for (const [field, { sure }] of found) {
            expect(fieldsOf(kind)).toContain(field as FieldName);
            expect(sure).toBeGreaterThanOrEqual(0);
            expect(sure).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('what stands beside what is sought', () => {
  const read = (...lines: string[]) =>
    extract(
      lines.map((line) => certainLine(line)),
      'payslip',
    );

  it('gross pay is not taken for net pay, though a letter tells them apart', () => {
    expect(read('应发工资：12,600.00').monthlyIncome).toBeUndefined();
    expect(read('应发工资：12,600.00', '实发工资：9,800.00').monthlyIncome?.value).toBe(980_000);
    expect(read('Gross pay: 15,400.00', 'Net pay: 12,250.00').monthlyIncome?.value).toBe(1_225_000);
  });

  it('an empty cell does not borrow the next label', () => {
    expect(read('姓名  部门  研发部').holder).toBeUndefined();
  });

  it('a value below its label is found', () => {
    expect(read('实发工资', '9,800.00').monthlyIncome?.value).toBe(980_000);
  });

  it('a field that was read badly is less sure, one with strange separators too', () => {
    const faint = extract(
      [{ ...certainLine('实发工资：9,800.00'), sure: Array.from({ length: 20 }, () => 0.4) }],
      'payslip',
    );
    expect(faint.monthlyIncome?.sure).toBeLessThan(0.5);
    expect(read('实发工资：98.0000').monthlyIncome?.sure ?? 0).toBeLessThan(0.65);
  });
});
