// Setting the window up: four steps, each with its state, none of them needing a network.
import type { ComponentChildren } from 'preact';
import { t } from '../../content/words.ts';
import { inFours } from '../../core/codec/hex.ts';
import type { Setup } from '../../session/counter-setup.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { useCounter } from './counter-context.ts';
import { TrustFiles } from './trust-files.tsx';

interface StepProps {
  readonly n: number;
  readonly name: 'keys' | 'office' | 'hand-over' | 'trust';
  readonly isDone: boolean;
  readonly children: ComponentChildren;
}

function Step({ n, name, isDone, children }: StepProps) {
  return (
    <li class={isDone ? 'setup-step setup-step--done' : 'setup-step'}>
      <span class="setup-step__mark">
        {isDone ? <Icon name="tick" /> : n}
        <span class="spoken">{t(isDone ? 'counter:setup.done' : 'counter:setup.open')}</span>
      </span>
      <div class="setup-step__body">
        <h2>{t(`counter:setup.${name}.title`)}</h2>
        <p>{t(`counter:setup.${name}.line`)}</p>
        {children}
      </div>
    </li>
  );
}

function OfficeChoice({ office }: Pick<Setup, 'office'>) {
  const { desk } = useCounter();
  return (
    <select
      autocomplete="off"
      class="setup-select"
      aria-label={t('counter:setup.office.title')}
      value={office ?? ''}
      onChange={(event) => void desk.chooseOffice(event.currentTarget.value)}
    >
      {office === null && <option value="">{t('counter:setup.office.pick')}</option>}
      {desk.offices.value.map((id) => (
        <option key={id} value={id}>
          {t(`offices:${id}.name`)}
        </option>
      ))}
    </select>
  );
}

export function SetupPage({ setup, onStart }: { readonly setup: Setup; readonly onStart: () => void }) {
  const { desk } = useCounter();
  const { keys, office, trust, standing, name } = setup;
  return (
    <main class="setup">
      <div class="setup__head">
        <h1>{t('counter:setup.title')}</h1>
        <p>{t('counter:setup.line')}</p>
        {standing && (
          <p class={standing === 'listed' ? 'counter-note' : 'counter-note counter-note--care'} role="status">
            {t(`counter:setup.standing.${standing}`, { name: name ?? '' })}
          </p>
        )}
        {standing && (
          <Button kind="primary" icon="scan" onClick={onStart}>
            {t('counter:setup.start')}
          </Button>
        )}
      </div>
      <ol class="setup__steps">
        <Step n={1} name="keys" isDone={keys !== null}>
          {keys ? (
            <p class="setup-id">{t('counter:setup.keys.id', { id: inFours(keys.id) })}</p>
          ) : (
            <Button kind="plain" icon="key" onClick={() => void desk.makeKeys()}>
              {t('counter:setup.keys.do')}
            </Button>
          )}
        </Step>
        <Step n={2} name="office" isDone={office !== null}>
          <OfficeChoice office={office} />
        </Step>
        <Step n={3} name="hand-over" isDone={desk.handedOver.value || standing === 'listed'}>
          <Button kind="plain" icon="save" disabled={keys === null} onClick={() => void desk.handOver()}>
            {t('counter:setup.hand-over.do')}
          </Button>
        </Step>
        <Step n={4} name="trust" isDone={trust !== null}>
          <TrustFiles trust={setup.trust} intake={desk} />
        </Step>
      </ol>
    </main>
  );
}
