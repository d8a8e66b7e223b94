// What the files of the checklist promise each other: every name used exists, every name that exists is used.
import type { Checklist } from './checklist.ts';
import type { Problem } from './parse-checklist.ts';
import type { Entitlement, RuleNode } from './schema.ts';

type Path = readonly (string | number)[];

/** Every node of a rule with its path, the rule itself first. */
export function* walkRule(node: RuleNode, path: Path = []): Generator<readonly [RuleNode, Path]> {
  yield [node, path];
  if ('all' in node) for (const [i, n] of node.all.entries()) yield* walkRule(n, [...path, 'all', i]);
  if ('any' in node) for (const [i, n] of node.any.entries()) yield* walkRule(n, [...path, 'any', i]);
  if ('not' in node) yield* walkRule(node.not, [...path, 'not']);
  if ('confirm' in node) yield* walkRule(node.confirm.of, [...path, 'confirm', 'of']);
}

/** Every rule of an entitlement: its own, and those that make urgency, routes, papers and advice conditional. */
export function* rulesOf(entitlement: Entitlement): Generator<readonly [RuleNode, Path]> {
  yield* walkRule(entitlement.rule, ['rule']);
  if (entitlement.urgent) yield* walkRule(entitlement.urgent.when, ['urgent', 'when']);
  for (const list of ['routes', 'documents', 'advice'] as const) {
    for (const [i, item] of entitlement[list].entries()) if (item.when) yield* walkRule(item.when, [list, i, 'when']);
  }
}

const spans = ['years', 'months', 'days'];
/** Which units a parameter may have where an operator names it. */
function parametersOf(node: RuleNode): readonly (readonly [string, readonly string[], Path])[] {
  if ('age' in node) return Object.entries(node.age).flatMap(([k, id]) => (id === undefined ? [] : [[id, spans, ['age', k]] as const]));
  if ('school-line' in node)
    return [
      [node['school-line'].age, spans, ['school-line', 'age']],
      [node['school-line'].line, ['month-day'], ['school-line', 'line']],
    ];
  if ('here-for' in node) return [[node['here-for']['at-least'], ['months'], ['here-for', 'at-least']]];
  if ('before' in node) return [[node.before.parameter, ['date'], ['before', 'parameter']]];
  if ('after' in node) return [[node.after.parameter, ['date'], ['after', 'parameter']]];
  if ('on-or-after' in node) return [[node['on-or-after'].parameter, ['date'], ['on-or-after', 'parameter']]];
  if ('at-least' in node) return [[node['at-least'].parameter, ['count', ...spans], ['at-least', 'parameter']]];
  if ('at-most' in node) return [[node['at-most'].parameter, ['count', ...spans], ['at-most', 'parameter']]];
  if ('since' in node) return [[node.since.parameter, ['date'], ['since', 'parameter']]];
  return [];
}

function factsOf(node: RuleNode): readonly (readonly [string, readonly (string | number | boolean)[], Path])[] {
  if ('is' in node) return [[node.is.fact, [node.is.value], ['is']]];
  if ('in' in node) return [[node.in.fact, node.in.values, ['in']]];
  if ('has' in node) return [[node.has.fact, node.has.values, ['has']]];
  for (const op of ['before', 'after', 'on-or-after', 'at-least', 'at-most'] as const)
    if (op in node) return [[(node as unknown as Record<string, { fact: string }>)[op]?.fact ?? '', [], [op]]];
  return [];
}

const twoSided = ['age', 'school-line', 'here-for', 'before', 'after', 'on-or-after'];

