/** Dates of a loan as one iCalendar text (RFC 5545). Knows nothing of loans, languages or hosts. */
import { addDays, formatDay, type Day } from '../lending/calendar';

export interface CalendarEntry {
  /** The same for the same thing for ever: a later text with a higher sequence replaces an earlier one. */
  readonly uid: string;
  readonly on: Day;
  readonly title: string;
  /** No longer to come: taken out of the calendar. */
  readonly cancelled: boolean;
}

export interface CalendarText {
  readonly entries: readonly CalendarEntry[];
  /** Rises whenever any of the entries changed. */
  readonly sequence: number;
  /** When it is written, milliseconds since 1970. */
  readonly writtenAt: number;
}

const LINE_OCTETS = 75;
const encoder = new TextEncoder();

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n');

/** A line in pieces of at most 75 octets, none of them ending inside a character. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

const dateDigits = (day: Day): string => formatDay(day).replaceAll('-', '');
const momentDigits = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** From midnight of the day: 09:00 three days before, and 09:00 on the day itself. */
const ALARMS = ['-P2DT15H', 'PT9H'] as const;

function alarm(trigger: string, title: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${trigger}`,
    'END:VALARM',
  ];
}

function event({ uid, on, title, cancelled }: CalendarEntry, sequence: number, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${dateDigits(on)}`,
    `DTEND;VALUE=DATE:${dateDigits(addDays(on, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(cancelled ? [] : ALARMS.flatMap((trigger) => alarm(trigger, title))),
    'END:VEVENT',
  ];
}

export function calendarText({ entries, sequence, writtenAt }: CalendarText): string {
  const stamp = momentDigits(writtenAt);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Suijie//Due dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => event(entry, sequence, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
