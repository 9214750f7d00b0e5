/** A known hole fails; silence does not, and says that it is silence. */
import { expect, it } from 'vitest';
import { verdictOf } from './verdict';

const found = (counts: object) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {},
    metadata: {
      vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0, ...counts },
    },
  });

it('nothing known is well', () => {
  expect(verdictOf(found({}))).toEqual({
    line: 'audit: 0 critical, 0 high, 0 moderate, 0 low',
    failed: false,
  });
});

it('a high or a critical one fails, lesser ones are told', () => {
  expect(verdictOf(found({ high: 1 })).failed).toBe(true);
  expect(verdictOf(found({ critical: 1 })).failed).toBe(true);
  expect(verdictOf(found({ moderate: 3, low: 2 }))).toEqual({
    line: 'audit: 0 critical, 0 high, 3 moderate, 2 low',
    failed: false,
  });
});

it('a registry without that service fails nothing, and is named', () => {
  const refused = JSON.stringify({ message: '405 Method Not Allowed', method: 'POST' });
  expect(verdictOf(refused)).toEqual({
    line: 'audit: no answer of the registry (405 Method Not Allowed); nothing was checked',
    failed: false,
  });
  for (const silence of ['', 'not JSON', '{}', 'null', '{"metadata":{}}'])
    expect(verdictOf(silence)).toMatchObject({
      line: expect.stringContaining('nothing was checked') as string,
      failed: false,
    });
});
