// The calendar as a file for a phone. A phone's calendar is seen by others: it holds nicknames and the neutral titles of the slips, never a verdict's why.
import { type CalendarVoice, calendarLineWords } from '../content/calendar-words.ts';
import type { Language } from '../content/languages.ts';
import { entitlementWord } from '../content/service-words.ts';
import { t } from '../content/words.ts';
import type { FamilyCalendar } from '../core/calendar/calendar-entry.ts';
import { type CalendarLine, calendarLines } from '../core/calendar/calendar-lines.ts';
import type { Checklist } from '../core/checklist/checklist.ts';
import { type DayEvent, icalendarText } from '../core/codec/icalendar.ts';
import { type PlainDate, partsOf } from '../core/facts/calendar.ts';
import { nicknameWords } from './nicknames.ts';
import type { TextFile } from './ports.ts';

type Said = 'opens' | 'asks' | 'closes' | 'usual' | 'again';

/** What is put into a phone for a line: days to go, last days with a week's notice. What has no day of its own stays on screen and paper. */
function daysOf({ entry, day }: CalendarLine, today: PlainDate): readonly { readonly said: Said; readonly on: PlainDate }[] {
  if (day === null) return [];
  switch (entry.kind) {
    case 'opens':
      return [{ said: entry.to === 'likely' && !entry.usual ? 'opens' : 'asks', on: entry.on }];
    case 'closes':
      return entry.on < today ? [] : [{ said: 'closes', on: entry.on }];
    case 'window':
      if (!entry.announced) return [{ said: 'usual', on: day }];
      return [...(entry.on > today ? [{ said: 'opens' as const, on: entry.on }] : []), { said: 'closes' as const, on: entry.until }];
    default:
      return [{ said: 'again', on: day }];
  }
}

/** @param nicknames by child, as the session holds them */
export function calendarFile(checklist: Checklist, calendar: FamilyCalendar, nicknames: Readonly<Record<string, string>>, language: Language): TextFile {
  const voice: CalendarVoice = {
    language,
    children: Object.keys(nicknames).length,
    date(text) {
      const [year, month, day] = partsOf(text);
      return t('ui:date.day', { year, month, day, monthName: t(`ui:date.months.${month}`, {}, language) }, language);
    },
    child: (id) => nicknameWords(nicknames[id] ?? ''),
    entitlement: (id) => entitlementWord(checklist, id, 'slip-title', language),
  };
  const say = (key: string, values: Readonly<Record<string, string>> = {}) => t(`calendar:file.${key}`, values, language);
  const events = calendarLines(calendar).flatMap((line): readonly DayEvent[] => {
    const { who, what, when, notes } = calendarLineWords(checklist, line, calendar.from, voice);
    return daysOf(line, calendar.from).map(({ said, on }) => ({
      on,
      summary: say(`summary.${said}`, { who: t('calendar:who', { who, what }, language) }),
      description: [when, ...notes, say('first-opinion')].join('\n'),
      remindDaysBefore: said === 'closes' ? 7 : 0,
    }));
  });
  return {
    name: 'calendar.ics',
    type: 'text/calendar;charset=utf-8',
    text: icalendarText({ name: say('name'), language, made: calendar.from, events }),
  };
}
