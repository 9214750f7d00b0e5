/** Where a line of sums may end: before a sign, not after it, and never between a figure and its name or unit. */

/** @param text words and figures with plain spaces: `本金 916.14 + 利息 186.00`, `12,000.00 × 0.05% × 17 天`. */
export function unbroken(text: string): string {
  return text.replace(/([×+/(\d]) (?![×+/])/g, '$1\u00a0').replace(/ (?=\d)/g, '\u00a0');
}
