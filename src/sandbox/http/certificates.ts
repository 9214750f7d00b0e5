/** Certificates as anybody meets them: by their code, and by the keys that signed them. product.md F54. */
import type { checkCertificate } from '../../contract/certificate';
import type { BodyOf, Endpoint } from '../../contract/endpoint';
import type { Language } from '../../contract/scalar';
import { hash } from '../digest';
import { publicKeys } from '../documents/certificate-keys';
import { checkedCertificate } from '../handlers/certificates';
import type { Json } from '../store';
import type { ApiOptions } from './api-options';
import { perform, type Answer } from './perform';
import { Refusal } from './refusal';

/** Where a code leads: nothing of it is said to anybody who does not hold the code. */
interface Place {
  readonly customerId: string;
  readonly loanId: string;
}

const isPlace = (kept: Json | null): kept is Json & Place =>
  typeof kept === 'object' && kept !== null && 'customerId' in kept && 'loanId' in kept;

/**
 * Makes the code findable. It is looked up by its hash alone, so no comparison takes longer the more of a guess is right.
 * Repeating it changes nothing.
 */
export async function publishCode({ store }: ApiOptions, code: string, place: Place): Promise<void> {
  await store.putGlobal('certificate', hash(code), { ...place });
}

/** @throws Refusal not-found for a code that was never issued. */
export async function answerCode(
  options: ApiOptions,
  endpoint: Endpoint,
  { code }: BodyOf<typeof checkCertificate>,
  language: Language,
): Promise<Answer> {
  const place = await options.store.getGlobal('certificate', hash(code));
  if (!isPlace(place)) throw new Refusal('not-found');
  const { customerId, loanId } = place;
  return perform(options, {
    customerId,
    endpoint,
    language,
    once: null,
    absent: 'not-found',
    admit: () => null,
    decide: (_customer, ctx) => checkedCertificate(loanId, code, ctx),
  });
}

export async function answerKeys({ store, clock }: ApiOptions): Promise<Answer> {
  return { kind: 'reply', reply: { keys: await publicKeys(store, clock()) } };
}
