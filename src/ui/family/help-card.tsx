// K12: somebody to help, one touch away on every screen. The answers stay; nothing touched here is kept.
import { useRef } from 'preact/hooks';
import { maybe, t } from '../../content/words.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { device } from '../device.ts';
import { nextScan } from '../keys/next-scan.ts';
import { useSession } from '../session-context.ts';
import { useBorrowedFocus } from '../use-borrowed-focus.ts';
import { Listen } from '../voice/listen.tsx';
import '../styles/overlay.css';

/** In the order of need; the second of a line is the number to try when the first is not answered. */
const lines: readonly (readonly [string, string?])[] = [['110'], ['12349', '12345'], ['12355'], ['12356']];

/** Only a phone can dial. */
function Dial({ number }: { readonly number: string }) {
  return device.value === 'phone' ? <a href={`tel:${number}`}>{number}</a> : <span>{number}</span>;
}

function Line({ number, or }: { readonly number: string; readonly or?: string | undefined }) {
  return (
    <li>
      <strong class="help__number">
        <Dial number={number} />
        {or !== undefined && (
          <>
            {' '}
            <small>{t('ui:help.or')}</small> <Dial number={or} />
          </>
        )}
      </strong>
      <span>{maybe(`hotlines:${number}.line`) ?? t(`ui:help.lines.${number}`)}</span>
    </li>
  );
}

/** Who is on duty, and under which number, where the point said so. */
function Duty() {
  const { duty, phone } = useSession().point.value;
  return (
    <p class="help__number">
      {duty} {phone && <Dial number={phone} />}
    </p>
  );
}

function Veil() {
  const session = useSession();
  return session.covered.value ? (
    <p class="help__veil help__veil--covered" role="status">
      <Icon name="hidden" />
      {t('ui:help.covered')}
    </p>
  ) : (
    <div class="help__veil" />
  );
}

/** Seconds the scan stays on a place, one after the other by touch. */
const paces = [1, 1.5, 2, 3, 5];

/** For who cannot reach or touch: the page lower down, and one switch or two. */
function Aids() {
  const session = useSession();
  const { low, scan, pace } = session.look.value;
  const slower = paces[(paces.indexOf(pace) + 1) % paces.length] ?? pace;
  return (
    <div class="help__aids">
      {device.value === 'kiosk' && (
        <div class="help__low">
          <Button kind="plain" icon="chevron-down" onClick={() => session.setLook({ low: !low })}>
            {t(`ui:help.low.${low ? 'off' : 'on'}`)}
          </Button>
        </div>
      )}
      <Button kind="plain" icon="tick" onClick={() => session.setLook({ scan: nextScan[scan] })}>
        {t(`ui:help.switch.${scan}`)}
      </Button>
      {scan === 'one' && (
        <Button kind="plain" icon="clock" onClick={() => session.setLook({ pace: slower })}>
          {t('ui:help.switch.pace', { seconds: pace })}
        </Button>
      )}
    </div>
  );
}

export function HelpCard() {
  const session = useSession();
  const title = useRef<HTMLHeadingElement>(null);
  useBorrowedFocus(title);
  const covered = session.covered.value;
  return (
    <div class="help">
      <Veil />
      <main class="help__card" aria-labelledby="help">
        <div class="help__page">
          <Listen at="page" />
          <h1 id="help" tabIndex={-1} ref={title}>
            {t('ui:help.title')}
          </h1>
          <div class="help__come">
            <Icon name="helper" />
            <div>
              <h2>{t('ui:help.come')}</h2>
              <p>{t('ui:help.come-more')}</p>
              <Duty />
            </div>
          </div>
          <Aids />
          <section aria-labelledby="help-danger">
            <h2 id="help-danger" class="help__danger">
              <Icon name="phone" />
              {t('ui:help.danger')}
            </h2>
            <ul class="help__lines">
              {lines.map(([number, or]) => (
                <Line key={number} number={number} or={or} />
              ))}
            </ul>
            <p class="hint">{t('ui:help.kept')}</p>
            <button type="button" class="help__staff" onClick={() => void session.openStaff('staff')}>
              {t('ui:help.staff')}
              <Icon name="arrow-right" />
            </button>
          </section>
        </div>
        <div class="help__actions">
          <Button kind="plain" icon="hidden" onClick={() => session.setCovered(!covered)}>
            {t(covered ? 'ui:help.uncover' : 'ui:help.cover')}
          </Button>
          <Button kind="primary" back icon="arrow-left" onClick={() => session.setHelp(false)}>
            {t('ui:help.back')}
          </Button>
        </div>
      </main>
    </div>
  );
}
