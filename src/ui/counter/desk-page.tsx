// The desk: at the left what was scanned, at the right what is to be done with it.
import { useEffect } from 'preact/hooks';
import { t } from '../../content/words.ts';
import type { Reading } from '../../session/counter-reading.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { AnswerForm } from './answer-form.tsx';
import { useCounter } from './counter-context.ts';
import { readingName, sentences } from './counter-words.ts';
import { GivenPage, paperWords } from './given-page.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import { ScanField } from './scan-field.tsx';
import { SlipMatters } from './slip-matters.tsx';
import { TodayList } from './today-list.tsx';
import { useQuiet } from './use-quiet.ts';

/** Said aloud, whatever else changes on the page. */
function Spoken() {
  const { desk } = useCounter();
  const reading = desk.reading.value;
  const said = () => {
    if (desk.given.value) return t('counter:given.title');
    if (!reading) return '';
    const name = readingName(reading);
    const block = reading.kind === 'mistyped' ? t(`counter:mistyped.${reading.block}`) : '';
    return [t(`counter:reading.${name}.title`), t(`counter:reading.${name}.line`), block].join(' ');
  };
  return (
    <p class="spoken" role="status">
      {said()}
    </p>
  );
}

function AnswerPage({ slip }: Extract<Reading, { kind: 'slip' }>) {
  const { desk } = useCounter();
  const give = async (print: boolean) => {
    await desk.give();
    if (print && desk.given.value) await desk.print(paperWords);
  };
  const open = desk.answer.value.outcome === null;
  return (
    <>
      <div class="counter-scroll">
        <SlipMatters slip={slip} />
        <AnswerForm
          title={t('counter:answer.title')}
          more={t('counter:answer.later')}
          missingHint={t('counter:answer.missing-none')}
          answer={desk.answer.value}
          outcomes={desk.outcomes.value}
          papers={slip.papers}
          offices={desk.offices.value.filter((id) => id !== desk.setup.value?.office)}
          onTouch={desk.touch}
          onTogglePaper={desk.togglePaper}
        />
      </div>
      <div class="counter-actions">
        <p class="counter-actions__note">
          <Icon name="hidden" />
          {t(open ? 'counter:answer.first' : 'counter:answer.kept')}
        </p>
        <Button kind="plain" onClick={desk.next}>
          {t('counter:answer.drop')}
        </Button>
        <Button kind="plain" disabled={open} onClick={() => void give(false)}>
          {t('counter:answer.give-only')}
        </Button>
        <Button kind="primary" icon="printer" disabled={open} onClick={() => void give(true)}>
          {t('counter:answer.give')}
        </Button>
      </div>
    </>
  );
}

const blocks = ['point', 'day', 'running', 'check'] as const;

/** The example number in its blocks, the doubtful one marked. */
function Mistyped({ block }: Extract<Reading, { kind: 'mistyped' }>) {
  const example = t('counter:scan.example').split('-');
  return (
    <>
      <p class="what-to-do__first">{t(`counter:mistyped.${block}`)}</p>
      <ol class="blocks">
        {blocks.map((name, i) => (
          <li key={name} class={name === block ? 'blocks__block blocks__block--doubtful' : 'blocks__block'}>
            <b>{example[i]}</b>
            <span>{t(`counter:block.${name}`)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function WhatToDo({ reading }: { readonly reading: Exclude<Reading, { kind: 'slip' }> }) {
  const { desk } = useCounter();
  return (
    <>
      <div class="counter-scroll">
        <div class="what-to-do">
          {reading.kind === 'mistyped' ? (
            <Mistyped {...reading} />
          ) : (
            <ol class="what-to-do__list">
              {sentences(`counter:reading.${reading.why}.do`).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
          )}
        </div>
      </div>
      <div class="counter-actions">
        <Button kind="primary" icon="scan" onClick={desk.next}>
          {t('counter:given.next')}
        </Button>
      </div>
    </>
  );
}

function Right() {
  const { desk } = useCounter();
  const reading = desk.reading.value;
  if (desk.given.value) return <GivenPage given={desk.given.value} />;
  if (!reading) {
    return (
      <div class="counter-scroll">
        <TodayList />
      </div>
    );
  }
  return reading.kind === 'slip' ? <AnswerPage {...reading} /> : <WhatToDo reading={reading} />;
}

function Field({ small }: { readonly small: boolean }) {
  const { desk, lookForCode } = useCounter();
  return <ScanField typed={desk.typed} small={small} last={desk.reading.value} lookForCode={lookForCode} onRead={(text) => void desk.read(text)} />;
}

/** Seconds until a slip that nobody touches is put away, and with it what was sealed for this office alone. */
const putAwayAfter = 300;
/** How often the desk asks what day it is. Milliseconds. */
const aMinute = 60_000;

export function DeskPage() {
  const { desk } = useCounter();
  const reading = desk.reading.value;
  useQuiet(putAwayAfter, reading !== null, desk.next);
  useEffect(() => {
    const timer = setInterval(() => void desk.lookAtClock(), aMinute);
    return () => clearInterval(timer);
  }, [desk]);
  return (
    <main class={`desk desk--${desk.given.value || reading ? 'busy' : 'clear'}`}>
      <Spoken />
      <div class="desk__left">
        {reading ? (
          <ReadingPanel reading={reading}>
            <Field small />
          </ReadingPanel>
        ) : (
          <div class="reading reading--clear">
            <div class="reading__head">
              <Icon name="scan" />
              <h1>{t('counter:scan.title')}</h1>
            </div>
            <Field small={false} />
          </div>
        )}
      </div>
      <div class="desk__right">
        <Right />
      </div>
    </main>
  );
}
