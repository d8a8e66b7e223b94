import { mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sweepPapers } from './sweep-papers.ts';

it('erases papers that were handed over, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-sweep-'));
  const now = 1_800_000_000_000;
  const put = (name: string, text: string, age: number): void => {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), (now - age) / 1000, (now - age) / 1000);
  };
  put('.org.chromium.Chromium.old', '%PDF-1.4 a family', 11_000);
  put('.org.chromium.Chromium.new', '%PDF-1.4 being sent', 2_000);
  put('.org.chromium.Chromium.other', 'shared memory', 60_000);
  put('.org.chromium.Chromium.empty', '', 60_000);
  mkdirSync(join(folder, 'cache'));
  sweepPapers(folder, now);
  expect(readdirSync(folder).sort()).toEqual(['.org.chromium.Chromium.empty', '.org.chromium.Chromium.new', '.org.chromium.Chromium.other', 'cache']);
  sweepPapers(folder, now + 10_000);
  expect(readdirSync(folder)).not.toContain('.org.chromium.Chromium.new');
});
