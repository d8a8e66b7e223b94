// A film of one picture for Chromium's fake camera (Y4M): a code on white paper, as a steady hand holds it up.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'uqr';

const [width, height] = [1280, 720];
const paper = 220;
const ink = 30;

/** A place for a film; the camera reads it anew whenever it is switched on. */
export const newFilm = (): string => join(mkdtempSync(join(tmpdir(), 'qingdan-camera-')), 'code.y4m');

/** Writes a film. @param picture for a size, the grey of each point of it */
export function writeFilm(path: string, picture: (width: number, height: number) => (x: number, y: number) => number): void {
  const at = picture(width, height);
  const grey = Uint8Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width)));
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, Buffer.alloc((width * height) / 2, 128)]);
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
}

/** @returns the path of a film that shows a code upright */
export function filmOf(text: string): string {
  const { data, size } = encode(text, { ecc: 'Q', boostEcc: true, minVersion: 10, border: 4 });
  const pixels = Math.floor((height * 0.8) / size);
  const [left, top] = [Math.floor((width - size * pixels) / 2), Math.floor((height - size * pixels) / 2)];
  const path = newFilm();
  writeFilm(path, () => (x, y) => (data[Math.floor((y - top) / pixels)]?.[Math.floor((x - left) / pixels)] ? ink : paper));
  return path;
}

/** What Chromium is started with to see a film as its camera. @param allowed false leaves the question to the browser, which without a screen says no */
export const cameraArgs = (film: string, allowed: boolean): readonly string[] => [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
  ...(allowed ? ['--use-fake-ui-for-media-stream'] : []),
];
