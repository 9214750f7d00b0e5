/** The API's own OpenAPI document, as operations with their schemas, and whether an answer is one that it promises. */
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../../../contract/openapi';

export type Schema = { readonly [key: string]: unknown };
export interface Operation {
  readonly operationId: string;
  readonly path: string;
  readonly method: string;
  readonly body: Schema | null;
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  readonly answers: ReadonlyMap<string, Schema>;
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as Schema;
export const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const part = (value: unknown, ...path: readonly string[]): Schema => {
  let now = value;
  for (const key of path) now = isObject(now) ? now[key] : undefined;
  return isObject(now) ? now : {};
};
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A schema with its reference followed. */
export function followed(schema: Schema): Schema {
  const reference = schema.$ref;
  return typeof reference === 'string' ? followed(part(document, ...reference.slice(2).split('/'))) : schema;
}

export const operations: readonly Operation[] = Object.entries(part(document, 'paths')).flatMap(
  ([path, methods]) =>
    Object.entries(part(methods)).map(([method, operation]) => {
      const answers = Object.entries(part(operation, 'responses')).map(([status, response]) => {
        const [content] = Object.values(part(followed(part(response)), 'content'));
        return [status, part(content, 'schema')] as const;
      });
      const body = part(operation, 'requestBody', 'content', 'application/json', 'schema');
      return {
        operationId: String(part(operation).operationId),
        path,
        method: method.toUpperCase(),
        body: Object.keys(body).length > 0 ? body : null,
        query: list(part(operation).parameters)
          .map((parameter) => followed(part(parameter)))
          .filter((parameter) => parameter.in === 'query')
          .map((parameter) => ({ name: String(parameter.name), schema: part(parameter.schema) })),
        answers: new Map(answers),
      };
    }),
);

const ajv = addFormats(new Ajv2020({ strict: false, allErrors: false, validateFormats: true }));
ajv.addSchema({ $id: 'https://api.test/openapi.json', ...document });
const compiled = new Map<string, ReturnType<typeof ajv.compile>>();

/** Why an answer is not one of the document's; null when it is. */
export function deviation(operation: Operation, status: number, body: unknown): string | null {
  const schema = operation.answers.get(String(status)) ?? operation.answers.get('default');
  if (!schema) return `${operation.operationId} does not promise ${status}`;
  const key = `${operation.operationId} ${status}`;
  const check =
    compiled.get(key) ??
    ajv.compile(
      JSON.parse(
        JSON.stringify(schema).replaceAll('"#/components', '"https://api.test/openapi.json#/components'),
      ) as Schema,
    );
  compiled.set(key, check);
  return check(body) ? null : `${key}: ${ajv.errorsText(check.errors)}`;
}
