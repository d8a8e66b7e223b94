// The desk: at the left what came back, at the right what is to be done with it, or what is still awaited.
import { t } from '../../content/words.ts';
import { outcomes } from '../../core/codec/slip-code.ts';
import { papersBroughtTo } from '../../session/counter-reading.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { PickFile } from '../components/pick-file.tsx';
import { AnswerForm, outcomeIcons } from '../counter/answer-form.tsx';
import { ScanField } from '../counter/scan-field.tsx';
import { dateWords } from '../family/answers/date-words.ts';
import { DueList } from './due-list.tsx';
import { useReturns } from './returns-context.ts';
import { eventWords, officeWords, standingWords } from './returns-words.ts';

function Field({ small }: { readonly small: boolean }) {
  const { desk, lookForCode } = useReturns();
  return <ScanField typed={desk.typed} small={small} last={desk.onDesk.value} lookForCode={lookForCode} onRead={(text) => void desk.read(text)} />;
}

/** What the point knows of the slip on the desk. */
function Known({ number }: { readonly number: string }) {
  const { desk } = useReturns();
  const life = desk.lives.value?.find((one) => one.number === number);
  if (!life) return <p>{t('returns:slip.unknown')}</p>;
  return (
    <>
      <p>{officeWords(desk.codes.value, life.office)}</p>
      <p>{standingWords(life)}</p>
      <ul class="lines">
        {life.history.map((event) => (
          <li key={event.id}>{eventWords(event, desk.codes.value)}</li>
        ))}
      </ul>
    </>
  );
}

function DayFile() {
  const { desk } = useReturns();
  const told = desk.dayTold.value;
  return (
    <section class="day-file" aria-label={t('returns:day.title')}>
      <span class="day-file__words">
        <b>{t('returns:day.title')}</b>
        <small>{t('returns:day.line')}</small>
        <span role="status">
          {told?.kind === 'taken' &&
            t(told.day.sealed ? 'returns:day.taken' : 'returns:day.taken-open', {
              from: told.day.by.holder.name,
              date: dateWords(told.day.day),
              count: told.day.returns.length,
              fresh: told.fresh,
            })}
          {told?.kind === 'refused' && t(`returns:day.refused.${told.why}`)}
        </span>
      </span>
      <PickFile words={t('returns:day.do')} accept=".json" icon="page" onPick={(files) => void desk.takeDay(files)} />
    </section>
  );
}

function ByTelephone() {
  const { desk } = useReturns();
  const chosen = desk.byTelephone.value;
  return (
    <label class={chosen ? 'chip chip--chosen' : 'chip'}>
      <input
        class="native"
        type="checkbox"
        autocomplete="off"
        checked={chosen}
        onChange={(event) => {
          desk.byTelephone.value = event.currentTarget.checked;
        }}
      />
      <Icon name={chosen ? 'tick' : 'phone'} />
      <span>{t('returns:by-telephone')}</span>
    </label>
  );
}

/** Papers that may be missing: those brought to the office the slip is for; all of them where it is not known. */
function usePapers(number: string): readonly string[] {
  const { desk } = useReturns();
  const codes = desk.codes.value;
  const office = desk.lives.value?.find((life) => life.number === number)?.office ?? null;
  const id = office === null ? undefined : codes?.offices.idOf.get(office);
  const papers = id === undefined ? [...desk.checklist.documents.keys()] : papersBroughtTo(desk.checklist, id);
  return papers.filter((document) => codes?.documents.numberOf.has(document));
}

function AnswerPage({ number }: { readonly number: string }) {
  const { desk } = useReturns();
  const { outcome } = desk.answer.value;
  const codes = desk.codes.value;
  const papers = usePapers(number);
  return (
    <>
      <div class="counter-scroll">
        <ByTelephone />
        <AnswerForm
          title={t('returns:slip.title')}
          more={t('returns:slip.more')}
          missingHint={t('returns:slip.missing-none')}
          answer={desk.answer.value}
          outcomes={outcomes}
          papers={papers}
          offices={[...(codes?.offices.numberOf.keys() ?? [])]}
          onTouch={desk.touch}
          onTogglePaper={desk.togglePaper}
        />
      </div>
      <div class="counter-actions">
        <p class="counter-actions__note">
          <Icon name="hidden" />
          {t('returns:slip.kept')}
        </p>
        <Button kind="plain" onClick={desk.next}>
          {t('returns:slip.drop')}
        </Button>
        <Button kind="primary" icon="tick" disabled={outcome === null} onClick={() => void desk.keep()}>
          {t('returns:slip.keep')}
        </Button>
      </div>
    </>
  );
}

function Right() {
  const { desk } = useReturns();
  const at = desk.onDesk.value;
  if (at?.kind === 'slip') return <AnswerPage number={at.number} />;
  return (
    <div class="counter-scroll">
      <DueList />
      <DayFile />
    </div>
  );
}

/** What lies on the desk, as its title, a line and a picture. */
function useShown(): { readonly name: 'clear' | 'slip' | 'kept' | 'mistyped' | 'not-taken'; readonly title: string; readonly line: string } {
  const { desk } = useReturns();
  const at = desk.onDesk.value;
  if (!at) return { name: 'clear', title: t('returns:scan.title'), line: t('returns:scan.line') };
  if (at.kind === 'slip') return { name: 'slip', title: t('returns:slip.this'), line: t('returns:slip.line') };
  if (at.kind === 'mistyped') return { name: 'mistyped', title: t('counter:reading.mistyped.title'), line: t(`counter:mistyped.${at.block}`) };
  if (at.kind === 'not-taken') return { name: 'not-taken', title: t(`returns:not-taken.${at.why}.title`), line: t(`returns:not-taken.${at.why}.line`) };
  const line = eventWords(at.event, desk.codes.value);
  return { name: 'kept', title: t('returns:kept.title'), line: at.signedBy === null ? line : t('returns:kept.signed', { line, by: at.signedBy }) };
}

const tones = { clear: 'clear', slip: 'plain', kept: 'yes', mistyped: 'care', 'not-taken': 'stop' } as const;

export function DeskPage() {
  const { desk } = useReturns();
  const at = desk.onDesk.value;
  const { name, title, line } = useShown();
  const number = at?.kind === 'kept' ? at.event.number : at?.kind === 'slip' ? at.number : null;
  const icon = at?.kind === 'kept' ? outcomeIcons[at.event.outcome] : name === 'not-taken' || name === 'mistyped' ? 'alert' : 'scan';
  return (
    <main class={`desk desk--${at?.kind === 'slip' ? 'busy' : 'clear'}`}>
      <div class="desk__left">
        <div class={`reading reading--${tones[name]}`}>
          <div class="reading__head" role="status">
            <Icon name={icon} />
            <h1>{title}</h1>
            <p>{line}</p>
          </div>
          {number !== null && (
            <p class="reading__number">
              <span>{t('counter:fact.number')}</span>
              <b>{number}</b>
            </p>
          )}
          {at?.kind === 'slip' && <Known number={at.number} />}
          <Field small={at?.kind === 'slip'} />
        </div>
      </div>
      <div class="desk__right">
        <Right />
      </div>
    </main>
  );
}
