/** Overdue, a plan agreed on, and a person to talk to: every figure recomputed, signed once. Sandbox only. */
import { checkLoan, checkNegotiatedPlan } from '../../src/client/verification';
import type { Loan } from '../../src/contract/loan';
import type { NegotiatedPlan, NegotiationRequest } from '../../src/contract/negotiation';
import type { Amount } from '../../src/lending/money';
import type { Lender } from './lender';
import { newCustomer, newKey, type Customer } from './people';
import { hashOf, mustVerify } from './reading';
import { must, mustEqual, type Suite } from './suite';

async function overdueLoan(customer: Customer): Promise<Loan> {
  const { items } = await customer.reply('listLoans', { query: { state: 'open' } });
  const id = items[0]?.id;
  must(id !== undefined, 'no open loan');
  return customer.reply('getLoan', { id });
}

/** A tenth of what is left a month: lenders that agree on plans have one for that. */
const affordable = ({ id, outstanding }: Loan): NegotiationRequest => ({
  loanId: id,
  situation: 'illness',
  monthly: Math.ceil(outstanding / 10) as Amount,
  dayOfMonth: 15,
});

/** Plans within the means, each verified (F81). */
async function plansOf(customer: Customer, loan: Loan): Promise<readonly NegotiatedPlan[]> {
  const request = affordable(loan);
  const { plans } = await customer.reply('createNegotiation', { body: request });
  must(plans.length > 0, 'no plan for a tenth a month');
  const { businessDate } = await customer.reply('getHome');
  for (const plan of plans) {
    mustVerify(checkNegotiatedPlan(plan, request, loan, businessDate), `the plan ${plan.kind}`);
    mustEqual(await customer.reply('getNegotiatedPlan', { id: plan.id }), plan, 'the plan asked for again');
    must(
      plan.instalments.every(({ total }) => total <= request.monthly),
      `an instalment of ${plan.kind} beyond the means`,
    );
    const eased = plan.instalments.slice(0, plan.agreed.interestOnly ?? 0);
    must(
      eased.every(({ principal }) => principal === 0),
      `principal in the beginning of ${plan.kind}, which is of interest alone`,
    );
  }
  return plans;
}

/** What `createAgreement` takes, statement read and signed. */
async function signature(customer: Customer, { id, readingSeconds }: NegotiatedPlan) {
  await customer.reply('confirmNegotiatedPlanStatement', { id, body: { readSeconds: readingSeconds } });
  return { planId: id, ...(await customer.sign({ kind: 'agreement', planId: id })) };
}

async function agreedOnce(customer: Customer): Promise<void> {
  const loan = await overdueLoan(customer);
  const [plan, other] = await plansOf(customer, loan);
  must(plan !== undefined, 'no plan');
  const contract = await customer.reply('getNegotiatedPlanContract', { id: plan.id });
  mustEqual(hashOf(contract), plan.contract.hash, 'hash of the agreement');
  const body = await signature(customer, plan);
  const key = newKey();
  const signed = await customer.reply('createAgreement', { body, key });
  mustEqual(await customer.reply('createAgreement', { body, key }), signed, 'the answer asked for again');
  await customer.problem('createAgreement', { body, key: newKey() }, 'plan-used');
  if (other !== undefined) {
    const late = { id: other.id, body: { readSeconds: other.readingSeconds } };
    await customer.problem('confirmNegotiatedPlanStatement', late, 'plan-expired');
  }
  const after = await customer.reply('getLoan', { id: loan.id });
  const { businessDate } = await customer.reply('getHome');
  mustVerify(checkLoan(after, businessDate), 'the loan under its new plan');
  mustEqual(after.outstanding, loan.outstanding, 'outstanding: nothing was paid, nothing was forgiven');
  const { limit, standing, standingReason, nextSteps } = await customer.reply('getHome');
  must(standing === 'frozen' && limit?.available === 0, 'the limit can be used while the plan runs');
  must(standingReason !== null && nextSteps.length > 0, 'a limit that rests without reason or next step');
}

export async function negotiating(suite: Suite, lender: Lender): Promise<void> {
  await suite.check(
    'getArrears: since when, from when it may be reported, and who may contact whom',
    async () => {
      const customer = await newCustomer(lender, { situation: 'overdue' });
      const loan = await overdueLoan(customer);
      const { loans, contact } = await customer.reply('getArrears');
      mustEqual(
        loans.map(({ loanId }) => loanId),
        [loan.id],
        'the overdue loans',
      );
      must(
        loans.every(({ since, reportFrom }) => since < reportFrom),
        'reported before the person could pay',
      );
      must(contact.by.length > 0, 'nobody is named');
    },
  );
  await suite.check(
    'createAgreement: plans within the means, one signed, once, the loan verified',
    async () => {
      await agreedOnce(await newCustomer(lender, { situation: 'overdue' }));
    },
  );
  await suite.check('createHandOver: one number for one key', async () => {
    const customer = await newCustomer(lender, { situation: 'overdue' });
    const { id: loanId } = await overdueLoan(customer);
    const sent = {
      body: { loanId, situation: 'family', words: 'Asked by the conformance suite.' },
      key: newKey(),
    };
    const made = await customer.reply('createHandOver', sent);
    mustEqual(await customer.reply('createHandOver', sent), made, 'the same sent again');
  });
}
