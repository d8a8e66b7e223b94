// A film of one picture for Chromium's fake camera (Y4M): a code on white paper, as a steady hand holds it up.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'uqr';

const [width, height] = [1280, 720];
const paper = 220;
const ink = 30;

/** @returns the file's path */
export function filmOf(text: string): string {
  const { data, size } = encode(text, { ecc: 'Q', boostEcc: true, minVersion: 10, border: 4 });
  const pixels = Math.floor((height * 0.8) / size);
  const [left, top] = [Math.floor((width - size * pixels) / 2), Math.floor((height - size * pixels) / 2)];
  const grey = new Uint8Array(width * height).fill(paper);
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark)
        for (let dy = 0; dy < pixels; dy += 1)
          grey.fill(ink, (top + y * pixels + dy) * width + left + x * pixels, (top + y * pixels + dy) * width + left + (x + 1) * pixels);
    });
  });
  const path = join(mkdtempSync(join(tmpdir(), 'qingdan-camera-')), 'code.y4m');
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, Buffer.alloc((width * height) / 2, 128)]);
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
  return path;
}

/** What Chromium is started with to see a film as its camera. @param allowed false leaves the question to the browser, which without a screen says no */
export const cameraArgs = (film: string, allowed: boolean): readonly string[] => [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
  ...(allowed ? ['--use-fake-ui-for-media-stream'] : []),
];
