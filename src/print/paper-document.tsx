// Everything one print job puts on paper, in order: the family's sheet, then the slips, laid out for the paper there is.
import './two-up.css';
import type { PrintJob } from '../session/ports.ts';
import { composeSheet } from './compose-sheet.ts';
import { composeSlip, type SlipPage } from './compose-slip.ts';
import { isRoll } from './page-rules.ts';
import { SheetPages } from './sheet-pages.tsx';
import { SheetStrips } from './sheet-strips.tsx';
import { SlipA5 } from './slip-a5.tsx';
import { SlipStrip, StubStrip } from './slip-strips.tsx';

/** Two A5 slips on each A4 sheet, turned so that every sheet of the job stands the same way. */
function TwoUp({ slips }: { readonly slips: readonly SlipPage[] }) {
  const sheets = slips.filter((_, i) => i % 2 === 0).map((first, i) => [first, slips[i * 2 + 1]] as const);
  return (
    <>
      {sheets.map(([first, second]) => (
        <div key={first.number} class="two-up">
          <div class="two-up__turned">
            <SlipA5 page={first} code />
            <span class="two-up__cut" />
            {second && <SlipA5 page={second} code />}
          </div>
        </div>
      ))}
    </>
  );
}

export function PaperDocument({ job }: { readonly job: PrintJob }) {
  const sheet = job.summary && composeSheet(job, job.summary);
  const slips = job.slips.map((slip) => composeSlip(job, slip));
  const { paper } = job;
  if (isRoll(paper)) {
    return (
      <>
        {sheet && <SheetStrips sheet={sheet} lang={job.language} paper={paper} />}
        {slips.flatMap((page) => [
          <SlipStrip key={page.number} page={page} paper={paper} code />,
          <StubStrip key={`${page.number} stub`} page={page} paper={paper} code />,
        ])}
      </>
    );
  }
  return (
    <>
      {sheet && <SheetPages sheet={sheet} lang={job.language} paper={paper} />}
      {paper === 'a4' ? <TwoUp slips={slips} /> : slips.map((page) => <SlipA5 key={page.number} page={page} code />)}
    </>
  );
}
