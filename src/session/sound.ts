// What can be heard in this visit: only its signals. How they follow the page comes later, in follow-sound.ts.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { SpokenTongue } from '../content/voices.ts';
import type { Ports, Voice } from './ports.ts';

export interface Sound {
  /** Null where nothing can be heard: then there is no button for it. */
  readonly voice: ReadonlySignal<Voice | null>;
  /** The tongues without a script in use that somebody recorded for this device. */
  readonly tongues: ReadonlySignal<readonly SpokenTongue[]>;
  /** Which of them is heard over Chinese text; null for the voice of the language on screen. */
  readonly tongue: Signal<SpokenTongue | null>;
  /** Grows when something was recorded here or brought: then the device is looked at again. */
  readonly edition: Signal<number>;
  /** Nothing is said any more, and the next family hears Chinese. */
  quiet(): void;
}

export function sounding(ports: Ports): Sound {
  const voice = signal<Voice | null>(null);
  const tongues = signal<readonly SpokenTongue[]>([]);
  const sound: Sound = {
    voice,
    tongues,
    tongue: signal(null),
    edition: signal(0),
    quiet() {
      voice.value?.stop();
      sound.tongue.value = null;
    },
  };
  ports.whenIdle(() => void import('./follow-sound.ts').then(({ followSound }) => followSound(ports, sound, voice, tongues)).catch(() => undefined));
  return sound;
}
