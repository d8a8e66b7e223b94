// The state of the recording room: which tongue, which sentence, what is recorded of it, and what becomes of a touch.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { sourceLanguage } from '../../content/languages.ts';
import { spokenTongues, type Tongue, wordsOfTongue } from '../../content/voices.ts';
import { loadFamilyWords, wordTrees } from '../../content/words.ts';
import type { Checklist } from '../../core/checklist/checklist.ts';
import { readPack, writePack } from '../../core/voice/pack-file.ts';
import { promptsOf } from '../../core/voice/prompts-of.ts';
import { textHash } from '../../core/voice/text-hash.ts';
import type { MicrophoneProblem, RecordingPorts, Running } from '../../session/recording-ports.ts';
import { loadScript } from '../load-script.ts';

/** One sentence to record; said under several keys where the text is the same. */
export interface Sentence {
  readonly keys: readonly string[];
  readonly text: string;
  /** What it says in Chinese, for whoever reads no other script. */
  readonly chinese: string;
}

export type Told =
  | { readonly kind: 'problem'; readonly why: MicrophoneProblem | 'nothing' | 'no-pack' | 'not-kept' }
  | { readonly kind: 'brought' | 'saved'; readonly count: number };

export interface RecordingRoom {
  readonly tongue: ReadonlySignal<Tongue>;
  readonly sentences: ReadonlySignal<readonly Sentence[]>;
  readonly at: ReadonlySignal<number>;
  /** Signs of what is recorded, by key. */
  readonly recorded: ReadonlySignal<ReadonlyMap<string, string>>;
  readonly done: ReadonlySignal<number>;
  readonly running: ReadonlySignal<boolean>;
  readonly volume: ReadonlySignal<number>;
  readonly told: ReadonlySignal<Told | null>;
  stateOf(sentence: Sentence): 'fresh' | 'stale' | 'none';
  choose(tongue: Tongue): Promise<void>;
  go(at: number): void;
  /** To the next sentence that has no recording. */
  goToOpen(): void;
  /** Begins a recording, or ends the one that runs and keeps it. */
  toggle(): Promise<void>;
  play(): Promise<void>;
  setVolume(volume: number): void;
  save(): Promise<void>;
  bring(file: Blob): Promise<void>;
  leave(): void;
}

async function sentencesOf(checklist: Checklist, tongue: Tongue): Promise<readonly Sentence[]> {
  const language = wordsOfTongue(tongue);
  await Promise.all([loadFamilyWords(sourceLanguage), loadFamilyWords(language)]);
  const chinese = new Map(promptsOf(checklist, wordTrees(sourceLanguage), sourceLanguage).map((p) => [p.key, p.text]));
  const byText = new Map<string, string[]>();
  for (const { key, text } of promptsOf(checklist, wordTrees(language), language)) byText.set(text, [...(byText.get(text) ?? []), key]);
  return [...byText].map(([text, keys]) => ({ text, keys, chinese: chinese.get(keys[0] ?? '') ?? '' }));
}

/** @param changed told when the recordings of this device have changed */
export function recordingRoom(checklist: Checklist, ports: RecordingPorts, changed: () => void): RecordingRoom {
  const { store } = ports;
  const tongue = signal<Tongue>(spokenTongues[0]);
  const sentences = signal<readonly Sentence[]>([]);
  const at = signal(0);
  const recorded = signal<ReadonlyMap<string, string>>(new Map());
  const run = signal<Running | null>(null);
  const volume = signal(1);
  const told = signal<Told | null>(null);

  const stateOf = ({ keys, text }: Sentence) => {
    const hash = recorded.value.get(keys[0] ?? '');
    return hash === undefined ? 'none' : hash === textHash(text) ? 'fresh' : 'stale';
  };
  const look = async () => {
    recorded.value = await store.clipHashes(tongue.value).catch(() => new Map<string, string>());
    changed();
  };
  const done = computed(() => sentences.value.filter((s) => stateOf(s) === 'fresh').length);
  const say = (why: (Told & { kind: 'problem' })['why']) => {
    told.value = { kind: 'problem', why };
  };

  const keep = async (sentence: Sentence, sound: Blob) => {
    const bytes = await sound.arrayBuffer();
    const hash = textHash(sentence.text);
    try {
      await store.keepClips(sentence.keys.map((key) => ({ tongue: tongue.value, key, hash, type: sound.type, bytes })));
      await look();
    } catch {
      say('not-kept');
    }
  };

  const room: RecordingRoom = {
    tongue,
    sentences,
    at,
    recorded,
    done,
    running: computed(() => run.value !== null),
    volume,
    told,
    stateOf,
    async choose(to) {
      room.leave();
      tongue.value = to;
      told.value = null;
      await loadScript(wordsOfTongue(to));
      sentences.value = await sentencesOf(checklist, to);
      volume.value = await store.readVolume().catch(() => 1);
      await look();
      at.value = 0;
      room.goToOpen();
    },
    go(to) {
      room.leave();
      at.value = Math.min(sentences.value.length - 1, Math.max(0, to));
    },
    goToOpen() {
      const from = sentences.value.findIndex((s, i) => i >= at.value && stateOf(s) !== 'fresh');
      if (from >= 0) room.go(from);
    },
    async toggle() {
      const sentence = sentences.value[at.value];
      const running = run.value;
      told.value = null;
      if (running && sentence) {
        run.value = null;
        const sound = await running.end();
        if (sound) await keep(sentence, sound);
        else say('nothing');
        return;
      }
      const begun = await ports.record();
      if (typeof begun === 'string') say(begun);
      else run.value = begun;
    },
    async play() {
      const key = sentences.value[at.value]?.keys[0];
      const sound = key === undefined ? null : await store.recordedClip(tongue.value, key);
      if (sound) await ports.play(sound, volume.value);
    },
    setVolume(to) {
      volume.value = to;
      void store.keepVolume(to).catch(() => undefined);
    },
    async save() {
      const clips = await store.allClips(tongue.value);
      const pack = writePack({ tongue: tongue.value, clips: clips.map((clip) => ({ ...clip, bytes: new Uint8Array(clip.bytes) })) });
      if (ports.saveBytes(`qingdan-voice-${tongue.value}.qdvoice`, pack)) told.value = { kind: 'saved', count: clips.length };
    },
    async bring(file) {
      const bytes = await ports.readBytes(file);
      const pack = bytes && readPack(bytes);
      if (!pack) return say('no-pack');
      try {
        await store.keepClips(pack.clips.map((clip) => ({ ...clip, tongue: pack.tongue, bytes: clip.bytes.buffer })));
      } catch {
        return say('not-kept');
      }
      await look();
      told.value = { kind: 'brought', count: pack.clips.length };
    },
    leave() {
      void run.value?.end();
      run.value = null;
    },
  };
  return room;
}
