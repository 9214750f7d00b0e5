/** Icons that no first screen needs: path data on a 24 grid, stroked. */

export const CLOSE = 'm6 6 12 12M18 6 6 18';
export const DOWN = 'm6 9.5 6 6 6-6';
export const ARROW_RIGHT = 'M5 12h13M13 7l5 5-5 5';
export const EDIT =
  'm5 19 .4-3.8L15.8 4.9a1.9 1.9 0 0 1 2.7 0l.6.6a1.9 1.9 0 0 1 0 2.7L8.8 18.6 5 19ZM13.9 6.9l3.3 3.3';
export const CALENDAR =
  'M6.5 5.5h11A2.5 2.5 0 0 1 20 8v9.5a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.5V8a2.5 2.5 0 0 1 2.5-2.5ZM4 10h16M8.2 3.5v4M15.8 3.5v4';
export const BACKSPACE =
  'M9 6h9.5A1.5 1.5 0 0 1 20 7.5v9a1.5 1.5 0 0 1-1.5 1.5H9l-5.5-6L9 6ZM11.5 9.8l4.4 4.4M15.9 9.8l-4.4 4.4';
export const USER =
  'M8.4 8.3a3.6 3.6 0 1 0 7.2 0 3.6 3.6 0 0 0-7.2 0M5 19.5c.7-3.6 3.4-5.6 7-5.6s6.3 2 7 5.6';
export const COPY =
  'M10.5 8.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2ZM15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2';
export const DOWNLOAD = 'M12 4v11M7.8 10.8 12 15l4.2-4.2M5 19.5h14';
export const UPLOAD =
  'M12 15V4.5M7.8 8.7 12 4.5l4.2 4.2M4.5 15v3a1.8 1.8 0 0 0 1.8 1.8h11.4a1.8 1.8 0 0 0 1.8-1.8v-3';
export const CERTIFICATE =
  'M6.5 10a5.5 5.5 0 1 0 11 0 5.5 5.5 0 0 0-11 0M9.2 14.8 8 20.5l4-2.1 4 2.1-1.2-5.7M9.8 10l1.6 1.6 2.9-3';
export const BELL = 'M6 16.5V11a6 6 0 1 1 12 0v5.5l1.5 1.5h-15L6 16.5ZM10 20.5c1.2.9 2.8.9 4 0';
export const PHONE_OFF =
  'M7.6 4.5 10 8.7 8.4 10.6a12 12 0 0 0 5 5l1.9-1.6 4.2 2.4c-.2 2-1.6 3.3-3.5 3.1A15.3 15.3 0 0 1 4.5 8c-.2-1.9 1.1-3.3 3.1-3.5ZM15 4.5l4.5 4.5M19.5 4.5 15 9';
export const LOCK =
  'M7 11h10a1.8 1.8 0 0 1 1.8 1.8V18a1.8 1.8 0 0 1-1.8 1.8H7A1.8 1.8 0 0 1 5.2 18v-5.2A1.8 1.8 0 0 1 7 11ZM8.2 11V8a3.8 3.8 0 0 1 7.6 0v3';
export const REFRESH = 'M19.5 12a7.5 7.5 0 1 1-2.4-5.5M19.5 4v4.5H15';
export const CLOUD_OFF =
  'm4 4 16 16M8 18h8.5M6.9 18a4 4 0 0 1-.7-7.9M9.3 7a5.3 5.3 0 0 1 7.6 3.6 3.8 3.8 0 0 1 2.7 5.5';
export const MONITOR =
  'M5.5 5h13A1.5 1.5 0 0 1 20 6.5v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 14.5v-8A1.5 1.5 0 0 1 5.5 5ZM12 16v3.5M8.5 19.5h7';
