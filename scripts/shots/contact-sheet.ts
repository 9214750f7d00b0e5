/** One page with every picture: a row for each screen, a column for each language, and one for what stands beside. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const STYLE = `body{margin:24px;background:#d7dcde;font:14px/1.5 system-ui,sans-serif;color:#0e1b1f}
table{border-spacing:20px}th{text-align:left;vertical-align:top}td{vertical-align:top}
img{display:block;max-width:390px;background:#fff}`;

const pictures = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.png'))
        .sort()
    : [];

/** The folder's name of a picture in another set: `01-home` in English may stand there as `01-home-en`. */
function nameIn(set: readonly string[], name: string, language: string): string | undefined {
  return [name.replace('.png', `-${language}.png`), name].find((each) => set.includes(each));
}

/** @param folder with one folder a language, and perhaps `beside`. @returns HTML. */
export function contactSheet(folder: string): string {
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'beside')
    .map(({ name }) => name)
    .sort()
    .reverse();
  const beside = pictures(join(folder, 'beside'));
  const names = [...new Set(languages.flatMap((language) => pictures(join(folder, language))))].sort();
  const cell = (path: string, exists: boolean) =>
    `<td>${exists ? `<img loading="lazy" src="${path}" alt="${path}">` : ''}</td>`;
  const rows = names.map((name) => {
    const cells = languages.flatMap((language) => {
      const other = nameIn(beside, name, language);
      return [
        cell(`${language}/${name}`, existsSync(join(folder, language, name))),
        ...(beside.length > 0 ? [cell(`beside/${other ?? ''}`, other !== undefined)] : []),
      ];
    });
    return `<tr><th>${name.replace('.png', '')}</th>${cells.join('')}</tr>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Suijie</title><style>${STYLE}</style><table>${rows.join('\n')}</table>\n`;
}
