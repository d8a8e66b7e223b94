// The tally as it may be shown to people who do not hold the ledger.
import type { Checklist } from '../../core/checklist/checklist.ts';
import { hideSmall, type Shown, type SumLine } from '../../core/counts/hide-small.ts';
import { type Standing, standings, type Tally } from './tally.ts';

export interface Published {
  readonly children: Shown;
  /** Counties of the ledger in the order of their codes; '' for unknown stands last. */
  readonly counties: readonly { readonly code: string; readonly children: Shown; readonly services: readonly Shown[]; readonly categories: readonly Shown[] }[];
  readonly services: readonly Readonly<Record<Standing, Shown>>[];
  readonly categories: readonly Shown[];
  /** For each service, whether the ledger says anything of receiving it: where not, no 应享未享 can be known. */
  readonly told: readonly boolean[];
}

/** Collects counts and lines, then looks the shown ones up. */
function pool() {
  const counts: number[] = [];
  const lines: SumLine[] = [];
  return {
    counts,
    lines,
    put: (n: number): number => counts.push(n) - 1,
    sum(parts: readonly number[], total: number) {
      lines.push({ parts, total });
    },
  };
}

/** What may be shown. A category of one service shares its counts, so that neither table uncovers the other. */
export function publish(checklist: Checklist, tally: Tally): Published {
  const { counts, lines, put, sum } = pool();
  const codes = [...tally.byCounty.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  const children = put(tally.children);
  const inCounty = codes.map((code) => put(tally.byCounty.get(code) ?? 0));
  sum(inCounty, children);
  const services = tally.services.map((row) => {
    const places = standings.map((standing) => [standing, put(row[standing])] as const);
    sum(
      places.map(([, at]) => at),
      children,
    );
    return new Map(places);
  });
  const unclaimed = codes.map((code) => (tally.unclaimed.get(code) ?? []).map(put));
  for (const [s, places] of services.entries())
    sum(
      unclaimed.map((row) => row[s] ?? 0),
      places.get('unclaimed') ?? 0,
    );
  const single = checklist.categories.map((category) => {
    const own = checklist.services.flatMap((s, i) => (s.category === category.id ? [i] : []));
    return own.length === 1 ? own[0] : undefined;
  });
  const categoryRows = codes.map((code, row) =>
    single.map((only, c) => (only === undefined ? put(tally.categories.get(code)?.[c] ?? 0) : (unclaimed[row]?.[only] ?? 0))),
  );
  const categories = single.map((only, c) => {
    if (only !== undefined) return services[only]?.get('unclaimed') ?? 0;
    const total = put(codes.reduce((n, code) => n + (tally.categories.get(code)?.[c] ?? 0), 0));
    sum(
      categoryRows.map((row) => row[c] ?? 0),
      total,
    );
    return total;
  });
  const shown = hideSmall(counts, lines);
  const at = (place: number): Shown => shown[place] ?? 'hidden';
  const standingCounts = (places: ReadonlyMap<Standing, number>): Readonly<Record<Standing, Shown>> => {
    const of = (standing: Standing) => at(places.get(standing) ?? -1);
    return {
      unclaimed: of('unclaimed'),
      received: of('received'),
      unrecorded: of('unrecorded'),
      ask: of('ask'),
      open: of('open'),
      later: of('later'),
      'not-now': of('not-now'),
    };
  };
  return {
    children: at(children),
    counties: codes.map((code, i) => ({
      code,
      children: at(inCounty[i] ?? -1),
      services: (unclaimed[i] ?? []).map(at),
      categories: (categoryRows[i] ?? []).map(at),
    })),
    services: services.map(standingCounts),
    categories: categories.map(at),
    told: tally.told,
  };
}