/** All broken promises between the files. */
export function crossChecks(checklist: Checklist, parsed: ReadonlyMap<string, unknown>): readonly Problem[] {
  const problems: Problem[] = [];
  const used = { sources: new Set<string>(), parameters: new Set<string>(), documents: new Set<string>(), offices: new Set<string>() };
  const parameterIds = new Map(checklist.parameters.map((p) => [p.id, p]));
  const enablerIds = new Set(checklist.enablers.map((e) => e.id));
  const entitlementIds = new Set([...checklist.services.flatMap((s) => s.entitlements.map((e) => e.id)), ...enablerIds]);

  const cite = (file: string, path: Path, citation: { readonly id: string } | undefined) => {
    if (!citation) return;
    used.sources.add(citation.id);
    if (!checklist.sources.has(citation.id)) problems.push({ file, path: [...path, 'id'], message: `no source "${citation.id}" in sources/` });
  };
  const checkNode = (file: string, node: RuleNode, path: Path) => {
    cite(file, [...path, 'source'], node.source);
    if (node.enabler !== undefined && !enablerIds.has(node.enabler))
      problems.push({ file, path: [...path, 'enabler'], message: `no enabler "${node.enabler}"` });
    for (const [id, units, at] of parametersOf(node)) {
      used.parameters.add(id);
      const parameter = parameterIds.get(id);
      if (!parameter) problems.push({ file, path: [...path, ...at], message: `no parameter "${id}" in parameters/` });
      else if (!units.includes(parameter.unit))
        problems.push({ file, path: [...path, ...at], message: `parameter "${id}" is in ${parameter.unit}; this needs ${units.join(' or ')}` });
    }
    for (const [id, values, at] of factsOf(node)) {
      const fact = checklist.facts.get(id);
      if (!fact) problems.push({ file, path: [...path, ...at, 'fact'], message: `no fact "${id}" in facts.json` });
      else
        for (const value of values) {
          const allowed: readonly unknown[] = fact.type === 'boolean' ? [true, false] : (fact.values ?? []);
          if (!allowed.includes(value))
            problems.push({ file, path: [...path, ...at], message: `fact "${id}" has no value ${JSON.stringify(value)}; it has ${allowed.join(', ')}` });
        }
      if (fact && 'has' in node !== (fact.type === 'set'))
        problems.push({ file, path, message: `fact "${id}" is a ${fact.type}: ${fact.type === 'set' ? 'ask it with "has"' : '"has" is for sets'}` });
    }
    if ('not' in node)
      for (const op of twoSided)
        if (op in node.not)
          problems.push({
            file,
            path: [...path, 'not'],
            message: `"not" over "${op}": both sides of an edge day are answered in the child's favour; use the opposite leaf`,
          });
  };
  const checkEntitlement = (file: string, base: Path, e: Entitlement) => {
    for (const [node, path] of rulesOf(e)) checkNode(file, node, [...base, ...path]);
    for (const [i, c] of e.sources.entries()) cite(file, [...base, 'sources', i], c);
    for (const [i, d] of e.documents.entries()) {
      used.documents.add(d.id);
      cite(file, [...base, 'documents', i, 'source'], d.source);
      if (!checklist.documents.has(d.id)) problems.push({ file, path: [...base, 'documents', i, 'id'], message: `no document "${d.id}" in documents.json` });
      if (d.need === 'required' && checklist.sources.get(d.source.id)?.grade !== 'L')
        problems.push({ file, path: [...base, 'documents', i, 'need'], message: 'a paper is "required" only where a rule that was read (grade L) says so' });
    }
    for (const [i, n] of e['not-asked'].entries()) cite(file, [...base, 'not-asked', i, 'source'], n.source);
    for (const [i, a] of e.advice.entries()) cite(file, [...base, 'advice', i, 'source'], a.source);
    for (const [i, r] of e.routes.entries()) {
      for (const office of r.offices) {
        used.offices.add(office);
        if (!checklist.offices.has(office)) problems.push({ file, path: [...base, 'routes', i, 'offices'], message: `no office "${office}" in offices.json` });
      }
      if ((r.when === undefined) !== (i === e.routes.length - 1))
        problems.push({ file, path: [...base, 'routes', i], message: 'the last route, and only the last, has no "when"' });
    }
    if (e.discretion) {
      used.offices.add(e.discretion.decides);
      cite(file, [...base, 'discretion', 'source'], e.discretion.source);
      if (!checklist.offices.has(e.discretion.decides))
        problems.push({ file, path: [...base, 'discretion', 'decides'], message: `no office "${e.discretion.decides}" in offices.json` });
    }
    for (const [list, units] of [
      ['amounts', ['yuan', 'yuan-a-day', 'yuan-a-month', 'yuan-a-year']],
      ['windows', ['window']],
    ] as const) {
      for (const [i, id] of e[list].entries()) {
        used.parameters.add(id);
        const p = parameterIds.get(id);
        if (!p) problems.push({ file, path: [...base, list, i], message: `no parameter "${id}" in parameters/` });
        else if (!(units as readonly string[]).includes(p.unit))
          problems.push({ file, path: [...base, list, i], message: `parameter "${id}" is in ${p.unit}; this needs ${units.join(' or ')}` });
      }
    }
    if (e.clock !== null) {
      used.parameters.add(e.clock);
      if (!parameterIds.has(e.clock)) problems.push({ file, path: [...base, 'clock'], message: `no parameter "${e.clock}" in parameters/` });
    }
    if (e.hotline !== null && !checklist.hotlines.has(e.hotline))
      problems.push({ file, path: [...base, 'hotline'], message: `no hotline "${e.hotline}" in hotlines.json` });
    for (const [i, id] of e['other-doors'].entries())
      if (!entitlementIds.has(id)) problems.push({ file, path: [...base, 'other-doors', i], message: `no entitlement or enabler "${id}"` });
    for (const [i, s] of e.encodes.entries())
      if (!checklist.sections.some((x) => x.id === s)) problems.push({ file, path: [...base, 'encodes', i], message: `no section "${s}" in sections.json` });
  };

  const seen = new Map<string, string>();
  const once = (file: string, path: Path, what: string, id: string) => {
    const before = seen.get(`${what} ${id}`);
    if (before !== undefined) problems.push({ file, path, message: `${what} "${id}" stands already in ${before}` });
    seen.set(`${what} ${id}`, file);
  };
  for (const [file, value] of parsed) {
    const name = file.replace(/^.*\/|\.json$/g, '');
    if (file.startsWith('services/')) {
      const service = value as Checklist['services'][number];
      if (service.id !== name) problems.push({ file, path: ['id'], message: `the id "${service.id}" is not the file's name` });
      if (!checklist.categories.some((c) => c.id === service.category))
        problems.push({ file, path: ['category'], message: `no category "${service.category}" in categories.json` });
      for (const [i, c] of service.sources.entries()) cite(file, ['sources', i], c);
      for (const [i, e] of service.entitlements.entries()) {
        once(file, ['entitlements', i, 'id'], 'entitlement', e.id);
        checkEntitlement(file, ['entitlements', i], e);
      }
    } else if (file.startsWith('enablers/')) {
      const enabler = value as Checklist['enablers'][number];
      if (enabler.id !== name) problems.push({ file, path: ['id'], message: `the id "${enabler.id}" is not the file's name` });
      once(file, ['id'], 'entitlement', enabler.id);
      checkEntitlement(file, [], enabler);
      for (const fact of Object.keys(enabler.gives))
        if (!checklist.facts.has(fact)) problems.push({ file, path: ['gives', fact], message: `no fact "${fact}" in facts.json` });
    } else if (file.startsWith('parameters/')) {
      for (const [i, p] of (value as Checklist['parameters']).entries()) {
        once(file, [i, 'id'], 'parameter', `${p.id}${p.counties ? ` for ${p.counties.join(',')}` : ''}`);
        for (const [j, h] of p.history.entries()) {
          cite(file, [i, 'history', j, 'source'], h.source);
          if (h.until !== null && h.until < h.from)
            problems.push({ file, path: [i, 'history', j, 'until'], message: `"until" ${h.until} lies before "from" ${h.from}` });
          if (p.history.some((o, k) => k < j && h.from <= (o.until ?? '9999') && o.from <= (h.until ?? '9999')))
            problems.push({ file, path: [i, 'history', j], message: 'two entries cover the same day' });
        }
      }
    } else if (file.startsWith('sources/')) {
      for (const [i, s] of (value as readonly { id: string; number?: string; issuer?: string }[]).entries()) {
        once(file, [i, 'id'], 'source', s.id);
        if (!s.number && !s.issuer) problems.push({ file, path: [i], message: `source "${s.id}" has neither number nor issuer` });
      }
    } else if (file === 'facts.json') {
      for (const [i, f] of (value as readonly { id: string; 'asked-when'?: RuleNode; implied?: readonly { when: RuleNode }[] }[]).entries()) {
        once(file, [i, 'id'], 'fact', f.id);
        if (f['asked-when']) for (const [node, path] of walkRule(f['asked-when'])) checkNode(file, node, [i, 'asked-when', ...path]);
        for (const [j, im] of (f.implied ?? []).entries())
          for (const [node, path] of walkRule(im.when)) checkNode(file, node, [i, 'implied', j, 'when', ...path]);
      }
    } else if (file === 'definition.json') {
      for (const [node, path] of walkRule(checklist.definition, ['rule'])) checkNode(file, node, path);
    } else if (file === 'hotlines.json') {
      for (const [i, h] of (value as readonly { source: { id: string } }[]).entries()) cite(file, [i, 'source'], h.source);
    }
  }
  used.parameters.add('slip-valid');
  problems.push(...unused(checklist, parsed, used));
  return problems;
}

function unused(
  checklist: Checklist,
  parsed: ReadonlyMap<string, unknown>,
  used: Readonly<Record<'sources' | 'parameters' | 'documents', ReadonlySet<string>>>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const look = (folder: string, what: 'sources' | 'parameters' | 'documents') => {
    for (const [file, value] of parsed) {
      if (!file.startsWith(folder)) continue;
      for (const [i, x] of (value as readonly { id: string }[]).entries())
        if (!used[what].has(x.id)) problems.push({ file, path: [i, 'id'], message: `nothing uses "${x.id}"` });
    }
  };
  look('sources/', 'sources');
  look('parameters/', 'parameters');
  look('documents.json', 'documents');
  for (const section of checklist.sections) {
    const encoded = [...checklist.services.flatMap((s) => s.entitlements), ...checklist.enablers].some((e) => e.encodes.includes(section.id));
    if (!encoded) problems.push({ file: 'sections.json', path: [], message: `no entitlement encodes section ${section.id} ${section.title}` });
  }
  return problems;
}
