/** Handler of everything held on a person. product.md F08. */
import { getMyData } from '../../contract/my-data';
import { reply } from '../change';
import type { Outcome } from '../decision';
import type { Row } from '../store';
import { myDataView, PERSONAL_ROWS, type PersonalRows } from '../views/my-data';
import { handler, readAll } from './handling';

/** All rows of every personal kind, one kind after the other. */
function readPersonal(then: (rows: PersonalRows) => Outcome): Outcome {
  const read = (at: number, found: Readonly<Record<string, readonly Row[]>>): Outcome => {
    const kind = PERSONAL_ROWS[at];
    if (kind === undefined) return then(found as PersonalRows);
    return readAll({ kind }, (rows) => read(at + 1, { ...found, [kind]: rows }));
  };
  return read(0, {});
}

export const myDataHandlers = {
  getMyData: handler(getMyData, (customer, _input, ctx) =>
    readPersonal((rows) => reply(myDataView(customer, rows, ctx))),
  ),
};
