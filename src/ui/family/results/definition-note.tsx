// Whether the child is one the list was made for: said quietly, and never a verdict.
import { maybe, t } from '../../../content/words.ts';
import { counter } from '../../../core/rules/finding.ts';
import { childName } from '../../child-name.ts';
import { useSession } from '../../session-context.ts';
import { useReady } from './ready.tsx';

const sentences = { yes: 'inside', no: 'outside', unknown: 'unknown' } as const;

export function DefinitionNote() {
  const session = useSession();
  const { child } = useReady();
  const { inside, clauses } = child.definition;
  const settled = clauses.filter((c) => c.least === c.most && c.least !== counter);
  const words = settled.flatMap((c) => maybe(`ui:definition.${c.reason}.${c.least > counter ? 'yes' : 'no'}`) ?? []);
  return (
    <div class="definition">
      <p>{t(`ui:definition.${sentences[inside]}`, { name: childName(session, child.id) })}</p>
      {inside === 'no' && (
        <ul>
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
