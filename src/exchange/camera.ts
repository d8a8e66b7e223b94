// Reads QR codes from the device's camera. The picture never leaves memory and no text is followed: it is handed on as it is.
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** Why there is no picture; each has its own words on the screen. */
export type CameraProblem = 'none' | 'denied' | 'busy' | 'failed';

export interface Looking {
  /** Resolves to null once the camera runs, or to what is wrong; then it has been let go. */
  readonly started: Promise<CameraProblem | null>;
  /** Lets the camera go; nothing is found after it. */
  stop(): void;
}

/** Milliseconds between two looks: enough for a steady hand, and the page stays quick. */
const pause = 120;
/** Longest side that is looked at, pixels. */
const longestSide = 1280;

/** The reader from beside the page: by itself the library would fetch it from another host. */
const reader = () =>
  prepareZXingModule({ overrides: { locateFile: (name: string, prefix: string) => (name.endsWith('.wasm') ? wasm : prefix + name) }, fireImmediately: true });

function problemOf(error: unknown): CameraProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'failed';
}

async function codesIn(video: HTMLVideoElement, canvas: OffscreenCanvas): Promise<readonly string[]> {
  const scale = Math.min(1, longestSide / Math.max(video.videoWidth, video.videoHeight));
  [canvas.width, canvas.height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen || canvas.width === 0 || canvas.height === 0) return [];
  pen.drawImage(video, 0, 0, canvas.width, canvas.height);
  const found = await readBarcodes(pen.getImageData(0, 0, canvas.width, canvas.height), { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 });
  return found.filter((code) => code.isValid).map((code) => code.text);
}

/**
 * Shows the camera in a video element and looks for a code until one is found or it is stopped.
 * @param found called once, with the text; the camera has been let go by then
 */
export function lookForCode(video: HTMLVideoElement, found: (text: string) => void): Looking {
  let stream: MediaStream | null = null;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    video.srcObject = null;
    removeEventListener('pagehide', stop);
  };
  const canvas = new OffscreenCanvas(1, 1);
  const look = async (): Promise<void> => {
    const [text] = await codesIn(video, canvas).catch(() => []);
    if (stopped) return;
    if (text === undefined) {
      timer = setTimeout(() => void look(), pause);
    } else {
      stop();
      found(text);
    }
  };
  const start = async (): Promise<CameraProblem | null> => {
    if (!navigator.mediaDevices) return 'none';
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
      });
      // Closed while the browser asked: the camera it gave is let go at once.
      if (stopped) {
        stop();
        return null;
      }
      addEventListener('pagehide', stop);
      video.srcObject = stream;
      await Promise.all([video.play(), reader()]);
      void look();
      return null;
    } catch (error) {
      const asked = stopped;
      stop();
      return asked ? null : problemOf(error);
    }
  };
  return { started: start(), stop };
}
