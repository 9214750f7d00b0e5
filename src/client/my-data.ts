/** Everything that the lender holds on the person, as a file of the person's own (product.md F08). */
import { getMyData } from '../contract/my-data';
import type { Refusal, Unreachable } from './answer';
import { send } from './send';

export interface DataFile {
  readonly kind: 'file';
  readonly name: string;
  readonly blob: Blob;
}

/** Asks for it and makes the file, named by the lender's date. */
export async function myDataFile(): Promise<DataFile | Refusal | Unreachable> {
  const answer = await send(getMyData, {});
  if (answer.kind !== 'reply') return answer;
  const { reply } = answer;
  const blob = new Blob([JSON.stringify(reply, null, 2)], { type: 'application/json' });
  return { kind: 'file', name: `suijie-data-${reply.businessDate}.json`, blob };
}
