// The family's sheet on A4 or A5: the grid first, then where to go and what to bring; it runs on over as many pages as it needs.
import './sheet-pages.css';
import type { Language } from '../content/languages.ts';
import type { FamilySheet } from './compose-sheet.ts';
import { PaperBrand } from './marks.tsx';
import { SheetGrid, SheetLegend } from './sheet-grid.tsx';
import { SheetSection } from './sheet-section.tsx';

interface Props {
  readonly sheet: FamilySheet;
  readonly lang: Language;
  readonly paper: 'a4' | 'a5';
}

export function SheetPages({ sheet, lang, paper }: Props) {
  return (
    <article class={`sheet sheet--${paper}`} lang={lang}>
      <header class="sheet__head">
        <div>
          <PaperBrand words={sheet.brand} />
          <h1 class="sheet__title">{sheet.title}</h1>
        </div>
        <p class="sheet__meta">
          {sheet.meta.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      </header>
      <p class="sheet__statements">
        <b>{sheet.keep}</b> {sheet.statements.join(' ')}
      </p>
      {sheet.urgent && <SheetSection section={sheet.urgent} />}
      <SheetGrid sheet={sheet} />
      <SheetLegend sheet={sheet} />
      {sheet.sections.map((section) => (
        <SheetSection key={section.id} section={section} />
      ))}
    </article>
  );
}
