// Records from the device's microphone, for staff in the recording room alone. It is let go with every recording.

/** Bits a second: clear speech, a sentence in about 12 KB. */
const bitrate = 24_000;

export type MicrophoneProblem = 'none' | 'denied' | 'failed';

export interface Running {
  /** Ends it; null when nothing was heard. */
  end(): Promise<Blob | null>;
}

function problemOf(error: unknown): MicrophoneProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' ? 'none' : 'failed';
}

/** Begins at once; the microphone is let go at the end, and when the page is left. */
export async function record(): Promise<Running | MicrophoneProblem> {
  if (!navigator.mediaDevices || !('MediaRecorder' in globalThis)) return 'none';
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: false, noiseSuppression: true, autoGainControl: true } });
    const recorder = new MediaRecorder(stream, { mimeType: 'audio/webm;codecs=opus', audioBitsPerSecond: bitrate });
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const letGo = () => {
      for (const track of stream.getTracks()) track.stop();
    };
    const stopped = new Promise<void>((over) => recorder.addEventListener('stop', () => over()));
    addEventListener('pagehide', letGo, { once: true });
    recorder.start();
    return {
      async end() {
        if (recorder.state !== 'inactive') recorder.stop();
        await stopped;
        letGo();
        removeEventListener('pagehide', letGo);
        const sound = new Blob(parts, { type: 'audio/webm' });
        return sound.size > 0 ? sound : null;
      },
    };
  } catch (error) {
    return problemOf(error);
  }
}
