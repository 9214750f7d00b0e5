/** A font of the web (WOFF 1.0) as the plain TrueType file that a PDF takes letters from. */
import { unzlibSync } from 'fflate';

const WOFF = 0x774f4646;
const HEAD = 44;
const ENTRY = 20;
const SFNT_HEAD = 12;
const SFNT_ENTRY = 16;

const padded = (length: number): number => (length + 3) & ~3;

/** @throws RangeError for a file that is none; the decompressor's own error for a broken table. */
export function trueTypeOf(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.length < HEAD || from.getUint32(0) !== WOFF) throw new RangeError('not a WOFF file');
  const count = from.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = HEAD + index * ENTRY;
    const [tag, offset, packed, length, sum] = [0, 4, 8, 12, 16].map((field) => from.getUint32(at + field));
    return { tag: tag ?? 0, offset: offset ?? 0, packed: packed ?? 0, length: length ?? 0, sum: sum ?? 0 };
  });
  const start = SFNT_HEAD + count * SFNT_ENTRY;
  const whole = new Uint8Array(tables.reduce((size, { length }) => size + padded(length), start));
  const to = new DataView(whole.buffer);
  const power = 31 - Math.clz32(count);
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  to.setUint16(6, SFNT_ENTRY << power);
  to.setUint16(8, power);
  to.setUint16(10, SFNT_ENTRY * count - (SFNT_ENTRY << power));
  let at = start;
  for (const [index, { tag, offset, packed, length, sum }] of tables.entries()) {
    const entry = SFNT_HEAD + index * SFNT_ENTRY;
    for (const [field, value] of [tag, sum, at, length].entries()) to.setUint32(entry + field * 4, value);
    const kept = woff.subarray(offset, offset + packed);
    whole.set(packed === length ? kept : unzlibSync(kept), at);
    at += padded(length);
  }
  return whole;
}
