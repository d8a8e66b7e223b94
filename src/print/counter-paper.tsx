// Puts a return on paper. The page has no size of its own: it is whatever paper the window's printer has.
import './paper.css';
import { render } from 'preact';
import { sourceLanguage } from '../content/languages.ts';
import { loadServiceWords, loadStaffWords } from '../content/words.ts';
import type { ReturnJob } from '../session/ports.ts';
import { composeReturn } from './compose-return.ts';
import { ReturnPaper } from './return-paper.tsx';

export { SignedCode } from './return-paper.tsx';

/** By constructed style sheet: the content security policy allows no inline one. */
const pages = new CSSStyleSheet();

/**
 * Draws and prints a return, in place of what was on the paper.
 * @returns whether the browser took it; it cannot tell whether paper came out
 */
export async function printReturn(job: ReturnJob): Promise<boolean> {
  const paper = document.querySelector('#paper');
  if (!paper) return false;
  try {
    await Promise.all([loadServiceWords(sourceLanguage), loadStaffWords(sourceLanguage)]);
    render(<ReturnPaper page={composeReturn(job)} />, paper);
    await document.fonts.ready;
    pages.replaceSync('@page{size:auto;margin:4mm}');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((sheet) => sheet !== pages), pages];
    window.print();
    return true;
  } catch {
    return false;
  }
}
