/** Reports that a figure does not follow from its terms (product.md 1.11): kept whole, numbered, answered by a date. */
import { reportDifference } from '../../contract/report';
import { DAY_LENGTH, isoMoment } from '../business-time';
import { append, draftOf, log, reply } from '../change';
import { handler } from './handling';

/** Days within which a report is answered. */
const ANSWER_DAYS = 15;

export const reportHandlers = {
  reportDifference: handler(reportDifference, (customer, { body }, ctx) => {
    const draft = draftOf(customer);
    const key = ctx.id('report');
    append(draft, 'report', key, { ...body, at: ctx.business });
    const paths = body.differences.map(({ path }) => path).join(', ');
    log(draft, ctx.business, 'difference.reported', `${key} ${paths}`, `${key} ${paths}`);
    return reply(
      {
        number: key,
        receivedAt: isoMoment(ctx.business),
        answerBy: isoMoment(ctx.business + ANSWER_DAYS * DAY_LENGTH),
      },
      draft,
    );
  }),
};
