// The boxes of the paper form as fields. A full field passes the keys on; where a question does not apply there is no field.
import { t } from '../../content/words.ts';
import { cellKey, type PaperLine } from '../../core/interview/paper-form.ts';

interface TableProps {
  readonly lines: readonly PaperLine[];
  readonly columns: readonly string[];
  readonly written: Readonly<Record<string, string>>;
  /** What is wrong with a cell, in words. */
  readonly wrong: ReadonlyMap<string, string>;
  onWrite(key: string, text: string): void;
  /** Going on from the last field. */
  onEnd(): void;
}

/** Nothing more can follow: the boxes are full, or what stands there excludes the rest. */
function isFull(line: PaperLine, text: string): boolean {
  const alone = line.fact.type === 'set' ? [line.unknown, line.codes.find((c) => c.value === 'none')?.code] : line.fact.type === 'date' ? [line.unknown] : [];
  return text.length >= line.boxes || alone.includes(text);
}

/** Whether an earlier line, of the same child or the household, opens this one. */
function applies({ lines, written }: TableProps, line: PaperLine, child: string | null): boolean {
  const opened = ({ number, codes }: { readonly number: number; readonly codes: readonly string[] }) => {
    const opener = lines.find((l) => l.number === number);
    const text = opener ? (written[cellKey({ line: opener, child: opener.fact.about === 'child' ? child : null })] ?? '') : '';
    return [...text.toUpperCase()].some((code) => codes.includes(code));
  };
  return line.when === null || line.when.some(opened);
}

function goOn(field: HTMLInputElement, onEnd: () => void): void {
  // Fields may appear with what was just written: the next one is looked for once they are drawn.
  requestAnimationFrame(() => {
    const all = [...(field.closest('table')?.querySelectorAll('input') ?? [])];
    const next = all[all.indexOf(field) + 1];
    if (next) next.focus();
    else onEnd();
  });
}

function Cell({ line, child, ...props }: TableProps & { readonly line: PaperLine; readonly child: string | null }) {
  const { columns, written, wrong, onWrite, onEnd } = props;
  const key = cellKey({ line, child });
  const label = t(`facts:${line.fact.id}.label`);
  return (
    <td colSpan={child === null ? columns.length : 1}>
      {applies(props, line, child) && (
        <input
          name={key}
          type="text"
          autocomplete="off"
          spellcheck={false}
          inputMode={line.codes.length > 9 ? 'text' : 'numeric'}
          maxLength={line.boxes}
          style={{ inlineSize: `${line.boxes * 1.2 + 2}ch` }}
          value={written[key] ?? ''}
          aria-label={
            child === null
              ? t('staff:key-in.household', { number: line.number, label })
              : t('staff:key-in.cell', { number: line.number, label, at: columns.indexOf(child) + 1 })
          }
          aria-invalid={wrong.has(key)}
          onInput={(event) => {
            const field = event.currentTarget;
            onWrite(key, field.value);
            if (isFull(line, field.value)) goOn(field, onEnd);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.stopPropagation();
            goOn(event.currentTarget, onEnd);
          }}
        />
      )}
      {wrong.has(key) && <span class="key-in__fault">{wrong.get(key)}</span>}
    </td>
  );
}

export function KeyInTable(props: TableProps) {
  const { lines, columns } = props;
  return (
    <table class="key-in">
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {t('staff:key-in.line')}
          </th>
          {columns.map((child, i) => (
            <th key={child} scope="col">
              {t('staff:key-in.column', { at: i + 1 })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.number}>
            <th scope="row">{line.number}</th>
            <th scope="row">{t(`facts:${line.fact.id}.label`)}</th>
            {(line.fact.about === 'child' ? columns : [null]).map((child) => (
              <Cell key={child ?? ''} {...props} line={line} child={child} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
