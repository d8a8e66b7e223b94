// One slip on a roll of 80 or 58 mm: two strips, the office's part and the return stub, in the order the family needs them.
import './roll.css';
import './slip-strips.css';
import { Code } from './code.tsx';
import type { SlipPage } from './compose-slip.ts';
import { PaperBrand, WriteLine } from './marks.tsx';
import type { RollPaper } from './page-rules.ts';
import { columnedPart } from './paper-script.ts';
import { BesideWords, Matters, Papers, ReturnStub } from './slip-parts.tsx';

/** Longest sides of the two codes, on either roll. Millimetres. */
const codes = { large: 41, small: 25 };

interface Props {
  readonly page: SlipPage;
  readonly paper: RollPaper;
  /** Draw the codes; false on a screen. */
  readonly code: boolean;
}

export function SlipStrip({ page, paper, code }: Props) {
  const Own = columnedPart.value?.OwnColumn;
  return (
    <article class={`roll roll--${paper}`} lang="zh-Hans">
      <header class="roll__head">
        <PaperBrand words={page.brand} />
        <p>{page.issued}</p>
      </header>
      <h1 class="roll__bar">{page.title}</h1>
      <h2 class="part-label">{page.toLabel}</h2>
      <p class="roll__to">
        <BesideWords words={page.to} />
      </p>
      {page.place !== null && <p>{page.place}</p>}
      <Matters page={page} />
      <Papers page={page} />
      {Own && <Own page={page} />}
      <p class="roll__until">
        <BesideWords words={page.validUntil} />
      </p>
      <figure class="roll__code">
        <Code text={page.code} number={page.number} size="large" limit={codes.large} hatched={code ? null : page.codeLater} />
        <figcaption>
          <b class="roll__hand-over">{page.handOver}</b>
          {page.tellOnce}
          <span class="roll__scan">{page.scan}</span>
        </figcaption>
      </figure>
      <p class="roll__number">{page.number}</p>
      {page.copy !== null && <p class="roll__copy">{page.copy}</p>}
      <WriteLine label={page.nameLabel} text={page.name} />
      <h2 class="part-label">{page.fromLabel}</h2>
      <p>{page.from}</p>
      <p class="roll__small">{page.consent}</p>
      <p class="roll__small">
        {page.statements.map((statement) => (
          <span key={statement} class="roll__statement">
            {statement}
          </span>
        ))}
      </p>
      <p class="roll__small">
        {page.draft} {page.fades}
      </p>
    </article>
  );
}

export function StubStrip({ page, paper, code }: Props) {
  return (
    <article class={`roll roll--${paper} roll--stub`} lang="zh-Hans">
      <ReturnStub stub={page.stub} codeLimit={codes.small} hatched={code ? null : page.codeLater} />
    </article>
  );
}
