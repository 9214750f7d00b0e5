/** docs/benchmarks.md as text: one section for each part of the benchmark, with the day and the machine it was measured on. */
const HEAD = [
  '# Benchmarks',
  '',
  'Written by `npm run bench`: medians, cases in alternating order within one run. Compare within a table only: each was measured by itself, on the day and the machine above it.',
  '',
].join('\n');

const mark = (part: string) => `<!-- ${part} -->`;

/** The sections of a document by part. */
function sectionsOf(document: string): Map<string, string> {
  const [, ...pieces] = document.split(/^<!-- ([\w-]+) -->\n/m);
  const sections = new Map<string, string>();
  for (let at = 0; at + 1 < pieces.length; at += 2) sections.set(pieces[at] ?? '', pieces[at + 1] ?? '');
  return sections;
}

/**
 * The document with one part measured anew; the others stay as they are.
 * @param document as it was; empty when there is none yet.
 * @param order of the parts; one that is not among them is dropped.
 */
export function withPart(
  document: string,
  order: readonly string[],
  measured: { readonly part: string; readonly table: string; readonly where: string },
): string {
  const sections = sectionsOf(document);
  const [title = '', ...rest] = measured.table.trim().split('\n');
  sections.set(measured.part, [title, '', measured.where, ...rest, ''].join('\n'));
  const kept = order.flatMap((part) => {
    const section = sections.get(part);
    return section === undefined ? [] : `${mark(part)}\n${section.trim()}\n`;
  });
  return `${HEAD}\n${kept.join('\n')}`;
}
