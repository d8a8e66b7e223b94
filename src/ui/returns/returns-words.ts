// Words of the point's desk: what an event says, where a slip went, how it stands.
import { slipPaperName } from '../../content/service-words.ts';
import { t } from '../../content/words.ts';
import type { SlipCodes } from '../../core/checklist/slip-codes-from.ts';
import type { Life } from '../../core/referral/life.ts';
import type { SlipEvent } from '../../core/referral/slip-event.ts';
import { dateWords } from '../family/answers/date-words.ts';

/** The kind of office a slip is for; null where the list at hand does not have it. */
export function officeWords(codes: SlipCodes | null, office: number | null): string | null {
  const id = office === null ? undefined : codes?.offices.idOf.get(office);
  return id === undefined ? null : t(`offices:${id}.name`);
}

/** What an outcome says beside its box; empty where it says no more. */
function moreOf(event: Extract<SlipEvent, { kind: 'outcome' }>, codes: SlipCodes | null): string {
  const { outcome, failure, office, papers } = event;
  const names = [...new Set(papers.flatMap((n) => codes?.documents.idOf.get(n) ?? []).map((id) => slipPaperName(id)))];
  if (outcome === 'missing' && names.length > 0) return t('counter:more.missing', { what: names.join(t('paper:comma')) });
  const where = officeWords(codes, office);
  if (outcome === 'elsewhere' && where !== null) return t('counter:more.elsewhere', { what: where });
  return outcome === 'failed' && failure !== null ? t('counter:more.failed', { what: t(`counter:failure.${failure}`) }) : '';
}

/** An event in one line: the day, what, by which way. */
export function eventWords(event: SlipEvent, codes: SlipCodes | null): string {
  const said = (): string => {
    if (event.kind === 'taken') return t('returns:event.taken', { until: dateWords(event.validUntil) });
    if (event.kind === 'printed') return t(event.whole ? 'returns:event.whole' : 'returns:event.not-whole', { copy: event.copy });
    if (event.kind === 'void') return t(`returns:event.void.${event.why}`);
    if (event.kind === 'nothing') return t(`returns:silence.${event.why}`);
    if (event.kind === 'decided') return t('returns:event.decided');
    return [t(`counter:outcome.${event.outcome}`), moreOf(event, codes)].filter(Boolean).join(t('returns:join'));
  };
  const way = event.kind === 'outcome' ? t(`returns:way.${event.by}`) : '';
  return t('returns:event.line', { date: dateWords(event.on), said: said() }) + way;
}

/** How a slip stands, and who acts next by when. */
export function standingWords({ state, next, due }: Life): string {
  const stands = t(`returns:state.${state}`);
  if (next === null) return stands;
  const who = t(`returns:next.${next}`);
  if (due === null) return t('returns:stands.next', { stands, who });
  // What waits for the point waits because its day is past.
  return t(next === 'point' ? 'returns:stands.past' : 'returns:stands.due', { stands, who, date: dateWords(due) });
}
