/** Statements: figures that add up, and files of their kind. Changes nothing. */
import type { Person } from './people';
import { must, mustEqual, type Suite } from './suite';

export async function stating(suite: Suite, person: Person): Promise<void> {
  await suite.check(
    'getStatement: closing = opening + borrowed - principal, and its parts add up',
    async () => {
      const { businessDate, limit } = await person.reply('getHome');
      const range = { from: '2000-01', to: businessDate.slice(0, 7) };
      const { opening, closing, totals } = await person.reply('getStatement', { query: range });
      mustEqual(closing, opening + totals.borrowed - totals.principal, 'closing');
      const parts = totals.principal + totals.interest + totals.fees + totals.penalty;
      mustEqual(totals.paid + totals.merchantRefunds, parts, 'what was paid');
      if (limit !== null) mustEqual(closing, limit.outstanding, 'principal owed now');
      const csv = await (await person.reply('getStatementCsv', { query: range })).arrayBuffer();
      must(
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv).startsWith('\ufeff'),
        'no byte order mark',
      );
      const pdf = await (await person.reply('getStatementPdf', { query: range })).text();
      must(pdf.startsWith('%PDF-'), 'not a PDF');
    },
  );
  await suite.check('getStatement: months in order, and of a loan that is this person’s', async () => {
    await person.problem('getStatement', { query: { from: '2026-05', to: '2026-04' } }, 'invalid');
    const query = { from: '2026-04', to: '2026-05', loanId: 'conform-no-such-thing' };
    for (const name of ['getStatement', 'getStatementCsv', 'getStatementPdf'] as const)
      await person.problem(name, { query }, 'not-found');
  });
}
