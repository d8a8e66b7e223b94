// The services as rows and the children as columns, six blocks, each whole on its page; and what the shapes mean.
import './sheet-grid.css';
import type { FamilySheet, GridCell } from './compose-sheet.ts';
import { VerdictShape } from './verdict-shape.tsx';

/** Up to so many children the word fits beside each shape; beyond, the legend says it. */
const mostWithWords = 2;

function Cell({ cell, sheet }: { readonly cell: GridCell; readonly sheet: FamilySheet }) {
  return (
    <td>
      <span class="sheet-grid__cell">
        <VerdictShape verdict={cell.verdict} word={cell.word} />
        {sheet.children.length <= mostWithWords && <span aria-hidden="true">{cell.word}</span>}
        {cell.urgent && <b>{sheet.urgentWord}</b>}
        {cell.received && <b>{sheet.receivedWord}</b>}
      </span>
    </td>
  );
}

function Block({ block, sheet }: { readonly block: FamilySheet['blocks'][number]; readonly sheet: FamilySheet }) {
  return (
    <tbody>
      {block.rows.map((row, i) => (
        <tr key={row.service}>
          {i === 0 && (
            <th class="sheet-grid__block" rowSpan={block.rows.length} scope="rowgroup">
              <i aria-hidden="true">{block.code}</i>
              {block.name}
            </th>
          )}
          <th class="sheet-grid__service" scope="row">
            {row.service}
          </th>
          {row.cells.map((cell) => (
            <Cell key={cell.child} cell={cell} sheet={sheet} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

export function SheetGrid({ sheet }: { readonly sheet: FamilySheet }) {
  return (
    <table class="sheet-grid">
      <colgroup>
        <col class="sheet-grid__block-column" />
        <col class="sheet-grid__service-column" />
      </colgroup>
      <thead>
        <tr>
          <th colSpan={2} scope="col">
            {sheet.corner}
          </th>
          {sheet.children.map((child) => (
            <th key={child.id} scope="col">
              <b>{child.name}</b> {child.age}
            </th>
          ))}
        </tr>
      </thead>
      {sheet.blocks.map((block) => (
        <Block key={block.name} block={block} sheet={sheet} />
      ))}
    </table>
  );
}

export function SheetLegend({ sheet }: { readonly sheet: FamilySheet }) {
  return (
    <ul class="sheet-legend">
      {sheet.legend.map(({ verdict, word, means }) => (
        <li key={verdict}>
          <VerdictShape verdict={verdict} word={word} />
          <span>
            <b>{word}</b> {means}
          </span>
        </li>
      ))}
      <li>
        <span>
          <b>{sheet.urgentWord}</b> {sheet.urgentMeans}
        </span>
      </li>
      <li>
        <span>
          <b>{sheet.receivedWord}</b> {sheet.receivedMeans}
        </span>
      </li>
    </ul>
  );
}
