/**
 * How the signature lies in a certificate's file: the PDF as it was made, then an incremental update of PDF's own kind
 * (ISO 32000-1, 7.5.6) with one object that holds a compact JWS. Readers show the file as it was; whoever checks it takes
 * the update off, builds it again and compares every byte. docs/certificates.md.
 */
const MARK = '\n%SuijieSeal-1\n';
const JWS = /\/Jws \(([\w-]+\.[\w-]+\.[\w-]+)\)/;

/** Each byte a character, so that places in the text are places in the file. */
const binary = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return text;
};

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));

/** The end of a PDF with a plain cross-reference table says all that an update must repeat. */
function trailerOf(end: string) {
  const size = /\/Size (\d+)/.exec(end)?.[1];
  const root = /\/Root (\d+ \d+ R)/.exec(end)?.[1];
  const info = /\/Info (\d+ \d+ R)/.exec(end)?.[1];
  const table = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1];
  return size && root && info && table ? { size: Number(size), root, info, table } : null;
}

const TRAILER_REACH = 2_048;

/** The update that carries a JWS behind a PDF; null when the PDF is none that can carry one. */
export function sealBehind(pdf: Uint8Array, jws: string): Uint8Array | null {
  const trailer = trailerOf(binary(pdf.subarray(-TRAILER_REACH)));
  if (trailer === null) return null;
  const { size, root, info, table } = trailer;
  const object = `${size} 0 obj\n<< /Type /SuijieSeal /Jws (${jws}) >>\nendobj\n`;
  const at = pdf.length + MARK.length;
  const place = String(at).padStart(10, '0');
  return bytesOf(
    `${MARK}${object}xref\n${size} 1\n${place} 00000 n \ntrailer\n` +
      `<< /Size ${size + 1} /Root ${root} /Info ${info} /Prev ${table} >>\n` +
      `startxref\n${at + object.length}\n%%EOF\n`,
  );
}

export interface SealedFile {
  /** What was signed. */
  readonly pdf: Uint8Array;
  readonly jws: string;
}

/**
 * A file taken apart. `none`: it carries no signature of ours. `broken`: it carries one, and the bytes around it are not
 * those that the signing writes.
 */
export function openSealed(file: Uint8Array): SealedFile | 'none' | 'broken' {
  const text = binary(file);
  const at = text.lastIndexOf(MARK);
  if (at < 0) return 'none';
  const jws = JWS.exec(text.slice(at))?.[1];
  const pdf = file.subarray(0, at);
  const tail = jws === undefined ? null : sealBehind(pdf, jws);
  if (jws === undefined || tail === null || text.slice(at) !== binary(tail)) return 'broken';
  return { pdf, jws };
}
