// A voice for a tongue, from what there is: somebody's recordings first, then the clips built in, then the device's own voice.
import { signal } from '@preact/signals';
import { builtIn, type Tongue } from '../content/voices.ts';
import type { Prompt } from '../core/voice/prompt.ts';
import { textHash } from '../core/voice/text-hash.ts';
import type { Line, Voice } from '../session/ports.ts';
import { builtClips } from './clips.ts';
import { deviceVoice, sayByDevice } from './device-voice.ts';

/** What somebody recorded on this device or brought to it. */
export interface Recordings {
  /** Signs of the texts that were recorded, by key. */
  hashes(tongue: string): Promise<ReadonlyMap<string, string>>;
  clip(tongue: string, key: string): Promise<Blob | null>;
  /** From 0 to 1. */
  volume(): Promise<number>;
}

const nothing = (): null => null;

/** @returns null where nothing can be heard in this tongue */
export async function openVoice(tongue: Tongue, recordings: Recordings): Promise<Voice | null> {
  const [own, built, device] = await Promise.all([
    recordings.hashes(tongue).catch(() => new Map<string, string>()),
    builtIn.includes(tongue) ? builtClips(tongue).catch(nothing) : null,
    deviceVoice(tongue),
  ]);
  if (own.size === 0 && !built && !device) return null;

  const speaking = signal(false);
  const audio = new Audio();
  /** Grows with whatever is begun or stopped: what began before gives up. */
  let turn = 0;
  let told: (line: number | null) => void = () => undefined;
  let cut: () => void = () => undefined;

  const isRecorded = ({ key, text }: Prompt) => own.get(key) === textHash(text);
  const clipOf = (prompt: Prompt): Promise<Blob | null> =>
    isRecorded(prompt) ? recordings.clip(tongue, prompt.key) : (built?.clip(prompt) ?? Promise.resolve(null));

  const stop = () => {
    turn += 1;
    audio.pause();
    if (device) speechSynthesis.cancel();
    cut();
    told(null);
    told = () => undefined;
    speaking.value = false;
  };

  async function play(clip: Blob, key: string): Promise<void> {
    const address = URL.createObjectURL(clip);
    try {
      await new Promise<void>((over) => {
        cut = over;
        Object.assign(audio, { onended: over, onerror: over, src: `${address}#${key}` });
        audio.play().catch(over);
      });
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  async function say(prompt: Prompt, mine: number, volume: number): Promise<void> {
    const clip = await clipOf(prompt).catch(nothing);
    if (mine !== turn) return;
    audio.volume = volume;
    if (clip) await play(clip, prompt.key);
    else if (device) await sayByDevice(device, prompt.text, volume);
  }

  async function read(lines: readonly Line[], at: (line: number | null) => void): Promise<void> {
    stop();
    const mine = turn;
    told = at;
    speaking.value = true;
    const volume = await recordings.volume().catch(() => 1);
    for (const [i, line] of lines.entries()) {
      if (mine !== turn) return;
      at(i);
      for (const prompt of line) if (mine === turn) await say(prompt, mine, volume);
    }
    if (mine === turn) stop();
  }

  return {
    speaking,
    can: (prompt) => device !== null || isRecorded(prompt) || (built?.has(prompt) ?? false),
    read,
    stop,
    ready: async () => own.size > 0 || (built ? await built.here() : true),
    fetchAll: async () => built?.fetchAll(),
  };
}
