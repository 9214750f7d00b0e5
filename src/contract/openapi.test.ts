import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from './endpoints';
import type { Endpoint } from './endpoint';
import { openApiDocument } from './openapi';

describe('the OpenAPI document', () => {
  const document = openApiDocument();
  const text = JSON.stringify(document);

  it('holds every endpoint under its own method and path, by its own name', () => {
    const operations = Object.values(
      document['paths'] as Record<string, Record<string, { operationId: string }>>,
    )
      .flatMap((path) => Object.values(path))
      .map((operation) => operation.operationId);
    expect(operations.toSorted()).toEqual(Object.keys(ENDPOINTS).toSorted());
    for (const [name, endpoint] of Object.entries(ENDPOINTS as Record<string, Endpoint>)) {
      expect(endpoint.name).toBe(name);
      expect(text).toContain(`"operationId":"${name}"`);
    }
  });

  it('refers only to schemas that it holds', () => {
    const schemas = (document['components'] as { schemas: Record<string, unknown> }).schemas;
    const referred = new Set([...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name));
    for (const name of referred) expect(Object.keys(schemas)).toContain(name);
    expect(text).not.toContain('$defs');
  });
});
