// Puts a job on paper: draws it into #paper, a document of its own beside the screen, sets the pages, and hands over to the browser.
import './paper.css';
import { h, render } from 'preact';
import { columned, sourceLanguage } from '../content/languages.ts';
import { loadServiceWords } from '../content/words.ts';
import type { PrintJob } from '../session/ports.ts';
import { pageRules, stripLength } from './page-rules.ts';
import { PaperDocument } from './paper-document.tsx';
import { columnedPart, loadPaperScript } from './paper-script.ts';
import { tighten } from './tighten.ts';

/** Page sizes by constructed style sheet: the content security policy allows no inline one. */
const pages = new CSSStyleSheet();

/** Chromium 118 learnt to mix page sizes in one job; this class came with 131 and is the nearest sign of it. Chromium 114 cut content instead: https://github.com/mdn/browser-compat-data/issues/20177 */
const mixesSizes = (): boolean => 'CSSMarginRule' in window;

function paperElement(): Element {
  const paper = document.querySelector('#paper');
  if (!paper) throw new Error('index.html has no #paper');
  return paper;
}

const stripLengths = (paper: Element): readonly number[] =>
  [...paper.querySelectorAll('.roll')].map((strip) => stripLength(strip.getBoundingClientRect().height));

/**
 * Draws and prints a job.
 * @param wanted false once the visit has ended: then nothing is drawn any more
 * @returns whether the browser took it; it cannot tell whether paper came out
 */
export async function printJob(job: PrintJob, wanted: () => boolean): Promise<boolean> {
  try {
    await Promise.all([loadServiceWords(sourceLanguage), loadServiceWords(job.language), loadPaperScript(job.language)]);
    if (!wanted()) return false;
    const paper = paperElement();
    erasePaper();
    render(h(PaperDocument, { job }), paper);
    await document.fonts.ready;
    if (!wanted()) return false;
    paper.querySelectorAll('.slip').forEach(tighten);
    if (columned.includes(job.language)) for (const roll of paper.querySelectorAll('.roll')) columnedPart.value?.lengthen(roll);
    pages.replaceSync(pageRules(job.paper, stripLengths(paper), mixesSizes()));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((sheet) => sheet !== pages), pages];
    window.print();
    return true;
  } catch {
    return false;
  }
}

/** Takes everything off the paper. */
export function erasePaper(): void {
  const paper = document.querySelector('#paper');
  if (paper) render(null, paper);
}
