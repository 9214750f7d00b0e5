import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentKind, type DocumentFields, type DocumentKind, NEEDED } from '../../contract/document-kind';
import type { Home } from '../../contract/home';
import type { LimitIncrease } from '../../contract/limit-increase';
import type { LimitFile } from '../../contract/manage-limit';
import type { MyData } from '../../contract/my-data';
import type { getBooks } from '../../contract/sandbox';
import type { ReplyOf } from '../../contract/endpoint';
import { HOUR, MINUTE } from '../business-time';
import { Driver } from '../testing/driver';
import { EVIDENCE } from './evidence';

/** The pictures differ unless told otherwise. */
const picture = (of: number) => String(of).padStart(43, 'A');
let pictures = 0;

const PAYSLIP: DocumentFields = {
  holder: '李*',
  organisation: '屿城智造有限公司',
  month: '2026-03',
  monthlyIncome: 980_000,
};

interface Asking {
  kind?: DocumentKind;
  fields?: DocumentFields;
  typed?: string[];
  picture?: string;
}
const bodyOf = ({ kind = 'payslip', fields = PAYSLIP, typed = [], picture: of }: Asking = {}) => ({
  kind,
  fields,
  typed,
  picture: of ?? picture((pictures += 1)),
});
const ask = (driver: Driver, asking?: Asking) =>
  driver.get<LimitIncrease>('createLimitIncrease', { body: bodyOf(asking) });
const refusal = (driver: Driver, asking?: Asking) =>
  driver.problem('createLimitIncrease', { body: bodyOf(asking) });
const list = (driver: Driver) =>
  driver.get<{ items: LimitIncrease[] }>('listLimitIncreases', { query: {} }).items;
const answer = (driver: Driver, asking?: Asking) => {
  ask(driver, asking);
  driver.pass(24 * HOUR).catchUp();
  return list(driver)[0];
};
const sound = (driver: Driver) =>
  expect(driver.get<ReplyOf<typeof getBooks>>('getBooks')).toMatchObject({ balanced: true, faults: [] });

