// What is on a PDF, by Debian's poppler-utils: page sizes, text, pictures.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function saved(pdf: Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), 'qingdan-pdf-')), 'paper.pdf');
  writeFileSync(file, pdf);
  return file;
}

/** Width and height of each page, in millimetres. */
export function pdfPages(pdf: Buffer): readonly { readonly width: number; readonly height: number }[] {
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '9999', saved(pdf)], { encoding: 'utf8' });
  const millimetres = (points: string | undefined) => (Number(points) * 25.4) / 72;
  return [...info.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/g)].map((m) => ({ width: millimetres(m[1]), height: millimetres(m[2]) }));
}

/** The text of each page without any space, in the order it was drawn: a page that is turned reads like any other. */
export const pdfPageTexts = (pdf: Buffer): readonly string[] =>
  execFileSync('pdftotext', ['-raw', saved(pdf), '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ''));

/** One grey PNG a page. @param dpi dots per inch */
export function rasterise(pdf: Buffer, dpi: number): readonly string[] {
  const file = saved(pdf);
  const folder = join(file, '..');
  execFileSync('pdftoppm', ['-q', '-r', String(dpi), '-gray', '-png', file, join(folder, 'page')]);
  return readdirSync(folder)
    .filter((f) => f.endsWith('.png'))
    .sort()
    .map((f) => join(folder, f));
}
