// The bench for people who do not program: pin some answers, leave the rest free, see every outcome, keep one as an example.
import { entitlementWord, serviceName } from '../../content/service-words.ts';
import { t } from '../../content/words.ts';
import { isDate } from '../../core/facts/calendar.ts';
import { groundsOf } from '../../core/rules/grounds.ts';
import { Button } from '../components/button.tsx';
import { CheckRow } from '../components/check-box.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon } from '../components/icon.tsx';
import { useReady, WhenReady } from '../family/results/ready.tsx';
import { useSession } from '../session-context.ts';
import { BenchFamilies } from './bench-families.tsx';
import { BenchOutcomes } from './bench-outcomes.tsx';
import { BenchPins } from './bench-pins.tsx';
import { type BenchState, useBench } from './bench-state.ts';
import '../styles/results.css';
import '../styles/service.css';
import '../styles/staff.css';
import '../styles/bench.css';

function Subject({ bench }: { readonly bench: BenchState }) {
  const { checklist } = useReady();
  return (
    <div class="pins">
      <label class="pin pin--set">
        <span>{t('staff:bench.subject')}</span>
        <select autocomplete="off" value={bench.entitlement.id} onChange={(event) => bench.choose(event.currentTarget.value)}>
          {checklist.services.map((service) => (
            <optgroup key={service.id} label={serviceName(service.id)}>
              {service.entitlements.map(({ id }) => (
                <option key={id} value={id}>
                  {entitlementWord(checklist, id, 'name')}
                </option>
              ))}
            </optgroup>
          ))}
          <optgroup label={t('results:keys.title')}>
            {checklist.enablers.map(({ id }) => (
              <option key={id} value={id}>
                {entitlementWord(checklist, id, 'name')}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label class="pin pin--set">
        <span>{t('staff:bench.date')}</span>
        <input
          type="date"
          autocomplete="off"
          value={bench.date}
          onChange={(event) => isDate(event.currentTarget.value) && bench.setDate(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}

function BenchPage() {
  const session = useSession();
  const { checklist, assessment } = useReady();
  const [first] = checklist.services.flatMap((s) => s.entitlements);
  if (!first) throw new Error('a list without a thing to apply for was not refused when it was read');
  const bench = useBench(checklist, first, assessment.date);
  const read = groundsOf(checklist, bench.entitlement).facts;
  const others = [...checklist.facts.keys()].filter((id) => !read.includes(id) && id !== 'child.receives');
  return (
    <Frame
      heading={
        <>
          <h1>{t('staff:bench.title')}</h1>
          <p class="hint">{t('staff:bench.hint')}</p>
        </>
      }
      actions={
        <div class="actions-row">
          <Button kind="plain" back icon="arrow-left" onClick={() => session.go('staff')}>
            {t('staff:bench.back')}
          </Button>
          <Button kind="primary" icon="list" onClick={() => void bench.run()}>
            {bench.running === null ? t('staff:bench.run') : t('staff:bench.running', { count: bench.running })}
          </Button>
        </div>
      }
    >
      <div class="staff-page bench">
        <Subject bench={bench} />
        <BenchFamilies bench={bench} />
        <section aria-labelledby="bench-pins">
          <h2 id="bench-pins">{t('staff:bench.read', { count: read.length })}</h2>
          <p class="hint">{t('staff:bench.read-hint')}</p>
          <BenchPins bench={bench} facts={read} />
          <CheckRow checked={bench.unsaidToo} onChange={bench.setUnsaidToo} label={t('staff:bench.unsaid')} />
          <details class="fold fold--small">
            <summary>
              {t('staff:bench.others')}
              <Icon name="chevron-down" />
            </summary>
            <BenchPins bench={bench} facts={others} />
          </details>
        </section>
        <div aria-live="polite">{bench.outcomes && <BenchOutcomes bench={bench} found={bench.outcomes} />}</div>
      </div>
    </Frame>
  );
}

export function BenchScreen() {
  return (
    <WhenReady>
      <BenchPage />
    </WhenReady>
  );
}
