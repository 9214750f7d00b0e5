/** A paper as it was, or will be, signed: headings and paragraphs, and the hash that any copy can be held against. */
import css from './PaperText.module.css';

export interface PaperTextProps {
  sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  /** Names the hash; without both there is no such line. */
  hashLabel?: string;
  /** Base64url, as papers carry it; shown as any tool prints it. */
  hash?: string;
}

/** A hash as command-line tools print it. */
function hexOf(hash: string): string {
  const bytes = atob(hash.replaceAll('-', '+').replaceAll('_', '/'));
  return [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

export function PaperText({ sections, hashLabel, hash }: PaperTextProps) {
  return (
    <article className={css.paper}>
      {sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      {hash !== undefined && hashLabel !== undefined && (
        <p className={css.hash}>
          {hashLabel}
          <code>{hexOf(hash)}</code>
        </p>
      )}
    </article>
  );
}
