// What the steps have in common: a line to type, a choice, the buttons below, and what came of the last touch.
import type { ComponentChildren } from 'preact';
import type { PointFault } from '../../content/point-file.ts';
import { maybe, t } from '../../content/words.ts';
import type { LineFault } from '../../core/point/offices-csv.ts';
import { Button } from '../components/button.tsx';
import { type Step, steps, useSetUp } from './set-up-context.ts';

interface TypedProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** Most characters. */
  readonly most: number;
  readonly kind?: 'text' | 'tel' | 'numeric';
  readonly onInput: (text: string) => void;
}

export function Typed({ label, hint, value, most, kind = 'text', onInput }: TypedProps) {
  return (
    <label class="set-up-field">
      <span>{label}</span>
      {hint !== undefined && <small>{hint}</small>}
      <input
        type="text"
        inputMode={kind}
        autocomplete="off"
        spellcheck={false}
        maxLength={most}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly words: string }[];
  readonly onPick: (value: T) => void;
}

export function Choice<T extends string>({ label, hint, value, options, onPick }: ChoiceProps<T>) {
  return (
    <label class="set-up-field">
      <span>{label}</span>
      {hint !== undefined && <small>{hint}</small>}
      <select
        class="setup-select"
        autocomplete="off"
        value={value}
        onChange={(event) => {
          const picked = options.find((option) => option.value === event.currentTarget.value);
          if (picked) onPick(picked.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** 「第 3 个单位，电话」 of `offices.2.phone`. */
function placeOf({ at }: PointFault): string {
  const [field = '', index, part] = at.split('.');
  if (index === undefined) return field === '' ? t('set-up:place.file') : t(`set-up:place.${field}`);
  if (part === undefined) return t(`set-up:place.${field}`);
  return t('set-up:place.office', { number: Number(index) + 1, field: t(`set-up:place.${part}`) });
}

/** Long reports say their beginning: whoever mends the file reads it again. */
const mostLines = 12;

function Report({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div class="counter-note counter-note--stop" role="alert">
      <p>{title}</p>
      <ul class="set-up-report">
        {lines.slice(0, mostLines).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > mostLines && <li>{t('set-up:report.more', { count: lines.length - mostLines })}</li>}
      </ul>
    </div>
  );
}

const pointLine = (fault: PointFault): string => t('set-up:report.at', { place: placeOf(fault), why: t(`set-up:why.${fault.why}`) });

function tableLine({ line, why, about }: LineFault): string {
  const field = why === 'bad-text' || why === 'no-name' ? (maybe(`set-up:place.${about}`) ?? about) : about;
  return t('set-up:report.line', { line, why: t(`set-up:table-why.${why}`, { about: field }) });
}

/** What came of the last touch; nothing before one. */
export function ToldNote() {
  const { setUp } = useSetUp();
  const told = setUp.told.value;
  if (told === null) return null;
  if (told.kind === 'faults') return <Report title={t('set-up:report.settings')} lines={told.faults.map(pointLine)} />;
  if (told.kind === 'lines') return <Report title={t('set-up:report.table')} lines={told.faults.map(tableLine)} />;
  const isGood = ['kept', 'taken', 'saved', 'printed'].includes(told.kind);
  const values = told.kind === 'taken' ? { count: told.count } : {};
  return (
    <p class={isGood ? 'counter-note' : 'counter-note counter-note--stop'} role="status">
      {t(`set-up:told.${told.kind}`, values)}
    </p>
  );
}

interface StepPageProps {
  readonly step: Step;
  /** Keeps what was typed; null where every touch is kept by itself. */
  readonly onKeep?: (() => Promise<boolean>) | null;
  readonly children: ComponentChildren;
}

/** One step: its title, what is asked, what came of it, and the way on. */
export function StepPage({ step, onKeep = null, children }: StepPageProps) {
  const { go } = useSetUp();
  const next = steps[steps.indexOf(step) + 1];
  const goOn = async () => {
    if (onKeep && !(await onKeep())) return;
    if (next) go(next);
  };
  return (
    <section class="set-up-step" aria-labelledby="set-up-step">
      <h1 id="set-up-step" tabIndex={-1}>
        {t(`set-up:${step}.title`)}
      </h1>
      <p class="set-up-step__line">{t(`set-up:${step}.line`)}</p>
      {children}
      <div aria-live="polite">
        <ToldNote />
      </div>
      {next && (
        <div class="setup-buttons">
          {onKeep && (
            <Button kind="plain" icon="tick" onClick={() => void onKeep()}>
              {t('set-up:keep')}
            </Button>
          )}
          <Button kind="primary" iconAfter="arrow-right" onClick={() => void goOn()}>
            {t(onKeep ? 'set-up:keep-on' : 'set-up:on')}
          </Button>
        </div>
      )}
    </section>
  );
}
