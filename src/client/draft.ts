/** The draft of a form, kept by this tab through a reload, gone with the tab (product.md F19). */
import * as v from 'valibot';
import { forget, keep, kept } from './page-storage';

/** What was kept under a name, when it still has the expected shape; else null. Nothing personal belongs in a draft. */
export function readDraft<S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> | null {
  const draft = v.safeParse(schema, kept(`draft.${name}`));
  return draft.success ? draft.output : null;
}

export function keepDraft(name: string, draft: unknown): void {
  keep(`draft.${name}`, draft);
}

export function forgetDraft(name: string): void {
  forget(`draft.${name}`);
}
