// One slip on an 80 mm roll: two strips, the office's part and the return stub, in the order the family needs them.
import './roll.css';
import './slip-strips.css';
import { Code } from './code.tsx';
import type { SlipPage } from './compose-slip.ts';
import { PaperBrand, WriteLine } from './marks.tsx';
import { BesideWords, Matters, Papers, ReturnStub } from './slip-parts.tsx';

interface Props {
  readonly page: SlipPage;
  /** Draw the codes; false on a screen. */
  readonly code: boolean;
}

export function SlipStrip({ page, code }: Props) {
  return (
    <article class="roll" lang="zh-Hans">
      <header class="roll__head">
        <PaperBrand words={page.brand} />
        <p>{page.issued}</p>
      </header>
      <h1 class="roll__bar">{page.title}</h1>
      <h2 class="part-label">{page.toLabel}</h2>
      <p class="roll__to">
        <BesideWords words={page.to} />
      </p>
      <Matters page={page} />
      <Papers page={page} />
      <p class="roll__until">
        <BesideWords words={page.validUntil} />
      </p>
      <figure class="roll__code">
        <Code number={page.number} size="large" hatched={code ? null : page.codeLater} />
        <figcaption>
          <b class="roll__hand-over">{page.handOver}</b>
          {page.tellOnce}
        </figcaption>
      </figure>
      <p class="roll__number">{page.number}</p>
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
      <p class="roll__small">{page.fades}</p>
    </article>
  );
}

export function StubStrip({ page, code }: Props) {
  return (
    <article class="roll roll--stub" lang="zh-Hans">
      <ReturnStub stub={page.stub} hatched={code ? null : page.codeLater} />
    </article>
  );
}
