/** The ways in which a request ends before or instead of an answer. */
import type { ProblemCode } from '../../contract/problem';

export interface FieldFault {
  /** JSON pointer into the body, the query or the path's parameters. */
  readonly pointer: string;
  readonly message: string;
}

export type Params = Readonly<Record<string, string | number>>;

/** Thrown by whatever reads a request; answered as a problem. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ProblemCode;
  readonly params: Params | undefined;
  readonly fields: readonly FieldFault[] | undefined;

  constructor(code: ProblemCode, params?: Params, fields?: readonly FieldFault[]) {
    super(code);
    this.code = code;
    this.params = params;
    this.fields = fields;
  }
}

/** Thrown when nobody shall answer: the door cuts the connection, as a bad network would. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut';
}
