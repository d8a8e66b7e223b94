// One slip on A5: the office's part, and under the dashes the return stub.
import './slip-a5.css';
import { Code } from './code.tsx';
import type { SlipPage } from './compose-slip.ts';
import { PaperBrand, WriteLine } from './marks.tsx';
import { columnedPart } from './paper-script.ts';
import { BesideWords, Matters, Papers, ReturnStub } from './slip-parts.tsx';

/** Longest sides of the two codes. Millimetres. */
const codes = { large: 33, small: 21 };

interface Props {
  readonly page: SlipPage;
  /** Draw the codes; false on a screen. */
  readonly code: boolean;
}

export function SlipA5({ page, code }: Props) {
  const hatched = code ? null : page.codeLater;
  const Own = columnedPart.value?.OwnColumn;
  return (
    <article class="slip" lang="zh-Hans">
      {Own && <Own page={page} />}
      <header class="slip__head">
        <div>
          <div class="slip__brand">
            <PaperBrand words={page.brand} />
            <h1 class="slip__title">{page.title}</h1>
          </div>
          <p class="slip__number">
            <span class="part-label">{page.numberLabel}</span>
            {page.number}
          </p>
          <p class="slip__dates">
            {page.issued}
            {page.copy !== null && <b>{page.copy}</b>}
            <b class="slip__until">
              <BesideWords words={page.validUntil} />
            </b>
          </p>
        </div>
        <figure class="slip__code">
          <Code text={page.code} number={page.number} size="large" limit={codes.large} hatched={hatched} />
          <figcaption>{page.scan}</figcaption>
        </figure>
        <div class="slip__way">
          <div>
            <h2 class="part-label">{page.fromLabel}</h2>
            <p class="slip__from">{page.from}</p>
          </div>
          <svg class="slip__arrow" viewBox="0 0 48 48" aria-hidden="true">
            <path d="M7 24h33M26 10l14 14-14 14" />
          </svg>
          <div>
            <h2 class="part-label">{page.toLabel}</h2>
            <p class="slip__to">
              <BesideWords words={page.to} />
            </p>
            {page.place !== null && <p class="slip__small slip__place">{page.place}</p>}
          </div>
        </div>
      </header>
      <Matters page={page} />
      <Papers page={page} />
      <div class="slip__name">
        <WriteLine label={page.nameLabel} text={page.name} />
      </div>
      <div class="slip__say">
        <p class="slip__hand-over">{page.handOver}</p>
        <p>{page.tellOnce}</p>
      </div>
      <p class="slip__small">{page.consent}</p>
      <p class="slip__small">
        {page.statements.map((statement) => (
          <span key={statement} class="slip__statement">
            {statement}
          </span>
        ))}
      </p>
      <p class="slip__tear">
        <span>
          {page.stub.tear} {page.draft}
        </span>
      </p>
      <ReturnStub stub={page.stub} codeLimit={codes.small} hatched={hatched} />
    </article>
  );
}
