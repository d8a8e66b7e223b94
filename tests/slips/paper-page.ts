// The page that `slips.spec.ts` prints from: the app's own rules, words, signing and papers, without the screens.
import { readBundledChecklist } from '../../src/content/bundled-checklist.ts';
import { readBundledCodes } from '../../src/content/bundled-codes.ts';
import { changeLanguage, loadServiceWords } from '../../src/content/words.ts';
import type { Family } from '../../src/core/facts/family.ts';
import { sealedKinds } from '../../src/core/referral/sealable.ts';
import { printJob } from '../../src/print/print-job.ts';
import type { PrintJob } from '../../src/session/ports.ts';
import { nothingSealed, type SealedConsent } from '../../src/session/sealed-consent.ts';
import { signSlips } from '../../src/session/sign-slips.ts';
import { pointKey } from '../../src/store/point-key.ts';
import { loadScript } from '../../src/ui/load-script.ts';
import { type JobOptions, printJobOf } from '../golden/print-jobs.ts';

/** What stands on one slip, stub and all. */
export interface PaperSlip {
  readonly number: string;
  readonly child: string;
  readonly entitlements: readonly string[];
  readonly titles: readonly string[];
  /** Whom it is for. */
  readonly to: string;
  readonly words: string;
  readonly code: string | null;
}

export interface Papers {
  readonly slips: readonly PaperSlip[];
  /** Whatever of slips and strips does not fit where it stands. The sheet's width is the page's own: what is cut there is missing on the page. */
  readonly cut: readonly string[];
  /** The pieces of text of the family's own sheet. */
  readonly sheet: readonly string[];
  readonly publicKey: readonly number[];
}

/** How a family's papers are printed. */
export interface PaperOptions extends JobOptions {
  /** To the window of every office everything is sealed with this key; null: nothing is. */
  readonly sealTo: readonly number[] | null;
  /** The guardian's telephone. */
  readonly phone: string;
}

declare global {
  interface Window {
    /** Prints a family's papers into the page. The day and the point's number are those of the golden papers. */
    papersOf(family: Family, options: PaperOptions): Promise<Papers>;
  }
}

const textOf = (e: Element | null | undefined): string => (e?.textContent ?? '').trim();

function cutIn(paper: Element): readonly string[] {
  const areas = [...paper.querySelectorAll('.slip, .slip *, .roll, .roll *, .two-up')].filter((e) => !e.closest('svg'));
  const said = (e: Element, what: string) => `${e.tagName.toLowerCase()}.${e.getAttribute('class')} ${what}: ${textOf(e).slice(0, 30)}`;
  return areas.flatMap((e) => {
    const { overflowX, overflowY } = getComputedStyle(e);
    const cut = (overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1) || (overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1);
    const page = e.closest('.roll, .slip');
    const outside = page !== null && e.getBoundingClientRect().right > page.getBoundingClientRect().right + 1 && !page.closest('.two-up__turned');
    return [...(cut ? [said(e, 'cuts')] : []), ...(outside ? [said(e, 'stands outside')] : [])];
  });
}

window.print = () => undefined;
const parsed = await readBundledChecklist();
const key = await pointKey();
if (parsed.kind !== 'ready' || !key) throw new Error('no rules or no key');
const { checklist } = parsed;

const agreedBy = ({ slips }: PrintJob, { sealTo, phone }: PaperOptions): SealedConsent => {
  if (!sealTo) return nothingSealed;
  const offices = slips.map((slip) => slip.office);
  const all = <T>(value: T) => Object.fromEntries(offices.map((office) => [office, value]));
  return { to: all({ office: 0, name: '', sealKey: Uint8Array.from(sealTo) }), kinds: all(sealedKinds), phone };
};

window.papersOf = async (family, options) => {
  for (const language of new Set(['zh-Hans', options.language ?? 'zh-Hans'] as const)) {
    await changeLanguage(language);
    await loadServiceWords(language);
    await loadScript(language);
  }
  const unsigned = printJobOf(checklist, family, options);
  const signed = await signSlips(unsigned, await readBundledCodes(), { ...key, key: key.id, point: '4827' }, agreedBy(unsigned, options));
  const job = { ...unsigned, ...signed };
  if (!(await printJob(job, () => true))) throw new Error('not printed');
  const paper = document.querySelector('#paper');
  if (!paper) throw new Error('no paper');
  const parts = [...paper.querySelectorAll('.slip, .roll')].filter((e) => e.querySelector('.matter__title'));
  const leaves = [...paper.querySelectorAll('.sheet *')].filter((e) => e.childElementCount === 0 && textOf(e) !== '' && !e.closest('svg'));
  return {
    slips: job.slips.map(({ number, child, entitlements }, i) => ({
      number,
      child,
      entitlements: entitlements.map((e) => e.id),
      titles: [...(parts[i]?.querySelectorAll('.matter__title') ?? [])].map(textOf),
      to: textOf(parts[i]?.querySelector('.slip__to, .roll__to')),
      words: [parts[i], job.paper.startsWith('roll') ? parts[i]?.nextElementSibling : null].map(textOf).join(' '),
      code: job.codes[number] ?? null,
    })),
    cut: cutIn(paper),
    sheet: leaves.map(textOf),
    publicKey: [...key.publicKey],
  };
};
document.documentElement.dataset['ready'] = 'yes';
