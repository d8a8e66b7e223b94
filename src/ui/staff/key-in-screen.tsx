// A filled paper interview keyed in: the same boxes as on the form, in its order; the next one comes by itself.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { maybe, t } from '../../content/words.ts';
import { childLimits } from '../../core/facts/family.ts';
import { type FamilyProblem, readFamily } from '../../core/facts/read-family.ts';
import { cellKey, paperLines, readPaper } from '../../core/interview/paper-form.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { NotToday } from '../components/notice.tsx';
import { Stepper } from '../components/stepper.tsx';
import { useReady, WhenReady } from '../family/results/ready.tsx';
import { useSession } from '../session-context.ts';
import { KeyInTable } from './key-in-table.tsx';
import '../styles/key-in.css';

/** What the screen's own words say of tiles to touch, not of boxes to write in. */
const wordless: readonly FamilyProblem['code'][] = ['bad-date', 'bad-value', 'unknown-county'];
const allColumns = [...'abcdefgh'];

/** `children[1].child.permit` → its cell; what no cell is at fault for has none. */
function cellOf(lines: ReturnType<typeof paperLines>, { field, fact }: FamilyProblem): string | null {
  const line = lines.find((l) => l.fact.id === fact);
  const child = /^children\[(\d)\]/.exec(field)?.[1];
  return line ? cellKey({ line, child: child === undefined ? null : (allColumns[Number(child)] ?? null) }) : null;
}

function KeyInPage() {
  const session = useSession();
  const { checklist, assessment } = useReady();
  const lines = paperLines(checklist);
  const children = useSignal(1);
  const written = useSignal<Readonly<Record<string, string>>>({});
  const wrong = useSignal<ReadonlyMap<string, string>>(new Map());
  const table = useRef<HTMLDivElement>(null);
  const columns = allColumns.slice(0, children.value);

  const finish = () => {
    const reading = readPaper(lines, written.value, columns);
    const read = readFamily(checklist, reading.family, assessment.date);
    const problems = read.kind === 'problems' ? read.problems : [];
    wrong.value = new Map([
      ...problems.flatMap((p) => {
        const cell = cellOf(lines, p);
        return cell === null ? [] : [[cell, (wordless.includes(p.code) ? null : maybe(`ui:problems.${p.code}`)) ?? t('staff:key-in.unreadable')] as const];
      }),
      ...reading.unreadable.map((cell) => [cellKey(cell), t('staff:key-in.unreadable')] as const),
    ]);
    const [first] = wrong.value.keys();
    if (first !== undefined) table.current?.querySelector<HTMLInputElement>(`input[name="${first}"]`)?.focus();
    else if (read.kind === 'ready') session.takeFamily(read.family);
  };

  return (
    <Frame
      heading={
        <>
          <h1>{t('staff:key-in.title')}</h1>
          <p class="hint">{t('staff:key-in.hint')}</p>
          <Stepper
            label={t('staff:key-in.children')}
            value={children.value}
            min={childLimits.fewest}
            max={childLimits.most}
            words={(count) => t('ui:children.count', { count })}
            onChange={(count) => {
              children.value = count;
            }}
          />
        </>
      }
      actions={
        <>
          <Button kind="plain" icon="arrow-left" onClick={() => void session.openStaff('staff')}>
            {t('staff:key-in.back')}
          </Button>
          <Button kind="primary" iconAfter="arrow-right" onClick={finish}>
            {t('staff:key-in.see')}
          </Button>
        </>
      }
    >
      <div ref={table}>
        {wrong.value.size > 0 && (
          <p class="key-in__wrong" role="alert">
            {t('staff:key-in.wrong', { count: wrong.value.size })}
          </p>
        )}
        <KeyInTable
          lines={lines}
          columns={columns}
          written={written.value}
          wrong={wrong.value}
          onWrite={(key, text) => {
            written.value = { ...written.value, [key]: text };
          }}
          onEnd={finish}
        />
      </div>
    </Frame>
  );
}

export function KeyInScreen() {
  const session = useSession();
  if (session.dayDoubted.value) {
    return (
      <NotToday
        actions={
          <Button kind="primary" iconAfter="arrow-right" onClick={() => void session.openStaff('set-up')}>
            {t('staff:page.set-up')}
          </Button>
        }
      />
    );
  }
  return (
    <WhenReady>
      <KeyInPage />
    </WhenReady>
  );
}