describe('a higher limit by a document (product.md F07)', () => {
  it('is asked for, answered after its time, and home has it', () => {
    const driver = new Driver({ situation: 'active' });
    const asked = ask(driver);
    expect(asked).toMatchObject({
      kind: 'payslip',
      state: 'under-review',
      askedAt: '2026-04-01T04:00:00.000Z',
      answerBy: '2026-04-04',
      limitBefore: 5_000_000,
      answer: null,
    });
    expect(driver.get<Home>('getHome').limit?.total).toBe(5_000_000);
    driver.pass(10 * MINUTE - 1).catchUp();
    expect(list(driver)).toEqual([asked]);
    driver.pass(1).catchUp();
    // 9,800.00 x 8 = 78,400.00, in whole hundreds.
    expect(list(driver)[0]).toMatchObject({
      state: 'raised',
      answer: { at: '2026-04-01T04:10:00.000Z', limit: 7_840_000, advice: null },
    });
    expect(driver.get<Home>('getHome').limit).toMatchObject({ total: 7_840_000, available: 7_840_000 });
    const file = driver.get<LimitFile>('getLimit');
    expect(file).toMatchObject({ granted: 7_840_000 });
    expect(file.history.map(({ kind }) => kind)).toEqual(['raised', 'raise-asked', 'activated']);
    expect(driver.get<MyData>('getMyData').limitIncreases).toEqual(list(driver));
    sound(driver);
  });

  it('a figure that was typed is looked at by a person, so it takes longer', () => {
    const driver = new Driver({ situation: 'active' });
    ask(driver, { typed: ['monthlyIncome'] });
    driver.pass(23 * HOUR).catchUp();
    expect(list(driver)[0]?.state).toBe('under-review');
    driver.pass(1 * HOUR).catchUp();
    expect(list(driver)[0]?.state).toBe('raised');
    const other = new Driver({ situation: 'active' });
    ask(other, { typed: ['organisation'] });
    other.pass(10 * MINUTE).catchUp();
    expect(list(other)[0]?.state).toBe('raised');
  });

  it.each([
    ['somebody else’s name', { ...PAYSLIP, holder: '王*' }, '材料上的姓名和你的实名不一致。'],
    ['too old', { ...PAYSLIP, month: '2025-12' }, '材料的日期太久了，看不出现在的情况。'],
    ['not yet', { ...PAYSLIP, month: '2026-05' }, '材料上的日期还没有到。'],
    ['too little', { ...PAYSLIP, monthlyIncome: 600_000 }, '按这份材料算出的额度，不高于你已有的额度。'],
  ] as const)('%s: refused with the reason and a next step, the limit as it was', (_why, fields, reason) => {
    const driver = new Driver({ situation: 'active' });
    const refused = answer(driver, { fields });
    expect(refused).toMatchObject({ state: 'refused', answer: { limit: null, reason } });
    expect(refused?.answer?.advice).toContain('现有额度不受影响');
    expect(list(driver.speak('en'))[0]?.answer?.reason).not.toMatch(/\p{Script=Han}/u);
    expect(driver.get<Home>('getHome').limit?.total).toBe(5_000_000);
    expect(refusal(driver.speak('zh-CN'))).toBeNull();
    sound(driver);
  });

  it('the last month that counts, and the first that does not', () => {
    for (const [month, state] of [
      ['2026-01', 'raised'],
      ['2025-12', 'refused'],
    ] as const) {
      const driver = new Driver({ situation: 'active' });
      expect(answer(driver, { fields: { ...PAYSLIP, month } })?.state).toBe(state);
    }
  });

  it('by the name as the wallet writes it, in either script', () => {
    const driver = new Driver({ situation: 'active' });
    expect(answer(driver, { fields: { ...PAYSLIP, holder: 'LI *' } })?.state).toBe('raised');
  });

  it('at most doubled at once, and never above what anybody may have (product.md 1.10)', () => {
    const driver = new Driver({ situation: 'active' });
    const rich = { ...PAYSLIP, monthlyIncome: 90_000_000 };
    expect(answer(driver, { fields: rich })?.answer?.limit).toBe(10_000_000);
    const second = { ...rich, month: '2026-02' };
    expect(answer(driver, { fields: second })?.answer?.limit).toBe(20_000_000);
    const third = answer(driver, { fields: { ...rich, month: '2026-01' } });
    expect(third?.answer?.reason).toContain('200,000.00');
    expect(third?.answer?.advice).toBeNull();
    sound(driver);
  });

  it('one document counts once: neither its picture nor another of it', () => {
    const driver = new Driver({ situation: 'active' });
    expect(answer(driver, { picture: picture(0) })?.state).toBe('raised');
    expect(refusal(driver, { picture: picture(0) })).toBe('document-used');
    const again = answer(driver, { fields: { ...PAYSLIP, monthlyIncome: 1_500_000 } });
    expect(again).toMatchObject({ state: 'refused', answer: { reason: '这份材料已经提过一次额度。' } });
    expect(driver.get<LimitFile>('getLimit').history[0]?.kind).toBe('raise-refused');
  });

  it('a refused picture can be sent again, corrected', () => {
    const driver = new Driver({ situation: 'active' });
    const same = { picture: picture(-1) };
    expect(answer(driver, { ...same, fields: { ...PAYSLIP, month: '2025-03' } })?.state).toBe('refused');
    expect(answer(driver, same)?.state).toBe('raised');
  });

  it('one at a time, and only with a limit in use and nothing overdue', () => {
    const driver = new Driver({ situation: 'active' });
    ask(driver);
    expect(refusal(driver)).toBe('increase-in-review');
    expect(refusal(new Driver({ situation: 'invited' }))).toBe('no-limit');
    expect(refusal(new Driver({ situation: 'frozen' }))).toBe('not-active');
    expect(refusal(new Driver({ situation: 'overdue' }))).toBe('overdue-first');
  });

  it('closed while it is being looked at: refused, nothing is raised', () => {
    const driver = new Driver({ situation: 'active' });
    ask(driver);
    driver.get('closeLimit');
    driver.pass(HOUR).catchUp();
    expect(list(driver)[0]?.state).toBe('refused');
    expect(driver.get<LimitFile>('getLimit').standing).toBe('closed');
    sound(driver);
  });

  it('needs what its kind needs, and nothing besides', () => {
    const driver = new Driver({ situation: 'active' });
    const { month: _, ...less } = PAYSLIP;
    expect(refusal(driver, { fields: less })).toBe('document-incomplete');
    expect(refusal(driver, { fields: { ...PAYSLIP, payment: 1 } })).toBe('document-incomplete');
    for (const holder of ['李明', '李', '*', 'Li Ming'])
      expect(() => ask(driver, { fields: { ...PAYSLIP, holder } })).toThrow(/Invalid/);
  });

  it('a lower limit that was chosen gives way to the higher one', () => {
    const driver = new Driver({ situation: 'active' });
    driver.get('changeLimit', { body: { total: 2_000_000 } });
    expect(answer(driver)).toMatchObject({ limitBefore: 2_000_000, answer: { limit: 7_840_000 } });
    expect(driver.get<Home>('getHome').limit?.total).toBe(7_840_000);
  });

  it.each(documentKind.options)('%s: a good one raises the limit', (kind) => {
    const driver = new Driver({ situation: 'active' });
    const good: Required<DocumentFields> = {
      holder: '李*',
      organisation: '屿城智造有限公司',
      month: '2026-03',
      issuedOn: '2026-03-20',
      until: '2027-01-31',
      monthlyIncome: 1_600_000,
      yearlyIncome: 18_000_000,
      taxPaid: 1_826_000,
      base: 1_200_000,
      balance: 20_000_000,
      payment: 360_000,
      numberTail: '0826',
    };
    const fields = Object.fromEntries(NEEDED[kind].map((name) => [name, good[name]]));
    const raised = answer(driver, { kind, fields });
    expect(raised?.state).toBe('raised');
    expect((raised?.answer?.limit ?? 0) % 10_000).toBe(0);
    const { fresh } = EVIDENCE[kind];
    if (fresh) expect(NEEDED[kind]).toContain(fresh.field);
    sound(driver);
  });

  it('whatever figures are sent, the limit only rises, by whole steps, to at most CNY 200,000', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 10_000_000_000 }), fc.integer({ min: 1, max: 3 })), {
          maxLength: 6,
        }),
        (documents) => {
          const driver = new Driver({ situation: 'active' });
          let before = 5_000_000;
          for (const [monthlyIncome, month] of documents) {
            const fields = { ...PAYSLIP, monthlyIncome, month: `2026-0${month}` };
            answer(driver, { fields });
            const total = driver.get<Home>('getHome').limit?.total ?? 0;
            expect(total).toBeGreaterThanOrEqual(before);
            expect(total).toBeLessThanOrEqual(Math.min(20_000_000, before * 2));
            expect(total % 10_000).toBe(0);
            before = total;
          }
          sound(driver);
        },
      ),
      { numRuns: 20 },
    );
  });
});
