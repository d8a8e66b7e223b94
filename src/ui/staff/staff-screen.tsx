// The page for whoever helps: which rules these are, how old, what in them is due to be checked, and the way to the bench. No family is here.
import { builtOn } from '../../content/built-on.ts';
import { serviceName } from '../../content/service-words.ts';
import { maybe, t } from '../../content/words.ts';
import { filesOf, type Stale, staleIn } from '../../core/checklist/freshness.ts';
import { daysBetween } from '../../core/facts/calendar.ts';
import type { staffScreens } from '../../session/session.ts';
import { updateState } from '../../session/update-state.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { dateWords } from '../family/answers/date-words.ts';
import { useReady, WhenReady } from '../family/results/ready.tsx';
import { useSession } from '../session-context.ts';
import '../styles/results.css';
import '../styles/service.css';
import '../styles/staff.css';

/** A network that broke off once is no matter; a version that fails this often will not come by itself. */
const keepsFailing = 3;

const kinds = ['review', 'source', 'parameter', 'article'] as const;
const grades = ['L', 'A', 'B', 'C', 'M'] as const;

function staleWords(title: (id: string) => string, { kind, id, since }: Stale): string {
  const name = kind === 'review' ? serviceName(id) : kind === 'parameter' ? (maybe(`parameters:amounts.${id}`) ?? t('staff:stale.figure', { id })) : title(id);
  return t(`staff:stale.item.${kind}`, { name, since: since === null ? '' : dateWords(since) });
}

function StaleList() {
  const { checklist, assessment } = useReady();
  const stale = [...staleIn(checklist, filesOf(checklist), assessment.date)];
  const title = (id: string) => checklist.sources.get(id)?.title ?? id;
  return (
    <section class="staff-box" aria-labelledby="staff-stale">
      <h2 id="staff-stale">{t('staff:stale.title')}</h2>
      <p>{t(stale.length === 0 ? 'staff:stale.none' : 'staff:stale.some', { count: stale.length })}</p>
      {kinds.map((kind) => {
        const lines = [...new Set(stale.filter((s) => s.kind === kind).map((s) => staleWords(title, s)))];
        return (
          lines.length > 0 && (
            <details key={kind} class="fold">
              <summary>
                {t(`staff:stale.kind.${kind}`, { count: lines.length })}
                <Icon name="chevron-down" />
              </summary>
              <ul class="lines">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          )
        );
      })}
    </section>
  );
}

function Edition() {
  const { checklist, assessment } = useReady();
  const { edition } = checklist.manifest;
  const { waits, failed } = updateState.value;
  const days = daysBetween(edition, assessment.date);
  const lines = [
    t('staff:edition.rules', { date: dateWords(edition), count: days }),
    ...(builtOn === null ? [] : [t('staff:edition.built', { date: dateWords(builtOn), count: daysBetween(builtOn, assessment.date) })]),
    ...(waits ? [t('staff:update.waits')] : []),
    t('staff:edition.holds', {
      services: checklist.services.length,
      entitlements: checklist.services.flatMap((s) => s.entitlements).length,
      sources: checklist.sources.size,
      parameters: checklist.parameters.length,
    }),
  ];
  return (
    <section class="staff-box" aria-labelledby="staff-edition">
      <h2 id="staff-edition">{t('staff:edition.title')}</h2>
      {failed !== null && failed.count >= keepsFailing && (
        <p class="staff-alarm" role="alert">
          <Icon name="alert" />
          {t('staff:update.failed', { count: failed.count, date: dateWords(failed.since) })}
        </p>
      )}
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Grades() {
  return (
    <section class="staff-box" aria-labelledby="staff-grades">
      <h2 id="staff-grades">{t('staff:grades')}</h2>
      <ul class="lines">
        {grades.map((grade) => (
          <li key={grade}>
            <b class={`grade grade--${grade}`}>{grade}</b> {t(`staff:grade.${grade}`)}
            {t('staff:grade-use', { use: t(`staff:use.${grade}`) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The other pages for whoever helps, each with its picture. */
const ways: readonly (readonly [Exclude<(typeof staffScreens)[number], 'staff'>, IconName])[] = [
  ['bench', 'list'],
  ['key-in', 'pencil'],
  ['returns', 'received'],
  ['counter', 'door'],
  ['counts', 'list'],
  ['recording', 'listen'],
  ['set-up', 'place'],
];

function StaffPage() {
  const session = useSession();
  return (
    <Frame
      heading={
        <>
          <h1>{t('staff:page.title')}</h1>
          <p class="hint">{t('staff:page.hint')}</p>
        </>
      }
      actions={
        <div class="actions-row">
          <Button kind="plain" icon="hidden" onClick={() => session.leaveStaff(false)}>
            {t('staff:page.off')}
          </Button>
          <Button kind="primary" iconAfter="arrow-right" onClick={() => session.leaveStaff(true)}>
            {t('staff:page.on')}
          </Button>
        </div>
      }
    >
      <div class="staff-page">
        {ways.map(([to, icon]) => (
          <button key={to} type="button" class="link-row" onClick={() => session.go(to)}>
            <Icon name={icon} />
            <span>
              <b>{t(`staff:page.${to}`)}</b>
              <span class="paper__called">{t(`staff:page.${to}-more`)}</span>
            </span>
            <Icon name="chevron-right" />
          </button>
        ))}
        <StaleList />
        <Edition />
        <Grades />
      </div>
    </Frame>
  );
}

export function StaffScreen() {
  return (
    <WhenReady>
      <StaffPage />
    </WhenReady>
  );
}
