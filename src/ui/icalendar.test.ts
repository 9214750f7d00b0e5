/** Read back with an independent parser: ical.js. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { day } from '../lending/calendar';
import { calendarText, type CalendarEntry } from './icalendar';

const WRITTEN = Date.UTC(2026, 3, 1, 2, 3, 4);
const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'loan_1-1@suijie',
  on: day(2026, 4, 15),
  title: '还款 ¥1,102.14 · 屿川银行',
  cancelled: false,
  ...changes,
});
const text = (entries: readonly CalendarEntry[], sequence = 0) =>
  calendarText({ entries, sequence, writtenAt: WRITTEN });
const events = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics) as never)
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));

describe('the calendar text (RFC 5545, product.md F57)', () => {
  it('says what was meant to another program', () => {
    const [event] = events(text([entry()], 3));
    expect(event).toMatchObject({
      uid: 'loan_1-1@suijie',
      sequence: 3,
      summary: '还款 ¥1,102.14 · 屿川银行',
    });
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2026-04-15', '2026-04-16']);
    expect(String(event?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-04-01T02:03:04Z');
    expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('rings at 09:00 three days before and on the day', () => {
    const [event] = events(text([entry()]));
    const alarms = event?.component.getAllSubcomponents('valarm') ?? [];
    expect(alarms.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(['DISPLAY', 'DISPLAY']);
    const rings = alarms.map((alarm) => {
      const at = event?.startDate.clone();
      if (at) at.isDate = false;
      at?.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
      return at?.toString();
    });
    expect(rings).toEqual(['2026-04-12T09:00:00', '2026-04-15T09:00:00']);
  });

  it('takes back with the same name, a higher sequence, and no ringing', () => {
    const [event] = events(text([entry({ cancelled: true })], 2));
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event?.component.getAllSubcomponents('valarm')).toHaveLength(0);
    expect(event?.sequence).toBe(2);
  });

  it('has lines of at most 75 octets that end in CRLF, whatever the words, and reads back as written', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
    const awkward = fc.constantFrom(
      'a;b,c\\d\n二行',
      '还'.repeat(60),
      '👍🏽'.repeat(20),
      `${'x'.repeat(66)}还款`,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, awkward), { maxLength: 5 }), (titles) => {
        // Neither program can carry control characters: the format has none.
        const clean = titles.map((title) => title.replaceAll(/(?!\n)\p{Cc}/gu, '-'));
        const ics = text(clean.map((title, at) => entry({ title, uid: `loan_1-${at}@suijie` })));
        expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of ics.split('\r\n')) {
          const octets = new TextEncoder().encode(line);
          expect(octets.length).toBeLessThanOrEqual(75);
          // No character is torn in two.
          expect(new TextDecoder('utf-8', { fatal: true }).decode(octets)).toBe(line);
        }
        expect(events(ics).map(({ summary }) => summary)).toEqual(clean);
      }),
    );
  });
});
