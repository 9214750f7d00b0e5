/** Icons of many screens: path data on a 24 grid, stroked. icons-first.ts has those of the first, icons-more.ts the rarer. */

export const CHEVRON = 'm9.5 6 6 6-6 6';
export const DOCUMENT =
  'M7.5 4h9A2.5 2.5 0 0 1 19 6.5v11a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 5 17.5v-11A2.5 2.5 0 0 1 7.5 4ZM9 9h6M9 13h6M9 17h3';
export const CONTRACT =
  'M13.8 3.5H7A1.6 1.6 0 0 0 5.4 5v14A1.6 1.6 0 0 0 7 20.5h10a1.6 1.6 0 0 0 1.6-1.6V8.3l-4.8-4.8ZM13.8 3.5v4.8h4.8M8.7 16c1.4-2.3 2.3-2.3 2.9-.8.5 1.1 1.6 1.1 3.7-.7';
export const CARD =
  'M5.5 5.5h13A2.5 2.5 0 0 1 21 8v8a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 16V8a2.5 2.5 0 0 1 2.5-2.5ZM3 10h18M6.8 15h3';
export const COUPON =
  'M5.6 6h12.8A1.6 1.6 0 0 1 20 7.6v2.1a2.3 2.3 0 0 0 0 4.6v2.1a1.6 1.6 0 0 1-1.6 1.6H5.6A1.6 1.6 0 0 1 4 16.4v-2.1a2.3 2.3 0 0 0 0-4.6V7.6A1.6 1.6 0 0 1 5.6 6ZM14 6v2.4M14 10.8v2.4M14 15.6V18';
export const TREND = 'm4 17 5.6-5.6 3.6 3.6L20 8M15 8h5v5';
export const HELP =
  'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 0 0-17 0M9.6 9.6a2.4 2.4 0 1 1 3.4 2.2c-.7.4-1 .9-1 1.7v.2M12 16.6v.1';
export const SHIELD = 'm12 3.5 7 2.5v5.4c0 4.3-2.8 7.5-7 9.1-4.2-1.6-7-4.8-7-9.1V6l7-2.5ZM9 12l2.2 2.2 4-4.2';
export const CLOCK = 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 0 0-17 0M12 7.5V12l3 2';
export const ALERT = 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 0 0-17 0M12 7.6v5M12 16.2v.1';
export const INFO = 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 0 0-17 0M12 11v5M12 7.9v.1';
export const CHECK = 'm5.2 12.6 4.4 4.4 9.2-9.6';
