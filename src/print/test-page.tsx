// A page that shows whether a paper comes out whole: a frame to its edges, a measure, the letters of every language, a code as slips have it.
import './paper.css';
import './roll.css';
import './test-page.css';
import { h, render } from 'preact';
import { languages, sourceLanguage } from '../content/languages.ts';
import { loadStaffWords, t } from '../content/words.ts';
import type { Paper, Point } from '../core/point/point.ts';
import { Code } from './code.tsx';
import { isRoll, pageRules, stripLength } from './page-rules.ts';

const pages = new CSSStyleSheet();
/** As long as the signed code of a usual slip; it says nothing, and is read as none of ours. */
const sample = `TEST${'0'.repeat(138)}`;

interface Props {
  readonly paper: Paper;
  readonly point: Point;
}

function TestPage({ paper, point }: Props) {
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) => t(`set-up:test.${key}`, values, sourceLanguage);
  const page = (
    <section class={`test-page test-page--${paper}`}>
      <h1>{say('title', { paper: t(`results:slips.papers.${paper}`, {}, sourceLanguage) })}</h1>
      <p>{[point.name, point.phone].filter(Boolean).join(' ')}</p>
      <p>{point.address}</p>
      <p>{say('frame')}</p>
      <p class="test-page__measure">{say('measure', { mm: 40 })}</p>
      <p class="test-page__letters">
        {languages.map((language) => (
          <span key={language} lang={language}>
            {t(`ui:languages.${language}`, {}, sourceLanguage)}{' '}
          </span>
        ))}
      </p>
      <p>{say('code')}</p>
      <div class="test-page__code">
        <Code text={sample} number="TEST" size="large" limit={33} hatched={null} />
      </div>
      <p class="test-page__end">{say('end')}</p>
    </section>
  );
  return isRoll(paper) ? (
    <article class={`roll roll--${paper}`} lang={sourceLanguage}>
      {page}
    </article>
  ) : (
    page
  );
}

/**
 * Draws and prints the page, in place of what was on the paper.
 * @returns whether the browser took it; whether it came out whole somebody has to say
 */
export async function printTest(paper: Paper, point: Point): Promise<boolean> {
  const element = document.querySelector('#paper');
  if (!element) return false;
  try {
    await loadStaffWords(sourceLanguage);
    render(h(TestPage, { paper, point }), element);
    await document.fonts.ready;
    const strips = [...element.querySelectorAll('.roll')].map((strip) => stripLength(strip.getBoundingClientRect().height));
    pages.replaceSync(pageRules(paper, strips, false));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((sheet) => sheet !== pages), pages];
    window.print();
    return true;
  } catch {
    return false;
  }
}
