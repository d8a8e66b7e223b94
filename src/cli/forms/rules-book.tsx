// The rules in plain words: one sheet a service, then one a key. Who, what papers, where, how, the money, what may not be asked for, the basis.
import type { ComponentChildren } from 'preact';
import type { Citation, Enabler, Entitlement, Service } from '../../core/checklist/schema.ts';
import { rulesOf } from '../../core/checklist/walk-rule.ts';
import { basisWords, type FormContext, figureWords, officesOf, questionOf, reasonOf, wordOf } from './form-context.ts';
import { RuleWords, ruleText } from './rule-words.tsx';

interface PartProps {
  readonly c: FormContext;
  readonly e: Entitlement | Enabler;
}

function Facet({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="facet">
      <h4>{title}</h4>
      {children}
    </div>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="lines">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

function Papers({ c, e }: PartProps) {
  const needs = ['required', 'usually', 'if-at-hand'] as const;
  const name = (d: Entitlement['documents'][number]) => {
    const when = d.when && 'reason' in d.when && d.when.reason !== undefined ? reasonOf(c, e.id, d.when.reason, 'yes') : '';
    return c.say(`documents:${d.id}.name`) + (when === '' ? '' : c.say('forms:rules.paper-when', { when }));
  };
  const lines = needs.flatMap((need) => {
    const papers = e.documents.filter((d) => d.need === need);
    return papers.length === 0 ? [] : [`${c.say(`results:bring.${need}`)}${c.say('forms:colon')}${papers.map(name).join(c.say('paper:comma'))}`];
  });
  return <Facet title={c.say('results:bring.title')}>{lines.length === 0 ? <p>{c.say('forms:rules.no-paper')}</p> : <Lines lines={lines} />}</Facet>;
}

const citationsOf = (e: Entitlement): readonly Citation[] => [
  ...e.sources,
  ...[...rulesOf(e)].flatMap(([n]) => (n.source ? [n.source] : [])),
  ...e.documents.map((d) => d.source),
  ...e['not-asked'].map((n) => n.source),
];

function Part({ c, e }: PartProps) {
  const asked = (force: 'forbidden' | 'not-needed') => e['not-asked'].filter((n) => n.force === force).map((n) => wordOf(c, e.id, `not-asked.${n.key}`));
  const questions = [...e.questions, ...(e.discretion ? [e.discretion.question] : [])].map((key) => questionOf(c, e.id, key));
  const figures = [...e.amounts, ...e.windows].map((id) => `${c.say(`parameters:amounts.${id}`)}${c.say('forms:colon')}${figureWords(c, id)}`);
  const clock = e.clock === null ? [] : [c.say('results:money.clock', { limit: figureWords(c, e.clock) })];
  const routes = [...new Set(e.routes.map((r) => c.say(`results:route.${r.route}`)))];
  const comma = c.say('paper:comma');
  return (
    <section class="part">
      <h3>
        {wordOf(c, e.id, 'name')} <small>{wordOf(c, e.id, 'line')}</small>
      </h3>
      <div class="facets">
        <Facet title={c.say('forms:rules.who')}>
          <RuleWords c={c} text={ruleText(c, e.id, e.rule)} />
          {e.discretion && <p>{c.say('results:where.decides', { office: c.say(`offices:${e.discretion.decides}.name`) })}</p>}
        </Facet>
        <Papers c={c} e={e} />
        <Facet title={c.say('results:where.title')}>
          <p>
            {wordOf(c, e.id, 'where') ||
              officesOf(e)
                .map((o) => c.say(`offices:${o}.name`))
                .join(comma)}
            <br />
            {routes.join(comma)}
          </p>
        </Facet>
        <Facet title={c.say('results:service.apply')}>
          <p>{wordOf(c, e.id, 'apply')}</p>
        </Facet>
        <Facet title={c.say('forms:rules.money-and-time')}>
          <Lines lines={[wordOf(c, e.id, 'cost'), ...figures, wordOf(c, e.id, 'time'), ...clock].filter(Boolean)} />
        </Facet>
        {(['forbidden', 'not-needed'] as const).map(
          (force) =>
            asked(force).length > 0 && (
              <Facet key={force} title={c.say(`results:not-asked.${force}`)}>
                <Lines lines={asked(force)} />
              </Facet>
            ),
        )}
        {questions.length > 0 && (
          <Facet title={c.say('forms:rules.open')}>
            <Lines lines={questions} />
          </Facet>
        )}
        <Facet title={c.say('results:basis.title')}>
          <p class="basis">{basisWords(c, citationsOf(e))}</p>
        </Facet>
      </div>
    </section>
  );
}

interface SheetProps {
  readonly c: FormContext;
  readonly kind: string;
  readonly code: string;
  readonly title: string;
  readonly line: string;
  readonly parts: readonly (Entitlement | Enabler)[];
}

function Sheet({ c, kind, code, title, line, parts }: SheetProps) {
  return (
    <article class="sheet">
      <header>
        <span class={`tile tile--${code}`}>{kind}</span>
        <h2>{title}</h2>
        <p>{line}</p>
      </header>
      {parts.map((e) => (
        <Part key={e.id} c={c} e={e} />
      ))}
      <footer>
        {c.say('forms:rules.foot', { edition: c.checklist.manifest.edition })} {c.say('paper:fixed.first-opinion')} {c.say('paper:fixed.working-list')}
      </footer>
    </article>
  );
}

/** All services in the list's order, then the enablers. */
export function RulesBook({ c }: { readonly c: FormContext }) {
  const keyOf = (service: Service) => c.checklist.categories.find((k) => k.id === service.category)?.key ?? '';
  return (
    <>
      {c.checklist.services.map((s) => (
        <Sheet
          key={s.id}
          c={c}
          kind={c.say(`categories:${keyOf(s)}.name`)}
          code={keyOf(s)}
          title={c.say(`services:${s.id}.name`)}
          line={c.say(`services:${s.id}.line`)}
          parts={s.entitlements}
        />
      ))}
      {c.checklist.enablers.map((e) => (
        <Sheet key={e.id} c={c} kind={c.say('results:keys.title')} code="key" title={wordOf(c, e.id, 'name')} line={wordOf(c, e.id, 'line')} parts={[e]} />
      ))}
    </>
  );
}
