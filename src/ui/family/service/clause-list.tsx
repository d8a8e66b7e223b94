// The facts behind a verdict, each met, not met, or for the counter to see; said in the words of the rule's own clauses.

import { reasonWords } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import { isUnsaid } from '../../../core/facts/family.ts';
import { childOf } from '../../../core/facts/read-facts.ts';
import { type Clause, no, yes } from '../../../core/rules/finding.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { useReady } from '../results/ready.tsx';
import type { Part } from './subject.ts';

interface Said {
  readonly icon: IconName;
  readonly words: string;
}

/** 可以办 rests on what is met even where the rule turns a clause round; 现在不适用 and 到时可办 on what is not. */
function pictureOf(verdict: Part['decision']['verdict'], clause: Clause): IconName {
  if (verdict === 'likely') return 'tick';
  if (verdict === 'later' || verdict === 'not-now') return 'minus';
  return clause.least === yes ? 'tick' : 'minus';
}

export function ClauseList({ part }: { readonly part: Part }) {
  const { checklist, family, child } = useReady();
  const { decision } = part;
  const answers = { ...family.household, ...childOf(family, child.id)?.answers };
  const saidOf = (clause: Clause): readonly Said[] => {
    if (clause.least === yes || clause.most === no) {
      const words = reasonWords(checklist, decision.id, clause.reason, clause.least === yes ? 'yes' : 'no');
      return words === '' ? [] : [{ icon: pictureOf(decision.verdict, clause), words }];
    }
    if (clause.least !== clause.most) return [];
    return clause.facts.flatMap((fact) => {
      const value = answers[fact];
      const how = value === undefined || isUnsaid(value) ? 'unsaid' : 'roughly';
      return [{ icon: 'question' as const, words: t(`results:why.${how}`, { fact: t(`facts:${fact}.label`) }) }];
    });
  };
  const said = new Map(decision.clauses.flatMap(saidOf).map((s) => [s.words, s]));
  if (said.size === 0) return null;
  return (
    <ul class="clauses">
      {[...said.values()].map(({ icon, words }) => (
        <li key={words}>
          <Icon name={icon} />
          {words}
        </li>
      ))}
    </ul>
  );
}
