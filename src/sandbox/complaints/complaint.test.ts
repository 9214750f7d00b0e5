import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Complaint, type WrittenKind, writtenKind } from '../../contract/complaint';
import { HOUR } from '../business-time';
import { Driver } from '../testing/driver';

const complain = (driver: Driver, words = 'The amount is not what I expected', kind: WrittenKind = 'cost') =>
  driver.get<Complaint>('createComplaint', { body: { kind, words } });
const list = (driver: Driver, query = {}) =>
  driver.get<{ items: Complaint[]; next: string | null }>('listComplaints', { query });

describe('complaints (product.md F60)', () => {
  it('get a number, a status and the date by which they are answered', () => {
    const driver = new Driver({ situation: 'with-loan' });
    const received = complain(driver);
    expect(received).toMatchObject({
      kind: 'cost',
      words: 'The amount is not what I expected',
      status: 'received',
      receivedAt: '2026-04-01T04:00:00.000Z',
      answerBy: '2026-04-16',
      answer: null,
    });
    expect(list(driver)).toEqual({ items: [received], next: null });
  });

  it.each(writtenKind.options)('about %s are answered in time, in both languages', (kind) => {
    const driver = new Driver({ situation: 'with-loan' });
    const { id } = complain(driver, 'something happened', kind);
    driver.move(1);
    expect(list(driver).items[0]?.status).toBe('received');
    driver.move(1);
    const [answered] = list(driver).items;
    expect(answered).toMatchObject({ id, status: 'answered', words: 'something happened' });
    expect(answered?.answer?.at).toBe('2026-04-03T04:00:00.000Z');
    expect(answered?.answer?.words).toMatch(/\p{Script=Han}/u);
    expect(list(driver.speak('en')).items[0]?.answer?.words).not.toMatch(/\p{Script=Han}/u);
    const told = driver.rows.filter(({ body }) => JSON.stringify(body).includes('complaint.answered'));
    expect(told).toHaveLength(1);
  });

  it('are refused empty, endless or too many at once; an answer makes room', () => {
    const driver = new Driver({ situation: 'active' });
    for (const words of ['', 'abcd', '      ', 'x'.repeat(1_001)])
      expect(() => complain(driver, words)).toThrow(/Invalid/);
    for (let turn = 0; turn < 5; turn += 1) complain(driver);
    const body = { kind: 'other', words: 'one more of them' };
    expect(driver.problem('createComplaint', { body })).toBe('complaints-too-many');
    driver.move(2);
    expect(driver.problem('createComplaint', { body })).toBeNull();
    expect(list(driver).items.map(({ status }) => status)).toEqual([
      'received',
      ...Array.from({ length: 5 }, () => 'answered'),
    ]);
  });

  it('none is lost or told twice, each is answered by its date, however the clock runs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 30 }), (waits) => {
        const driver = new Driver({ situation: 'with-loan' });
        const sent: string[] = [];
        for (const hours of waits) {
          const answer = driver.send('createComplaint', {
            body: { kind: 'other', words: `after ${hours} h` },
          });
          if (answer.kind === 'reply') sent.push((answer.reply as Complaint).id);
          driver.pass(hours * HOUR).catchUp();
        }
        driver.pass(72 * HOUR).catchUp();
        const found: Complaint[] = [];
        for (let query = {}, more = true; more;) {
          const { items, next } = list(driver, query);
          found.push(...items);
          more = next !== null;
          query = { cursor: next };
        }
        expect(found.map(({ id }) => id).sort()).toEqual(sent.sort());
        for (const { status, answer, answerBy } of found) {
          expect(status).toBe('answered');
          expect((answer?.at ?? '9').slice(0, 10) <= answerBy).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
