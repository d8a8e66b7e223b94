// Which papers, how much each is needed, and for whom: each paper once.
import { type Checklist, findEntitlement } from '../checklist/checklist.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Family } from '../facts/family.ts';
import { readFacts } from '../facts/read-facts.ts';
import { evaluate } from '../rules/evaluate.ts';
import { type Item, itemKey } from './item.ts';

/** How much a paper is needed: a rule that was read says so, it is usually asked for, or take it along if at hand. */
export type Need = 'required' | 'usually' | 'if-at-hand';

/** A paper, once, with everyone it is for and how much it is needed there; `need` is the strongest of those. */
export interface PaperUse {
  readonly document: string;
  readonly need: Need;
  readonly for: readonly (Item & { readonly need: Need })[];
}

const needs: readonly Need[] = ['required', 'usually', 'if-at-hand'];

/** The strongest of several needs. */
export const strongest = (all: readonly Need[]): Need => needs.find((n) => all.includes(n)) ?? 'if-at-hand';

/** The papers for one item that are not excluded by the child's answers; unknown conditions include them. */
export function papersFor(checklist: Checklist, family: Family, date: PlainDate, item: Item): readonly { readonly document: string; readonly need: Need }[] {
  const found = findEntitlement(checklist, item.entitlement);
  const child = family.children.find((c) => c.id === item.child);
  if (!found || !child) return [];
  const reader = readFacts(checklist, family.household, child, date, evaluate);
  return found.entitlement.documents.filter((d) => !d.when || evaluate(d.when, reader).most > 0).map((d) => ({ document: d.id, need: d.need }));
}

/** The papers of several items, each once, the most needed first. */
export function gatherPapers(checklist: Checklist, family: Family, date: PlainDate, items: readonly Item[]): readonly PaperUse[] {
  const uses = new Map<string, Map<string, Item & { readonly need: Need }>>();
  for (const item of items) {
    for (const { document, need } of papersFor(checklist, family, date, item)) {
      const held = uses.get(document) ?? new Map<string, Item & { readonly need: Need }>();
      const before = held.get(itemKey(item));
      held.set(itemKey(item), { ...item, need: before ? strongest([before.need, need]) : need });
      uses.set(document, held);
    }
  }
  const order = [...checklist.documents.keys()];
  return [...uses]
    .map(([document, use]): PaperUse => ({ document, need: strongest([...use.values()].map((u) => u.need)), for: [...use.values()] }))
    .sort((a, b) => needs.indexOf(a.need) - needs.indexOf(b.need) || order.indexOf(a.document) - order.indexOf(b.document));
}
