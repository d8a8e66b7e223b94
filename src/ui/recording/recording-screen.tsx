// The recording room: one sentence after another, said into the microphone by somebody who speaks the tongue; heard, said again, taken along as a file.
import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { languages } from '../../content/languages.ts';
import { builtIn, spokenTongues, type Tongue, wordsOfTongue } from '../../content/voices.ts';
import { t } from '../../content/words.ts';
import type { RecordingPorts } from '../../session/recording-ports.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { addIcons } from '../components/icon.tsx';
import { recordingIcons } from '../components/icons-recording.ts';
import { useReady, WhenReady } from '../family/results/ready.tsx';
import { useSession } from '../session-context.ts';
import { type RecordingRoom, recordingRoom } from './recording-room.ts';
import { RoomFiles } from './room-files.tsx';
import '../styles/staff.css';
import '../styles/recording.css';

addIcons(recordingIcons);

const tongueName = (tongue: Tongue): string => t(spokenTongues.some((s) => s === tongue) ? `ui:voices.${tongue}` : `ui:languages.${tongue}`);

function Tongues({ room }: { readonly room: RecordingRoom }) {
  return (
    <label class="typed tongue-choice">
      <span>{t('staff:recording.tongue')}</span>
      <select
        autocomplete="off"
        lang={wordsOfTongue(room.tongue.value)}
        value={room.tongue.value}
        onChange={(event) => void room.choose(event.currentTarget.value as Tongue)}
      >
        {[...spokenTongues, ...languages].map((tongue) => (
          <option key={tongue} lang={wordsOfTongue(tongue)} value={tongue}>
            {tongueName(tongue)}
          </option>
        ))}
      </select>
    </label>
  );
}

function SentenceCard({ room }: { readonly room: RecordingRoom }) {
  const sentence = room.sentences.value[room.at.value];
  if (!sentence) return <p>{t('ui:loading')}</p>;
  const state = room.stateOf(sentence);
  const running = room.running.value;
  const tongue = room.tongue.value;
  return (
    <section class={running ? 'sentence sentence--running' : 'sentence'} aria-label={t('staff:recording.sentence')}>
      <p class="sentence__place">
        {t('staff:recording.place', { at: room.at.value + 1, of: room.sentences.value.length })} · {t(`staff:recording.state.${state}`)}
      </p>
      <p class="sentence__text" lang={wordsOfTongue(tongue)}>
        {sentence.text}
      </p>
      {sentence.chinese !== sentence.text && (
        <p class="sentence__chinese" lang="zh-Hans">
          {sentence.chinese}
        </p>
      )}
      <div class="sentence__ways">
        <Button kind="primary" icon={running ? 'stop' : 'microphone'} onClick={() => void room.toggle()}>
          {t(running ? 'staff:recording.end' : state === 'none' ? 'staff:recording.begin' : 'staff:recording.again')}
        </Button>
        <Button kind="plain" icon="listen" disabled={state === 'none' || running} onClick={() => void room.play()}>
          {t('staff:recording.play')}
        </Button>
      </div>
      <div class="sentence__ways">
        <Button kind="plain" icon="arrow-left" onClick={() => room.go(room.at.value - 1)}>
          {t('staff:recording.before')}
        </Button>
        <Button kind="plain" iconAfter="arrow-right" onClick={() => room.go(room.at.value + 1)}>
          {t('staff:recording.next')}
        </Button>
        <Button kind="plain" icon="skip" onClick={() => room.goToOpen()}>
          {t('staff:recording.open')}
        </Button>
      </div>
    </section>
  );
}

function RoomPage({ ports }: { readonly ports: RecordingPorts }) {
  const session = useSession();
  const { checklist } = useReady();
  const room = useMemo(
    () =>
      recordingRoom(checklist, ports, () => {
        session.sound.edition.value += 1;
      }),
    [checklist],
  );
  useEffect(() => {
    void room.choose(room.tongue.value);
    return room.leave;
  }, [room]);
  const told = room.told.value;
  return (
    <Frame
      heading={
        <>
          <h1>{t('staff:recording.title')}</h1>
          <p class="hint">{t('staff:recording.hint')}</p>
          <Tongues room={room} />
          <p role="status">{t('staff:recording.done', { count: room.done.value, of: room.sentences.value.length })}</p>
          {builtIn.includes(room.tongue.value) && <p class="hint">{t('staff:recording.synthetic')}</p>}
        </>
      }
      actions={
        <Button kind="plain" icon="arrow-left" onClick={() => void session.openStaff('staff')}>
          {t('staff:bench.back')}
        </Button>
      }
    >
      <div class="staff-page">
        {told?.kind === 'problem' && (
          <p class="problem" role="alert">
            {t(`staff:recording.problem.${told.why}`)}
          </p>
        )}
        <SentenceCard room={room} />
        <RoomFiles room={room} />
      </div>
    </Frame>
  );
}

/** The room over its edges. */
export function recordingScreen(ports: RecordingPorts): ComponentType {
  return function RecordingScreen() {
    return (
      <WhenReady>
        <RoomPage ports={ports} />
      </WhenReady>
    );
  };
}
