// A slip on the screen, the same component as on paper, at its true proportion; what is typed and ticked shows at once.
import './paper.css';
import './slip-preview.css';
import { useEffect, useRef } from 'preact/hooks';
import type { Slip } from '../core/referral/compose-slips.ts';
import type { PrintJob } from '../session/ports.ts';
import { composeSlip } from './compose-slip.ts';
import { isRoll } from './page-rules.ts';
import { loadPaperScript } from './paper-script.ts';
import { SlipA5 } from './slip-a5.tsx';
import { SlipStrip } from './slip-strips.tsx';
import { tighten } from './tighten.ts';

interface Props {
  readonly slip: Slip;
  readonly job: PrintJob;
  /** False hatches the code out: the real one exists only in the print job. */
  readonly code: boolean;
}

/** Scales the paper to the room there is. A transform, so that a browser's smallest text size cannot change the proportion. */
function fitInside(frame: HTMLElement): void {
  const paper = frame.firstElementChild;
  if (!(paper instanceof HTMLElement) || paper.offsetWidth === 0) return;
  paper.querySelectorAll('.slip').forEach(tighten);
  const scale = frame.clientWidth / paper.offsetWidth;
  paper.style.transform = `scale(${scale})`;
  frame.style.blockSize = `${paper.offsetHeight * scale}px`;
}

export function SlipPreview({ slip, job, code }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current) fitInside(frame.current);
  });
  useEffect(() => {
    const observed = frame.current;
    if (!observed) return undefined;
    const observer = new ResizeObserver(() => fitInside(observed));
    observer.observe(observed);
    // A script whose letters come late is as wide as they are.
    void document.fonts?.ready.then(() => fitInside(observed));
    return () => observer.disconnect();
  }, []);
  useEffect(() => void loadPaperScript(job.language).catch(() => undefined), [job.language]);
  const page = composeSlip(job, slip);
  return (
    <div class="slip-preview" ref={frame}>
      <div class={`slip-preview__paper slip-preview__paper--${job.paper}`}>
        {isRoll(job.paper) ? <SlipStrip page={page} paper={job.paper} code={code} /> : <SlipA5 page={page} code={code} />}
      </div>
    </div>
  );
}
