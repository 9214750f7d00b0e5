import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardCheck, OwnedCard } from '../contract/card';
import type { Loan } from '../contract/loan';
import type { MovementRecord } from '../contract/record';
import { Driver } from './testing/driver';

const cardsOf = (driver: Driver): OwnedCard[] => driver.get<{ cards: OwnedCard[] }>('listCards').cards;
const check = (driver: Driver, number: string): CardCheck =>
  driver.get<CardCheck>('checkCard', { body: { number } });
const add = (driver: Driver, number: string): OwnedCard[] =>
  driver.get<{ cards: OwnedCard[] }>('addCard', { body: { cardCheckId: check(driver, number).id } }).cards;
const withLoan = (): Driver => new Driver({ situation: 'with-loan' });

/** A number of a bank that ends so, with a check digit that fits. */
function numberOf(prefix: string, seed: number): string {
  const body = `${prefix}${String(seed).padStart(9, '0')}`;
  const sums = [...body].reverse().map((char, at) => {
    const doubled = Number(char) * (at % 2 === 0 ? 2 : 1);
    return doubled > 9 ? doubled - 9 : doubled;
  });
  return `${body}${(10 - (sums.reduce((sum, each) => sum + each, 0) % 10)) % 10}`;
}

describe('bank cards (product.md F55)', () => {
  it('are told with what each is for', () => {
    expect(cardsOf(withLoan())).toMatchObject([
      { bank: '澄江银行', tail: '6214', isDefault: true, debits: 1, held: 'debits' },
      { bank: '北屿银行', tail: '8807', isDefault: false, debits: 0, held: null },
    ]);
  });

  it('are added by number, known by their bank, and the number is kept nowhere', () => {
    const driver = withLoan();
    const number = numberOf('622846', 1);
    expect(check(driver, number)).toMatchObject({ bank: '屿川银行', tail: number.slice(-4), kind: 'debit' });
    expect(cardsOf(driver)).toHaveLength(2);
    const [, , added] = add(driver, number);
    expect(added).toMatchObject({ bank: '屿川银行', isDefault: false, debits: 0, held: null });
    const everything = JSON.stringify([driver.customer, driver.rows]);
    expect(everything).toContain(number.slice(-4));
    expect(everything).not.toContain(number.slice(0, -4));
    expect(everything).not.toContain(number.slice(6));
  });

  it('added twice are one card', () => {
    const driver = withLoan();
    const { id } = check(driver, numberOf('623059', 7));
    const body = { cardCheckId: id };
    const first = driver.get('addCard', { body });
    expect(driver.get('addCard', { body })).toEqual(first);
    expect(cardsOf(driver)).toHaveLength(3);
    expect(driver.rows.filter(({ body: row }) => JSON.stringify(row).includes('card.added'))).toHaveLength(1);
  });

  it('are refused with a reason', () => {
    const driver = withLoan();
    const problem = (number: string) => driver.problem('checkCard', { body: { number } });
    const number = numberOf('623059', 8);
    const mistyped = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
    expect(problem(mistyped)).toBe('card-number-wrong');
    expect(problem(numberOf('999999', 8))).toBe('card-bank-unsupported');
    add(driver, number);
    expect(problem(number)).toBe('card-known');
    expect(driver.problem('addCard', { body: { cardCheckId: 'check_nobody' } })).toBe('not-found');
    add(driver, numberOf('622846', 9));
    const { id } = check(driver, numberOf('622846', 10));
    add(driver, numberOf('622846', 11));
    expect(problem(numberOf('622846', 12))).toBe('cards-too-many');
    expect(driver.problem('addCard', { body: { cardCheckId: id } })).toBe('cards-too-many');
  });

  it('that were recognised too long ago are typed again', () => {
    const driver = withLoan();
    const { id } = check(driver, numberOf('623059', 7));
    driver.pass(15 * 60_000);
    expect(driver.problem('addCard', { body: { cardCheckId: id } })).toBe('card-check-expired');
    expect(cardsOf(driver)).toHaveLength(2);
  });

  it('made the default one pay what is due from then on, and are told first', () => {
    const driver = withLoan();
    const other = cardsOf(driver)[1];
    const { cards } = driver.get<{ cards: OwnedCard[] }>('setDefaultCard', { id: other?.id ?? '' });
    expect(cards).toMatchObject([
      { tail: '8807', isDefault: true, debits: 1 },
      { tail: '6214', isDefault: false, debits: 0, held: null },
    ]);
    expect(driver.get<Loan>('getLoan', { id: driver.customer.loans[0]?.id ?? '' }).card.tail).toBe('8807');
    driver.move('next-due');
    const [newest] = driver.get<{ items: MovementRecord[] }>('listRecords').items;
    expect(newest).toMatchObject({ kind: 'auto-debit', amount: 110_214, cardTail: '8807' });
    expect(driver.books().faults).toEqual([]);
  });

  it('set as default again change nothing, not even the log', () => {
    const driver = withLoan();
    const [first] = cardsOf(driver);
    const rows = driver.rows.length;
    driver.get('setDefaultCard', { id: first?.id ?? '' });
    expect(driver.rows).toHaveLength(rows);
    expect(driver.problem('setDefaultCard', { id: 'card_nobody' })).toBe('not-found');
  });

  it('go only when nothing uses them', () => {
    const driver = withLoan();
    const [first, second] = cardsOf(driver).map(({ id }) => id);
    expect(driver.problem('removeCard', { id: first ?? '' })).toBe('card-debited');
    driver.get('setDefaultCard', { id: second ?? '' });
    const { cards } = driver.get<{ cards: OwnedCard[] }>('removeCard', { id: first ?? '' });
    expect(cards.map(({ tail }) => tail)).toEqual(['8807']);
    expect(driver.get('removeCard', { id: first ?? '' })).toEqual({ cards });
    expect(driver.problem('removeCard', { id: 'card_nobody' })).toBe('not-found');
    const idle = new Driver({ situation: 'active' });
    expect(driver.problem('removeCard', { id: second ?? '' })).toBe('card-debited');
    expect(idle.problem('removeCard', { id: cardsOf(idle)[0]?.id ?? '' })).toBe('card-default');
  });

  it('stay while money is on its way through them', () => {
    const driver = withLoan();
    const [first, second] = cardsOf(driver).map(({ id }) => id);
    const quote = driver.repaymentQuote({ purpose: 'next', cardId: second ?? '' });
    driver.get('createRepayment', driver.signedRepayment(quote));
    expect(driver.problem('removeCard', { id: second ?? '' })).toBe('card-paying');
    driver.pass(5_000).catchUp();
    expect(driver.problem('removeCard', { id: second ?? '' })).toBeNull();
    driver.apply({ amount: 100_000 as never, cardId: first ?? '' });
    expect(driver.problem('removeCard', { id: first ?? '' })).toBe('card-paying');
  });

  it('removed are still named by what they did, and quotes that name them can no longer be signed', () => {
    const driver = new Driver({ situation: 'active' });
    const [first, second] = cardsOf(driver).map(({ id }) => id);
    driver.borrow({ cardId: second ?? '' });
    driver.repay({ purpose: 'settle', cardId: second ?? '' });
    const quote = driver.quote({ cardId: second ?? '' });
    const sent = driver.signed(quote);
    driver.get('removeCard', { id: second ?? '' });
    expect(driver.problem('createLoan', sent)).toBe('quote-expired');
    const [settled] = driver.get<{ items: { id: string }[] }>('listLoans', {
      query: { state: 'settled' },
    }).items;
    expect(driver.get<Loan>('getLoan', { id: settled?.id ?? '' }).card).toMatchObject({ tail: '8807' });
    expect(driver.problem('createQuote', { body: driver.quoteRequest({ cardId: second ?? '' }) })).toBe(
      'card-unknown',
    );
    expect(driver.quote({ cardId: first ?? '' }).card.tail).toBe('6214');
  });

  it('that come back are the card that old loans name', () => {
    const driver = new Driver({ situation: 'active' });
    const number = numberOf('623059', 20);
    const id = add(driver, number).at(-1)?.id;
    driver.get('removeCard', { id: id ?? '' });
    expect(add(driver, number).at(-1)?.id).toBe(id);
  });

  it('always have one default, told first, and never name a card twice', () => {
    const deed = fc.record({
      what: fc.constantFrom('add', 'default', 'remove', 'due'),
      at: fc.nat({ max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
        const driver = withLoan();
        for (const { what, at } of deeds) {
          const id = cardsOf(driver)[at % cardsOf(driver).length]?.id ?? '';
          if (what === 'due') driver.move('next-event');
          else if (what === 'default') driver.send('setDefaultCard', { id });
          else if (what === 'remove') driver.send('removeCard', { id });
          else {
            const found = driver.send('checkCard', { body: { number: numberOf('623059', at) } });
            const body = {
              cardCheckId: found.kind === 'reply' ? (found.reply as CardCheck).id : 'check_none',
            };
            driver.send('addCard', { body });
          }
          const cards = cardsOf(driver);
          expect(cards.map(({ isDefault }) => isDefault)).toEqual(cards.map((_, index) => index === 0));
          expect(new Set(cards.map(({ bank, tail }) => bank + tail)).size).toBe(cards.length);
          expect(cards.length).toBeLessThanOrEqual(5);
          expect(cards.reduce((sum, { debits }) => sum + debits, 0)).toBe(driver.customer.loans.length);
          expect(driver.books().faults).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
