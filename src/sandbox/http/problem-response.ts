/** Problems on the wire (RFC 9457). */
import { PROBLEM_STATUS, type Problem, type ProblemCode } from '../../contract/problem';
import type { FieldFault, Params } from './refusal';

/** A code as a title for logs and other clients: `quote-expired` is "Quote expired". */
const titleOf = (code: ProblemCode) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');

export function problemResponse(
  code: ProblemCode,
  correlationId: string,
  params?: Params,
  fields?: readonly FieldFault[],
): Response {
  const status = PROBLEM_STATUS[code];
  const body: Problem = {
    type: `urn:suijie:problem:${code}`,
    code,
    title: titleOf(code),
    status,
    ...(params === undefined ? {} : { params }),
    ...(fields === undefined ? {} : { fields: [...fields] }),
    correlationId,
  };
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  if (params?.retryAfter !== undefined) headers.set('Retry-After', String(params.retryAfter));
  if (status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(body), { status, headers });
}
