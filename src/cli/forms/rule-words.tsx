// A rule as a person reads it: what must all hold, what is enough, what the window decides. Every leaf in the words of its reason.
import type { VNode } from 'preact';
import type { RuleNode } from '../../core/checklist/schema.ts';
import { type FormContext, questionOf, reasonOf } from './form-context.ts';

/** A rule in words, before it is drawn. */
export type RuleText =
  | { readonly kind: 'leaf'; readonly text: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly RuleText[] }
  | { readonly kind: 'ask'; readonly of: RuleText; readonly question: string };

function joined(kind: 'all' | 'any', parts: readonly RuleText[]): RuleText {
  const flat = parts.flatMap((p) => (p.kind === kind ? p.parts : [p]));
  const said = flat.filter((p, i) => p.kind !== 'leaf' || flat.findIndex((o) => o.kind === 'leaf' && o.text === p.text) === i);
  const [first] = said;
  return first && said.length === 1 ? first : { kind, parts: said };
}

/** Puts a rule into words. @param holds `no` under a `not`: what is said is the opposite, and "all" and "any" change places */
export function ruleText(c: FormContext, id: string, node: RuleNode, holds: 'yes' | 'no' = 'yes'): RuleText {
  const part = (n: RuleNode) => ruleText(c, id, n, holds);
  if ('all' in node) return joined(holds === 'yes' ? 'all' : 'any', node.all.map(part));
  if ('any' in node) return joined(holds === 'yes' ? 'any' : 'all', node.any.map(part));
  if ('not' in node) return ruleText(c, id, node.not, holds === 'yes' ? 'no' : 'yes');
  if ('confirm' in node) return { kind: 'ask', of: part(node.confirm.of), question: questionOf(c, id, node.confirm.question) };
  if ('counter' in node) return { kind: 'leaf', text: c.say('forms:rules.counter', { question: questionOf(c, id, node.counter) }) };
  return { kind: 'leaf', text: reasonOf(c, id, node.reason ?? '', holds) };
}

/** A rule drawn as nested lists. */
export function RuleWords({ c, text }: { readonly c: FormContext; readonly text: RuleText }): VNode {
  if (text.kind === 'leaf') return <span>{text.text}</span>;
  if (text.kind === 'ask')
    return (
      <span>
        <RuleWords c={c} text={text.of} />
        <em>{c.say('forms:rules.else-ask', { question: text.question })}</em>
      </span>
    );
  return (
    <div class="rule">
      <b>{c.say(`forms:rules.${text.kind}`)}</b>
      <ul>
        {text.parts.map((part, i) => (
          <li key={String(i)}>
            <RuleWords c={c} text={part} />
          </li>
        ))}
      </ul>
    </div>
  );
}
