// A section of the family's sheet: a title, then groups that never break over a page.
import './sheet-section.css';
import type { Group, Line, Section } from './compose-sections.ts';
import { TickBox } from './marks.tsx';

function SheetLine({ line, brief }: { readonly line: Line; readonly brief: boolean }) {
  return (
    <li class="sheet-line">
      {line.box !== undefined && <TickBox ticked={line.box} />}
      <span>
        {line.lead !== '' && <b>{line.lead}</b>}
        {line.text}
        {!brief && line.aside !== undefined && <span class="sheet-line__aside">{line.aside}</span>}
        {line.numbers?.map((number) => (
          <span key={number} class="sheet-line__number">
            {number}
          </span>
        ))}
      </span>
    </li>
  );
}

function SheetGroup({ group, brief }: { readonly group: Group; readonly brief: boolean }) {
  return (
    <div class={group.mark === undefined ? 'sheet-group' : 'sheet-group sheet-group--marked'}>
      <div class="sheet-group__top">
        {group.mark !== undefined && <p class="sheet-group__mark">{group.mark}</p>}
        {group.head !== undefined && (
          <h3 class="sheet-group__head">
            {group.head}
            {group.headZh !== undefined && (
              <span class="sheet-group__zh" lang="zh-Hans">
                {group.headZh}
              </span>
            )}
          </h3>
        )}
      </div>
      <ul>
        {group.lines.map((line) => (
          <SheetLine key={`${line.lead} ${line.text}`} line={line} brief={brief} />
        ))}
      </ul>
    </div>
  );
}

/** Many short lines: two columns where the paper is wide enough. */
const inColumns: readonly Section['id'][] = ['papers', 'calendar'];

/** @param brief for narrow paper: no asides */
export function SheetSection({ section, brief = false }: { readonly section: Section; readonly brief?: boolean }) {
  return (
    <section class="sheet-section">
      <h2 class="sheet-section__title">{section.title}</h2>
      <div class={inColumns.includes(section.id) && !brief ? 'sheet-section__groups--in-columns' : undefined}>
        {section.groups.map((group, i) => (
          <SheetGroup key={group.mark ?? group.head ?? i} group={group} brief={brief} />
        ))}
      </div>
    </section>
  );
}
