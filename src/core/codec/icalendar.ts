// Writes a calendar file (RFC 5545): whole-day events, nothing else. Knows the format, not what the days mean.
import { addDays, type PlainDate } from '../facts/calendar.ts';

export interface DayEvent {
  readonly on: PlainDate;
  readonly summary: string;
  readonly description: string;
  /** Days before, at nine in the morning, on which the phone reminds. */
  readonly remindDaysBefore: number;
}

export interface CalendarFile {
  readonly name: string;
  /** BCP 47, e.g. `zh-Hans`. */
  readonly language: string;
  /** The day the file is made. */
  readonly made: PlainDate;
  readonly events: readonly DayEvent[];
}

/** TEXT values escape these (§3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const octets = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** Lines of at most 75 octets, the rest on lines that begin with a space (§3.1); no character is cut in two. */
function folded(line: string): string {
  let text = '';
  let used = 0;
  for (const character of line) {
    const more = octets(character);
    if (used + more > 75) {
      text += '\r\n ';
      used = 1;
    }
    text += character;
    used += more;
  }
  return text;
}

/** FNV-1a over UTF-16 units, 32 bits, from a seed. */
function hash(text: string, seed: number): string {
  let h = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h.toString(16).padStart(8, '0');
}

/** The same event has the same name in every file, so that taking a file in twice doubles nothing. It is made of what the event shows anyway. */
const uidOf = (event: DayEvent): string => {
  const shown = `${event.on} ${event.summary}`;
  return `${hash(shown, 0)}${hash(shown, 0x5bd1e995)}@qingdan.invalid`;
};

const basic = (day: PlainDate): string => day.replaceAll('-', '');

function alarm({ remindDaysBefore, summary }: DayEvent, language: string): readonly string[] {
  const trigger = remindDaysBefore === 0 ? 'PT9H' : `-P${remindDaysBefore - 1}DT15H`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION;LANGUAGE=${language}:${escaped(summary)}`, `TRIGGER:${trigger}`, 'END:VALARM'];
}

/** The file's text, lines ended by CRLF. Events that say the same stand once. */
export function icalendarText({ name, language, made, events }: CalendarFile): string {
  const once = new Map(events.map((event) => [uidOf(event), event]));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Qingdan//Calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...[...once].flatMap(([uid, event]) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${basic(made)}T000000Z`,
      `DTSTART;VALUE=DATE:${basic(event.on)}`,
      `DTEND;VALUE=DATE:${basic(addDays(event.on, 1))}`,
      `SUMMARY;LANGUAGE=${language}:${escaped(event.summary)}`,
      ...(event.description === '' ? [] : [`DESCRIPTION;LANGUAGE=${language}:${escaped(event.description)}`]),
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      ...alarm(event, language),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
