/** What arrived, as the contract has it; all that the first screen needs of the client. */
import * as v from 'valibot';

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A JSON text as a schema has it; null when it does not fit. */
export function readAs<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | null {
  const read = v.safeParse(schema, parseJson(text));
  return read.success ? read.output : null;
}
