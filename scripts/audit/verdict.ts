/** What `npm audit --json` came to. A registry that does not answer has said nothing, and nothing is not a failure. */
import * as v from 'valibot';

const report = v.object({
  metadata: v.object({
    vulnerabilities: v.object({
      low: v.number(),
      moderate: v.number(),
      high: v.number(),
      critical: v.number(),
    }),
  }),
});

export interface Verdict {
  readonly line: string;
  /** Something is known that must not ship. */
  readonly failed: boolean;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param text all that the command wrote to its standard output. */
export function verdictOf(text: string): Verdict {
  const answer = parsed(text);
  const read = v.safeParse(report, answer);
  if (!read.success) {
    const { message } = Object(answer) as { readonly message?: unknown };
    const why = typeof message === 'string' ? message.slice(0, 200) : 'nothing that can be read';
    return { line: `audit: no answer of the registry (${why}); nothing was checked`, failed: false };
  }
  const { low, moderate, high, critical } = read.output.metadata.vulnerabilities;
  return {
    line: `audit: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low`,
    failed: critical + high > 0,
  };
}
