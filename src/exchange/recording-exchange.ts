// What comes into the recording room and goes out of it: sounds and voice packs.
import { handOver } from './save-file.ts';

export { record } from './microphone.ts';

/** Above all prompts spoken slowly. */
const mostBytes = 200_000_000;

/** Plays one sound; resolves when it is over, or cannot be played. */
export async function play(sound: Blob, volume: number): Promise<void> {
  const address = URL.createObjectURL(sound);
  const audio = new Audio(address);
  audio.volume = volume;
  await new Promise<void>((over) => {
    Object.assign(audio, { onended: over, onerror: over });
    audio.play().catch(() => over());
  });
  URL.revokeObjectURL(address);
}

/** @returns whether the browser took it */
export const saveBytes = (name: string, bytes: Uint8Array<ArrayBuffer>): boolean => handOver(name, new Blob([bytes], { type: 'application/octet-stream' }));

/** Null when it is too large or cannot be read. */
export const readBytes = async (file: Blob): Promise<Uint8Array<ArrayBuffer> | null> =>
  file.size > mostBytes
    ? null
    : file.arrayBuffer().then(
        (bytes) => new Uint8Array(bytes),
        () => null,
      );
