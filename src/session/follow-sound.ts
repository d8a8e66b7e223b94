// The voice follows the language on screen, or is a tongue heard over Chinese text; what is on the device is looked up.
import { effect, type Signal } from '@preact/signals';
import { sourceLanguage } from '../content/languages.ts';
import { type SpokenTongue, spokenTongues } from '../content/voices.ts';
import { language, loadFirstWords } from '../content/words.ts';
import type { Ports, Voice } from './ports.ts';
import type { Sound } from './sound.ts';

export function followSound(ports: Ports, sound: Sound, voice: Signal<Voice | null>, tongues: Signal<readonly SpokenTongue[]>): void {
  effect(() => {
    void sound.edition.value;
    const tongue = (language.value === sourceLanguage && sound.tongue.value) || language.value;
    let over = false;
    void ports.voice(tongue).then(
      (found) => {
        if (!over) voice.value = found;
      },
      () => undefined,
    );
    return () => {
      over = true;
      voice.peek()?.stop();
      voice.value = null;
    };
  });
  effect(() => {
    void sound.edition.value;
    void ports.recorded().then(
      async (recorded) => {
        // The first screen names them, in words that come with the questions.
        if (recorded.length > 0) await loadFirstWords();
        tongues.value = spokenTongues.filter((tongue) => recorded.includes(tongue));
      },
      () => undefined,
    );
  });
}
