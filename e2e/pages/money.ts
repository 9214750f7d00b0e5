/** Amounts as the app writes them, worked out here by themselves so that a wrong figure is not compared with itself. */

function parts(fen: number): readonly [whole: string, decimals: string] {
  const digits = String(fen).padStart(3, '0');
  return [digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ','), digits.slice(-2)];
}

/** `¥12,102.00` @param fen not negative. */
export function yuan(fen: number): string {
  const [whole, decimals] = parts(fen);
  return `¥${whole}.${decimals}`;
}

/** `12,102.00`, as in tables. */
export const digits = (fen: number): string => yuan(fen).slice(1);

/** `¥12,000`, decimals only where there are any. */
export const yuanShort = (fen: number): string => yuan(fen).replace(/\.00$/, '');
