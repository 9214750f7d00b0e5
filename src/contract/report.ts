/** Telling the lender that a figure of its own does not follow from its own terms (product.md 1.11, F81). */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { id, moment, words } from './scalar';

const figure = v.pipe(v.string(), v.maxLength(200));

export const reportDifference = endpoint({
  name: 'reportDifference',
  method: 'POST',
  path: '/v1/reports',
  summary: 'Report figures that the app could not follow. Changes nothing about quote or loan',
  auth: 'session',
  body: v.strictObject({
    about: v.strictObject({ kind: v.picklist(['quote', 'loan', 'repayment-quote', 'negotiated-plan']), id }),
    differences: v.pipe(
      v.array(v.strictObject({ path: figure, stated: figure, computed: figure })),
      v.minLength(1),
      v.maxLength(100),
    ),
  }),
  status: 201,
  /** A number to refer to, and by when it is answered. */
  reply: v.object({ number: words, receivedAt: moment, answerBy: moment }),
  problems: [],
});
