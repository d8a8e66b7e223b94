// Which enablers would open a rule that says no. Knows where they are named, not whether they help.
import type { RuleNode } from '../checklist/schema.ts';
import { no } from './bounds.ts';
import { compileRule, type Ground, type Run } from './compile-rule.ts';

/** Marks each enabler named by what fails, by its place in the list. Only for a rule whose value is `no`. */
export type Doors = (codes: Int32Array, figures: Float64Array, limits: Float64Array, marks: Uint8Array) => void;

/** Null where a rule names no enabler. What is left to the counter by `confirm` is never a no. */
export function doorsOf(node: RuleNode, enablers: readonly string[], ground: Ground): Doors | null {
  const own = node.enabler === undefined ? -1 : enablers.indexOf(node.enabler);
  const inner: Doors[] = [];
  if ('all' in node) {
    for (const n of node.all) {
      const doors = doorsOf(n, enablers, ground);
      const run: Run | null = doors && compileRule(n, ground);
      if (doors && run)
        inner.push((codes, figures, limits, marks) => {
          if (run(codes, figures, limits) === no) doors(codes, figures, limits, marks);
        });
    }
  } else if ('any' in node) inner.push(...node.any.flatMap((n) => doorsOf(n, enablers, ground) ?? []));
  if (own === -1 && inner.length === 0) return null;
  return (codes, figures, limits, marks) => {
    if (own !== -1) marks[own] = 1;
    for (const doors of inner) doors(codes, figures, limits, marks);
  };
}
