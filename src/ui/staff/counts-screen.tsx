// What this point has counted of its visits, for whoever runs it: sums as they may be shown, a file of them, and the way to begin anew.
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { serviceName } from '../../content/service-words.ts';
import { t } from '../../content/words.ts';
import { type PublishedRow, publishSums } from '../../core/counts/published-sums.ts';
import type { VisitSums } from '../../core/counts/visit-sums.ts';
import type { PlainDate } from '../../core/facts/calendar.ts';
import { countsFile, documentName, shownWords } from '../../session/counts-file.ts';
import type { TextFile } from '../../session/ports.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { dateWords } from '../family/answers/date-words.ts';
import { useReady, WhenReady } from '../family/results/ready.tsx';
import { useSession } from '../session-context.ts';
import '../family/results/later-icons.ts';
import '../styles/results.css';
import '../styles/service.css';
import '../styles/staff.css';

/** What the page needs from the edges; main.tsx hands it in. */
export interface CountsPorts {
  today(): PlainDate;
  readonly store: {
    keptSums(): Promise<VisitSums>;
    clearSums(): Promise<void>;
  };
  save(file: TextFile): Promise<boolean>;
}

interface BlockProps {
  readonly about: 'days' | 'languages' | 'services' | 'papers';
  readonly rows: readonly PublishedRow[];
  readonly columns: readonly string[];
  readonly name: (id: string) => string;
}

function Block({ about, rows, columns, name }: BlockProps) {
  return (
    <section class="staff-box" aria-labelledby={`counts-${about}`}>
      <h2 id={`counts-${about}`}>{t(`staff:counts.${about}`)}</h2>
      {rows.length === 0 ? (
        <p>{t('staff:counts.nothing')}</p>
      ) : (
        <table class="counts">
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`staff:counts.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, counts }) => (
              <tr key={id}>
                <th scope="row">
                  <span lang={about === 'languages' ? id : undefined}>{name(id)}</span>
                </th>
                {counts.map((count, i) => (
                  <td key={columns[i]}>{shownWords(count)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function CountsPage({ ports }: { readonly ports: CountsPorts }) {
  const session = useSession();
  const { checklist } = useReady();
  const kept = useSignal<VisitSums | null>(null);
  const asking = useSignal(false);
  const said = useSignal<'saved' | 'not-saved' | 'cleared' | 'not-kept' | null>(null);
  const read = async () => {
    kept.value = await ports.store.keptSums();
  };
  const failed = () => {
    said.value = 'not-kept';
  };
  useEffect(() => void read().catch(failed), []);
  const sums =
    kept.value &&
    publishSums(
      kept.value,
      checklist.services.map((service) => service.id),
    );
  const save = async () => {
    if (sums) said.value = (await ports.save(countsFile(sums, ports.today())).catch(() => false)) ? 'saved' : 'not-saved';
  };
  const ask = (whether: boolean) => {
    asking.value = whether;
  };
  const clear = async () => {
    ask(false);
    await ports.store.clearSums();
    await read();
    said.value = 'cleared';
  };
  return (
    <Frame
      heading={
        <>
          <h1>{t('staff:counts.title')}</h1>
          <p class="hint">{t('staff:counts.hint')}</p>
        </>
      }
      actions={
        <div class="actions-row">
          <Button kind="plain" icon="arrow-left" onClick={() => session.go('staff')}>
            {t('staff:counts.back')}
          </Button>
          <Button kind="primary" icon="arrow-down" disabled={!sums} onClick={() => void save()}>
            {t('staff:counts.save')}
          </Button>
        </div>
      }
    >
      <div class="staff-page">
        <p role="status">{said.value !== null && t(`staff:counts.${said.value}`)}</p>
        {sums && (
          <>
            <section class="staff-box">
              <ul class="lines">
                {(['visits', 'slips', 'counted'] as const).map((what) => (
                  <li key={what}>
                    {t(`staff:counts.column.${what}`)} <b>{shownWords(sums[what])}</b>
                  </li>
                ))}
              </ul>
            </section>
            <Block about="services" rows={sums.services} columns={['likely', 'ask']} name={serviceName} />
            <Block about="papers" rows={sums.papers} columns={['needed', 'missing']} name={documentName} />
            <Block about="languages" rows={sums.languages} columns={['visits']} name={(id) => t(`ui:languages.${id}`)} />
            <Block about="days" rows={[...sums.days].reverse()} columns={['visits', 'slips']} name={dateWords} />
            <div class="counts-clear">
              {asking.value ? (
                <>
                  <Button kind="plain" icon="cross" onClick={() => ask(false)}>
                    {t('staff:counts.keep')}
                  </Button>
                  <Button kind="plain" icon="tick" onClick={() => void clear().catch(failed)}>
                    {t('staff:counts.clear-yes')}
                  </Button>
                </>
              ) : (
                <Button kind="plain" onClick={() => ask(true)}>
                  {t('staff:counts.clear')}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Frame>
  );
}

/** @param ports what is kept, handed in by main.tsx */
export function countsScreen(ports: CountsPorts): ComponentType {
  return function Counts() {
    return (
      <WhenReady>
        <CountsPage ports={ports} />
      </WhenReady>
    );
  };
}
