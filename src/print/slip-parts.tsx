// The parts an A5 slip and an 80 mm slip have in common: what for, what to bring, the return stub.

import { columned } from '../content/languages.ts';
import { Code } from './code.tsx';
import './slip-parts.css';
import type { SlipPage, StubPage } from './compose-slip.ts';
import { TickBox, WriteLine } from './marks.tsx';
import type { Beside } from './paper-words.ts';

/** Chinese, with the family's language after it where there is one that runs as Chinese does; another has its column. */
export function BesideWords({ words }: { readonly words: Beside }) {
  return (
    <>
      {words.zh}
      {words.own !== null && !columned.includes(words.own.lang) && (
        <span class="beside" lang={words.own.lang}>
          {words.own.words}
        </span>
      )}
    </>
  );
}

export function Matters({ page }: { readonly page: SlipPage }) {
  return (
    <section>
      <h2 class="part-label">{page.mattersLabel}</h2>
      <ul class="matters">
        {page.matters.map((matter) => (
          <li key={matter.title} class="matter">
            <b class="matter__title">{matter.title}</b>
            <span class="matter__standing">{matter.standing}</span>
            {matter.questions.map((question) => (
              <span key={question} class="matter__question">
                {question}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Papers({ page }: { readonly page: SlipPage }) {
  if (page.papers.length === 0) return null;
  return (
    <section>
      <h2 class="part-label">
        <BesideWords words={page.papersLabel} />
      </h2>
      {page.papers.map(({ need, list }) => (
        <div key={need.zh} class="papers">
          <h3 class="papers__label">
            <BesideWords words={need} />
          </h3>
          <ul class="papers__list">
            {list.map((paper) => (
              <li key={paper.name.zh} class="papers__paper">
                <TickBox ticked={paper.held} />
                <span>
                  <BesideWords words={paper.name} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface StubProps {
  readonly stub: StubPage;
  /** Longest side of its code, millimetres. */
  readonly codeLimit: number;
  readonly hatched: string | null;
}

export function ReturnStub({ stub, codeLimit, hatched }: StubProps) {
  return (
    <section class="stub">
      <div class="stub__head">
        <h1 class="stub__title">{stub.title}</h1>
        <p class="stub__number">{stub.number}</p>
      </div>
      <figure class="stub__code">
        <Code text={stub.number} number={stub.number} size="small" limit={codeLimit} hatched={hatched} />
        <figcaption>{stub.scan}</figcaption>
      </figure>
      <ul class="stub__boxes">
        {stub.boxes.map((box) => (
          <li key={box}>
            <TickBox />
            {box}
          </li>
        ))}
      </ul>
      <WriteLine label={stub.reason} />
      <div class="stub__foot">
        <WriteLine label={stub.stamp} />
        <p class="stub__day">{stub.day}</p>
      </div>
      <p class="stub__back">{stub.back}</p>
    </section>
  );
}
