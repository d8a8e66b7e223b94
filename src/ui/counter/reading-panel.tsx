// The left side: what was scanned is, large, with its own shape and words, and what is known of it.
import type { ComponentChildren } from 'preact';
import { t } from '../../content/words.ts';
import { daysBetween } from '../../core/facts/calendar.ts';
import type { Reading, SlipOnDesk } from '../../session/counter-reading.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { dateWords } from '../family/answers/date-words.ts';
import { useCounter } from './counter-context.ts';
import { moreWords, type ReadingName, readingName } from './counter-words.ts';

const tones: Readonly<Record<ReadingName, 'yes' | 'seen' | 'care' | 'plain' | 'stop'>> = {
  genuine: 'yes',
  seen: 'seen',
  expired: 'care',
  'key-expired': 'care',
  elsewhere: 'care',
  number: 'plain',
  mistyped: 'plain',
  'a-return': 'plain',
  'later-version': 'plain',
  'not-ours': 'plain',
  changed: 'stop',
  revoked: 'stop',
  'unknown-issuer': 'stop',
};

interface FactProps {
  readonly icon: IconName;
  /** Empty where a line of small print is all. */
  readonly title: string;
  readonly children?: ComponentChildren;
}

function Fact({ icon, title, children }: FactProps) {
  return (
    <li class="fact">
      <Icon name={icon} />
      <div>
        {title && <b>{title}</b>}
        {children}
      </div>
    </li>
  );
}

function Days({ slip, today }: { readonly slip: SlipOnDesk; readonly today: string }) {
  if (!slip.told) return null;
  const { issued, validUntil } = slip.told;
  const days = daysBetween(today, validUntil);
  const until = days < 0 ? 'until-past' : days === 0 ? 'until-today' : 'until';
  return (
    <Fact icon="clock" title={t('counter:fact.issued', { date: dateWords(issued) })}>
      <p>{t(`counter:fact.${until}`, { date: dateWords(validUntil), days })}</p>
    </Fact>
  );
}

function SeenBefore({ before }: { readonly before: Extract<Reading, { kind: 'slip' }>['before'] }) {
  const { desk } = useCounter();
  if (!before) {
    return (
      <Fact icon="scan" title={t('counter:fact.first')}>
        <p>{t('counter:fact.first-more')}</p>
      </Fact>
    );
  }
  return (
    <Fact icon="slip-seen" title={t('counter:fact.seen', { date: dateWords(before.seen) })}>
      {before.returns.length === 0 && <p>{t('counter:fact.seen-none')}</p>}
      {before.returns.map((r) => {
        const given = desk.answered(r.text);
        const more = given && moreWords(given);
        return (
          <p key={r.text}>
            <b>{t('counter:fact.returned', { date: dateWords(r.on), outcome: t(`counter:outcome.${r.outcome}`) })}</b>
            {more && <span> {more}</span>}
          </p>
        );
      })}
    </Fact>
  );
}

function Facts({ reading }: { readonly reading: Reading }) {
  const { desk } = useCounter();
  if (reading.kind === 'mistyped') return null;
  if (reading.kind === 'refused') {
    if (reading.point === null) return null;
    return (
      <ul class="facts">
        <Fact icon="place" title={reading.point} />
      </ul>
    );
  }
  const { slip, before } = reading;
  return (
    <ul class="facts">
      {slip.told && (
        <Fact icon="place" title={slip.told.point}>
          <p>{t('counter:fact.from')}</p>
        </Fact>
      )}
      <Days slip={slip} today={desk.day()} />
      <SeenBefore before={before} />
      {slip.told && (
        <Fact icon="edition" title="">
          <p>{t('paper:fixed.edition', { edition: slip.told.edition })}</p>
        </Fact>
      )}
    </ul>
  );
}

/** @param children the field for the next slip */
export function ReadingPanel({ reading, children }: { readonly reading: Reading; readonly children: ComponentChildren }) {
  const name = readingName(reading);
  const number = reading.kind === 'slip' ? reading.slip.number : reading.kind === 'refused' ? reading.number : null;
  return (
    <div class={`reading reading--${tones[name]}`}>
      <div class="reading__head">
        <Icon name={`slip-${name}`} />
        <h1>{t(`counter:reading.${name}.title`)}</h1>
        <p>{t(`counter:reading.${name}.line`)}</p>
      </div>
      <Facts reading={reading} />
      {number !== null && (
        <p class="reading__number">
          <span>{t('counter:fact.number')}</span>
          <b>{number}</b>
        </p>
      )}
      {children}
    </div>
  );
}
