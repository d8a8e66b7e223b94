// The second layer of one part: the rule laid open, which papers to ask for and which not, what to ask the officer, figures, sources.
import { entitlementSentence } from '../../content/service-words.ts';
import { t } from '../../content/words.ts';
import { findEntitlement } from '../../core/checklist/checklist.ts';
import { officeAsked, questionsOf } from '../../core/checklist/questions.ts';
import { childOf, readFacts } from '../../core/facts/read-facts.ts';
import { papersFor } from '../../core/referral/gather-papers.ts';
import { evaluate } from '../../core/rules/evaluate.ts';
import { explainRule } from '../../core/rules/explain-rule.ts';
import { Icon } from '../components/icon.tsx';
import { dateWords } from '../family/answers/date-words.ts';
import { useReady } from '../family/results/ready.tsx';
import { Facet, Lines } from '../family/service/facet.tsx';
import type { Part } from '../family/service/subject.ts';
import { FigureLine } from './figure-line.tsx';
import { OldMark } from './old-mark.tsx';
import { RuleLines } from './rule-tree.tsx';
import { SourceLine } from './source-line.tsx';
import '../styles/staff.css';

function Rule({ part }: { readonly part: Part }) {
  const { checklist, family, assessment, child } = useReady();
  const known = childOf(family, child.id);
  if (!known) return null;
  const line = explainRule(part.entitlement.rule, readFacts(checklist, family.household, known, assessment.date, evaluate));
  const { discretion } = part.entitlement;
  return (
    <Facet title={t('staff:part.rule')}>
      <RuleLines lines={line.reason === null && line.joint === 'all' ? line.below : [line]} entitlement={part.entitlement.id} />
      {discretion && (
        <p>
          {t('staff:part.discretion', {
            office: t(`offices:${discretion.decides}.name`),
            question: entitlementSentence(checklist, part.entitlement.id, 'questions', discretion.question),
          })}
        </p>
      )}
    </Facet>
  );
}

function Papers({ part }: { readonly part: Part }) {
  const { checklist, family, assessment, child, answered } = useReady();
  const { id, documents } = part.entitlement;
  const wanted = new Set(papersFor(checklist, family, assessment.date, { child: child.id, entitlement: id }).map((p) => p.document));
  if (documents.length === 0) return null;
  return (
    <Facet title={t('staff:part.papers')}>
      <ul class="sourced">
        {documents.map((d) => (
          <li key={d.id} class={answered && !wanted.has(d.id) ? 'sourced__aside' : undefined}>
            <b>{t(`documents:${d.id}.name`)}</b> <span class="need">{t(`results:bring.${d.need}`)}</span>
            {d.when && <span class="need">{t(wanted.has(d.id) ? 'staff:paper.when' : 'staff:paper.not-this-child')}</span>}
            <SourceLine citation={d.source} />
          </li>
        ))}
      </ul>
    </Facet>
  );
}

function NotAsked({ part }: { readonly part: Part }) {
  const { checklist } = useReady();
  const { id, 'not-asked': list } = part.entitlement;
  if (list.length === 0) return null;
  return (
    <Facet title={t('staff:part.not-asked')}>
      <ul class="sourced">
        {list.map((n) => (
          <li key={n.key}>
            <b>{entitlementSentence(checklist, id, 'not-asked', n.key)}</b> <span class="need">{t(`results:not-asked.${n.force}`)}</span>
            <SourceLine citation={n.source} />
          </li>
        ))}
      </ul>
    </Facet>
  );
}

/** Every question, those this child's answers raise first. */
function Questions({ part }: { readonly part: Part }) {
  const { checklist } = useReady();
  const { entitlement, decision } = part;
  const raised = decision.questions;
  const all = [...new Set([...raised, ...questionsOf(entitlement)])];
  if (all.length === 0) return null;
  const words = (key: string) => entitlementSentence(checklist, entitlement.id, 'questions', key);
  return (
    <Facet title={t('staff:part.questions')}>
      <p>{t('staff:part.asked', { office: t(`offices:${officeAsked(checklist, entitlement)}.name`) })}</p>
      <ul class="sourced">
        {all.map((key) => (
          <li key={key}>
            {words(key)} {raised.includes(key) && <b class="need">{t('staff:part.raised')}</b>}
          </li>
        ))}
      </ul>
    </Facet>
  );
}

function Figures({ part }: { readonly part: Part }) {
  const { amounts, windows, clock } = part.entitlement;
  const all = [...amounts, ...windows, ...(clock === null ? [] : [clock])];
  if (all.length === 0) return null;
  return (
    <Facet title={t('staff:part.figures')}>
      <ul class="sourced">
        {all.map((id) => (
          <li key={id}>
            <FigureLine id={id} />
          </li>
        ))}
      </ul>
    </Facet>
  );
}

function Sources({ part }: { readonly part: Part }) {
  return (
    <Facet title={t('results:basis.title')}>
      <ul class="sourced">
        {part.entitlement.sources.map((citation) => (
          <li key={`${citation.id} ${citation.at ?? ''}`}>
            <SourceLine citation={citation} />
          </li>
        ))}
      </ul>
    </Facet>
  );
}

/** How far what is written here has been checked, and by when again. */
function Standing({ part }: { readonly part: Part }) {
  const { checklist, assessment } = useReady();
  const { grade, encodes, id } = part.entitlement;
  const service = findEntitlement(checklist, id)?.service;
  const lines = [
    t('staff:part.grade', { grade, words: t(`staff:grade.${grade}`) }),
    ...(encodes.length > 0 ? [t('staff:part.encodes', { sections: encodes.join(t('results:list.join')) })] : []),
    ...(service ? [t(service.verified ? 'staff:part.verified' : 'staff:part.unverified', { confidence: service.confidence })] : []),
    ...(service ? [t('staff:part.reviewed', { on: dateWords(service.reviewed.on), next: dateWords(service.reviewed.next) })] : []),
  ];
  return (
    <Facet title={t('staff:part.standing')}>
      <Lines lines={lines} />
      {service && service.reviewed.next < assessment.date && <OldMark words={t('staff:old.review')} />}
    </Facet>
  );
}

export function StaffPart({ part, open }: { readonly part: Part; readonly open: boolean }) {
  return (
    <details class="fold fold--staff" open={open}>
      <summary>
        {t('staff:part.title')}
        <Icon name="chevron-down" />
      </summary>
      <Rule part={part} />
      <Papers part={part} />
      <NotAsked part={part} />
      <Questions part={part} />
      <Figures part={part} />
      <Sources part={part} />
      <Standing part={part} />
    </details>
  );
}
