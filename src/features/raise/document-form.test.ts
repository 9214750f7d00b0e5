import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createLimitIncrease } from '../../contract/limit-increase';
import { faultsOf, maskedNameOf, NO_TEXTS, readField, requestOf, textsOf } from './document-form';

const PICTURE = 'A'.repeat(43);
const READ = textsOf(
  {
    holder: { value: '李明' },
    organisation: { value: '屿城智造有限公司' },
    month: { value: '2026-03' },
    monthlyIncome: { value: 980_000 },
  },
  2,
);

describe('a name leaves the phone masked (product.md F07)', () => {
  it.each([
    ['李明', '李*'],
    [' 欧阳修 ', '欧*'],
    ['李*', '李*'],
    ['Li Ming', 'Li *'],
    ['ＬＩ Ming', 'LI *'],
    ['123', null],
    ['*', null],
  ])('%s as %s', (name, masked) => expect(maskedNameOf(name)).toBe(masked));
});

describe('what is typed into a document’s form', () => {
  it.each([
    ['monthlyIncome', '9,800.00', 980_000],
    ['monthlyIncome', '¥9800', 980_000],
    ['monthlyIncome', '0', 'wrong'],
    ['monthlyIncome', '9.8.0', 'wrong'],
    ['month', '2026-13', 'wrong'],
    ['month', '2026-03', '2026-03'],
    ['issuedOn', '2026-02-30', 'wrong'],
    ['numberTail', ' 21x8 ', '21X8'],
    ['numberTail', '12345', 'wrong'],
    ['holder', '  ', 'empty'],
    ['organisation', '一', 'wrong'],
  ] as const)('%s %s is %s', (name, text, value) => expect(readField(name, text, 2)).toBe(value));

  it('says what is missing and what is wrong, and only where it matters', () => {
    const texts = { ...NO_TEXTS, holder: '李明', balance: 'x', base: '7500' };
    expect(faultsOf('housing-fund', texts, 2)).toEqual({
      month: 'empty',
      organisation: 'empty',
      balance: 'wrong',
    });
  });

  it('becomes a request that the contract takes, with no whole name in it', () => {
    const request = requestOf({ kind: 'payslip', texts: READ, read: READ, picture: PICTURE }, 2);
    expect(v.parse(createLimitIncrease.body, request)).toEqual({
      kind: 'payslip',
      fields: { monthlyIncome: 980_000, month: '2026-03', holder: '李*', organisation: '屿城智造有限公司' },
      typed: [],
      picture: PICTURE,
    });
    expect(JSON.stringify(request)).not.toContain('明');
  });

  it('names what the person changed, and leaves out what the kind has not', () => {
    const texts = { ...READ, monthlyIncome: '9900.00', payment: '12' };
    const request = requestOf({ kind: 'payslip', texts, read: READ, picture: PICTURE }, 2);
    expect(request?.typed).toEqual(['monthlyIncome']);
    expect(request?.fields).not.toHaveProperty('payment');
    const other = requestOf({ kind: 'deposit', texts, read: READ, picture: PICTURE }, 2);
    expect(other).toBeNull();
  });
});
