// The point's keys and files: the key file for the county, the county's list, and what is kept handed out and erased.
import type { ComponentChildren } from 'preact';
import { t } from '../../content/words.ts';
import { inFours } from '../../core/codec/hex.ts';
import type { PointSetup } from '../../session/returns-desk.ts';
import { Button } from '../components/button.tsx';
import { TrustFiles } from '../counter/trust-files.tsx';
import { useReturns } from './returns-context.ts';

function Part({ title, line, children }: { readonly title: string; readonly line: string; readonly children: ComponentChildren }) {
  return (
    <section class="setup-step">
      <div class="setup-step__body">
        <h2>{title}</h2>
        <p>{line}</p>
        {children}
      </div>
    </section>
  );
}

export function SetupPage({ setup }: { readonly setup: PointSetup }) {
  const { desk } = useReturns();
  const certified = setup.trust?.list.keys.find((key) => key.id === setup.keys.id);
  const standing = certified === undefined ? 'not-listed' : certified.revoked === null ? 'listed' : 'taken-back';
  return (
    <main class="setup">
      <div class="setup__head">
        <h1>{t('returns:setup.title')}</h1>
        <p class={standing === 'listed' ? 'counter-note' : 'counter-note counter-note--care'} role="status">
          {t(`returns:setup.standing.${standing}`, { name: certified?.holder.name ?? '' })}
        </p>
      </div>
      <div class="setup__steps">
        <Part title={t('returns:setup.key.title')} line={t('returns:setup.key.line')}>
          <p class="setup-id">{t('returns:setup.key.point', { point: setup.point })}</p>
          <p class="setup-id">{t('returns:setup.key.id', { id: inFours(setup.keys.id) })}</p>
          <Button kind="plain" icon="save" onClick={() => void desk.handOverKey()}>
            {t('counter:setup.hand-over.do')}
          </Button>
        </Part>
        <Part title={t('counter:setup.trust.title')} line={t('counter:setup.trust.line')}>
          <TrustFiles trust={setup.trust} intake={desk} />
        </Part>
        <Part title={t('returns:setup.kept.title')} line={t('returns:setup.kept.line')}>
          <p>{t('returns:setup.kept.count', { count: desk.lives.value?.length ?? 0, old: desk.old.value.length })}</p>
          <div class="setup-buttons">
            <Button kind="plain" icon="save" onClick={() => void desk.exportAll()}>
              {t('returns:setup.kept.export')}
            </Button>
            <Button kind="plain" disabled={desk.old.value.length === 0 || !desk.exported.value} onClick={() => void desk.eraseOld()}>
              {t('returns:setup.kept.erase')}
            </Button>
          </div>
        </Part>
      </div>
    </main>
  );
}
