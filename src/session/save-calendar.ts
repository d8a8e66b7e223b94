// The days ahead as a file for the family's own phone; what writes it comes when somebody asks for it.
import type { Language } from '../content/languages.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import type { Interview } from '../core/interview/interview.ts';
import type { Engine } from './engine.ts';
import type { Ports } from './ports.ts';

/** @returns whether the browser took the file */
export async function saveCalendar(
  { save }: Pick<Ports, 'save'>,
  engine: Engine,
  visit: { readonly interview: Interview; readonly date: PlainDate; readonly nicknames: Readonly<Record<string, string>>; readonly language: Language },
): Promise<boolean> {
  try {
    const { calendarFile } = await import('./calendar-file.ts');
    return await save(calendarFile(engine.checklist, engine.calendar(visit.interview, visit.date), visit.nicknames, visit.language));
  } catch {
    return false;
  }
}
