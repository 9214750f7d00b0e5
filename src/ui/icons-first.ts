/** Icons of the first screen: path data on a 24 grid, stroked. Every other is in icons.ts and icons-more.ts, to load later. */

export const BACK = 'M14.5 5 7.5 12l7 7';
export const EYE =
  'M2.8 12C5 8 8.2 6 12 6s7 2 9.2 6c-2.2 4-5.4 6-9.2 6s-7-2-9.2-6ZM9.3 12a2.7 2.7 0 1 0 5.4 0 2.7 2.7 0 0 0-5.4 0';
export const EYE_OFF =
  'm4 4 16 16M9.4 6.3A10 10 0 0 1 12 6c3.8 0 7 2 9.2 6a14 14 0 0 1-2.9 3.6M14.4 17.7A10 10 0 0 1 12 18c-3.8 0-7-2-9.2-6A14 14 0 0 1 6 8.2';
