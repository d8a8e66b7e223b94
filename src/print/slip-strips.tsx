// One slip on an 80 mm roll: two strips, the office's part and the return stub, in the order the family needs them.
import './strip.css';
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
    <article class="strip" lang="zh-Hans">
      <header class="strip__head">
        <PaperBrand words={page.brand} />
        <p>{page.issued}</p>
      </header>
      <h1 class="strip__bar">{page.title}</h1>
      <h2 class="part-label">{page.toLabel}</h2>
      <p class="strip__to">
        <BesideWords words={page.to} />
      </p>
      <Matters page={page} />
      <Papers page={page} />
      <p class="strip__until">
        <BesideWords words={page.validUntil} />
      </p>
      <figure class="strip__code">
        <Code number={page.number} size="large" hatched={code ? null : page.codeLater} />
        <figcaption>
          <b class="strip__hand-over">{page.handOver}</b>
          {page.tellOnce}
        </figcaption>
      </figure>
      <p class="strip__number">{page.number}</p>
      <WriteLine label={page.nameLabel} text={page.name} />
      <h2 class="part-label">{page.fromLabel}</h2>
      <p>{page.from}</p>
      <p class="strip__small">{page.consent}</p>
      <p class="strip__small">
        {page.statements.map((statement) => (
          <span key={statement} class="strip__statement">
            {statement}
          </span>
        ))}
      </p>
      <p class="strip__small">{page.fades}</p>
    </article>
  );
}

export function StubStrip({ page, code }: Props) {
  return (
    <article class="strip strip--stub" lang="zh-Hans">
      <ReturnStub stub={page.stub} hatched={code ? null : page.codeLater} />
    </article>
  );
}
