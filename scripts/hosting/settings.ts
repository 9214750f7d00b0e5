/** The headers of the built app as settings of common static hosts; the same as our own server sends. */
import {
  headersOf,
  type InlineHashes,
  type Kind,
  type OtherWallets,
} from '../../src/sandbox/server/page-headers';

/** Folders in the order in which the first that fits counts. */
const FOLDERS: readonly { readonly kind: Kind; readonly nginx: string; readonly glob: string }[] = [
  { kind: 'reader', nginx: '~ ^/assets/reader-[^/]+/', glob: '/assets/reader-*' },
  { kind: 'asset', nginx: '/assets/', glob: '/assets/*' },
  { kind: 'page', nginx: '/', glob: '/*' },
];

/** `include` it in a `server` block whose `root` is the folder beside it. The API is passed on before. */
export function nginxSettings(
  inline: InlineHashes,
  hosts: readonly string[],
  others: OtherWallets = {},
): string {
  const blocks = FOLDERS.map(({ kind, nginx }) => {
    const headers = Object.entries(headersOf(kind, inline, hosts, others)).map(
      // An error is not kept: what is not there yet, on one of several machines, must be asked for again.
      ([name, value]) => `    add_header ${name} "${value}"${name === 'Cache-Control' ? '' : ' always'};`,
    );
    // A file that is gone must not come back as a page: the app tells a lost chunk by its 404.
    const files = kind === 'page' ? 'try_files $uri /index.html;' : 'try_files $uri =404;';
    return [`location ${nginx} {`, `    ${files}`, ...headers, '}'].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** A `_headers` file as several static hosts read it: every rule that fits is applied, so narrower ones take back. */
export function headersFile(
  inline: InlineHashes,
  hosts: readonly string[],
  others: OtherWallets = {},
): string {
  const page = headersOf('page', inline, hosts, others);
  const rules = FOLDERS.toReversed().map(({ kind, glob }) => {
    const before: Readonly<Record<string, string>> = kind === 'page' ? {} : page;
    const own = headersOf(kind, inline, hosts, others);
    const otherThanBefore = (name: string) => own[name] !== before[name];
    return [
      glob,
      ...Object.keys(before)
        .filter(otherThanBefore)
        .map((name) => `  ! ${name}`),
      ...Object.keys(own)
        .filter(otherThanBefore)
        .map((name) => `  ${name}: ${own[name]}`),
    ].join('\n');
  });
  return `${rules.join('\n\n')}\n`;
}
