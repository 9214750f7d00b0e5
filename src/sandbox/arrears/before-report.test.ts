/** Late, and not left alone: a person to talk to, and what is told before a report. */
import { describe, expect, it } from 'vitest';
import type { getArrears } from '../../contract/arrears';
import type { Complaint } from '../../contract/complaint';
import type { PaperText } from '../../contract/paper';
import type { ReplyOf } from '../../contract/endpoint';
import { hourOf } from '../business-time';
import { loanId, offer, overdue, signed, told } from '../testing/difficulty';
import type { Driver } from '../testing/driver';

type Arrears = ReplyOf<typeof getArrears>;

describe('a person to talk to (product.md F59, F60)', () => {
  it('gets what was said so far, and answers in time, never at night', () => {
    const driver = overdue();
    const body = { loanId: loanId(driver), situation: 'family', monthly: 12_000, words: '想先停两个月' };
    const received = driver.get<Complaint>('createHandOver', { body });
    expect(received).toMatchObject({
      kind: 'hardship',
      loanId: body.loanId,
      told: { situation: 'family', monthly: 12_000, dayOfMonth: null },
      words: '想先停两个月',
      status: 'received',
      answerBy: '2026-04-21',
    });
    driver.move(3);
    const [answered] = driver.get<{ items: Complaint[] }>('listComplaints').items;
    expect(answered).toMatchObject({ id: received.id, status: 'answered' });
    const hour = hourOf(Date.parse(answered?.answer?.at ?? ''));
    expect(hour >= 8 && hour < 22).toBe(true);
    expect(driver.problem('createHandOver', { body: { ...body, loanId: 'loan_unknown' } })).toBe('not-found');
  });
});

describe('before anything adverse is reported (product.md F35, F57)', () => {
  const kinds = (driver: Driver) =>
    told(driver)
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('overdue.'));

  it('the person is told once, as the night ends, and reported five days later while it is unpaid', () => {
    const driver = overdue();
    const [first] = driver.get<Arrears>('getArrears').loans;
    expect(first).toMatchObject({
      since: '2026-04-15',
      toldAt: '2026-04-16T00:00:00.000Z',
      reportFrom: '2026-04-21',
      reportedOn: null,
      disputeId: null,
    });
    driver.move(2);
    expect(kinds(driver)).toEqual(['overdue.told']);
    driver.move(2);
    expect(kinds(driver)).toEqual(['overdue.told', 'overdue.reported']);
    expect(driver.get<Arrears>('getArrears').loans[0]?.reportedOn).toBe('2026-04-21');
    driver.move(20);
    expect(kinds(driver)).toEqual(['overdue.told', 'overdue.reported']);
  });

  it.each(['paid', 'agreed on'] as const)('nothing is reported of what is %s in time', (how) => {
    const driver = overdue();
    if (how === 'agreed on') signed(driver);
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    if (how === 'paid') driver.repay({ purpose: 'due' });
    expect(driver.get<Arrears>('getArrears').loans).toEqual([]);
    driver.move(20);
    expect(kinds(driver)).toEqual(['overdue.told']);
  });

  it('a plan says that signing prevents the report while it does, and not afterwards, as its agreement will', () => {
    const driver = overdue();
    const said = () => {
      const [plan] = offer(driver).plans;
      const paper = driver.get<PaperText>('getNegotiatedPlanContract', { id: plan?.id ?? '' });
      expect(JSON.stringify(paper.sections)).toContain(plan?.creditReport);
      expect(paper.hash).toBe(plan?.contract.hash);
      return plan?.creditReport;
    };
    expect(said()).toContain('在 2026-04-21 前签署的，此前的这次逾期不报送');
    driver.move(3);
    expect(said()).toContain('需要报送的会如实报送');
    driver.move(1);
    expect(kinds(driver)).toEqual(['overdue.told', 'overdue.reported']);
    expect(said()).toContain('需要报送的会如实报送');
  });

  it('a dispute with the loan named holds it back, and its answer gives the days again', () => {
    const driver = overdue();
    const dispute = { kind: 'credit-report', loanId: loanId(driver), words: 'The card was not empty' };
    const { id } = driver.get<Complaint>('createComplaint', { body: dispute });
    expect(driver.get<Arrears>('getArrears').loans[0]?.disputeId).toBe(id);
    driver.move(6);
    expect(kinds(driver)).toEqual(['overdue.told']);
    expect(driver.get<Arrears>('getArrears').loans[0]).toMatchObject({
      disputeId: null,
      reportFrom: '2026-04-25',
    });
    driver.move(2);
    expect(kinds(driver)).toEqual(['overdue.told', 'overdue.reported']);
    expect(driver.problem('createComplaint', { body: { ...dispute, loanId: 'loan_unknown' } })).toBe(
      'not-found',
    );
  });
});
