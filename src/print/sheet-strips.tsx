// The family's sheet on a roll, two strips: the services child by child and verdict by verdict; then where to go and what to bring.
import './roll.css';
import './sheet-strips.css';
import type { Language } from '../content/languages.ts';
import type { FamilySheet } from './compose-sheet.ts';
import { PaperBrand } from './marks.tsx';
import type { RollPaper } from './page-rules.ts';
import { SheetSection } from './sheet-section.tsx';
import { VerdictShape } from './verdict-shape.tsx';

interface Props {
  readonly sheet: FamilySheet;
  readonly lang: Language;
  readonly paper: RollPaper;
}

function ChildList({ sheet, child }: { readonly sheet: FamilySheet; readonly child: FamilySheet['children'][number] }) {
  const rows = sheet.blocks
    .flatMap((block) => block.rows)
    .flatMap(({ service, cells }) => cells.filter((c) => c.child === child.id).map((cell) => ({ ...cell, service })));
  return (
    <section class="roll-child">
      <h2 class="roll-child__name">
        {child.name} {child.age}
      </h2>
      {sheet.legend
        .map(({ verdict, word }) => ({ verdict, word, services: rows.filter((r) => r.verdict === verdict) }))
        .filter(({ services }) => services.length > 0)
        .map(({ verdict, word, services }) => (
          <div key={verdict} class="roll-child__verdict">
            <h3 class="roll-child__word">
              <VerdictShape verdict={verdict} word={word} />
              <span aria-hidden="true">{word}</span> {services.length}
            </h3>
            <p class="roll-child__services">
              {services.map((row, i) => (
                <span key={row.service}>
                  {i > 0 && sheet.between}
                  {row.service}
                  {row.urgent && <b>{sheet.urgentWord}</b>}
                  {row.received && <b>{sheet.receivedWord}</b>}
                </span>
              ))}
            </p>
          </div>
        ))}
    </section>
  );
}

function StripHead({ sheet, title }: { readonly sheet: FamilySheet; readonly title: string }) {
  return (
    <>
      <header class="roll__head">
        <PaperBrand words={sheet.brand} />
      </header>
      <h1 class="roll__bar">{title}</h1>
      <p class="roll__small">
        {sheet.meta.map((line) => (
          <span key={line} class="roll__statement">
            {line}
          </span>
        ))}
      </p>
    </>
  );
}

export function SheetStrips({ sheet, lang, paper }: Props) {
  return (
    <>
      <article class={`roll roll--${paper}`} lang={lang}>
        <StripHead sheet={sheet} title={sheet.title} />
        <p class="roll__keep">{sheet.keep}</p>
        {sheet.urgent && <SheetSection section={sheet.urgent} />}
        {sheet.children.map((child) => (
          <ChildList key={child.id} sheet={sheet} child={child} />
        ))}
        <p class="roll__small">{sheet.statements.join(' ')}</p>
        <p class="roll__small">{sheet.fades}</p>
      </article>
      <article class={`roll roll--${paper}`} lang={lang}>
        <StripHead sheet={sheet} title={sheet.takeAlong} />
        {sheet.sections.map((section) => (
          <SheetSection key={section.id} section={section} brief />
        ))}
        <p class="roll__small">{sheet.statements.join(' ')}</p>
      </article>
    </>
  );
}
