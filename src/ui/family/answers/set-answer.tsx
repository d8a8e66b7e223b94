// Several answers at once; 「都没有」 excludes the others.

import { entitlementWord } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import type { Session } from '../../../session/session.ts';
import { AnswerRow } from '../../components/answer-row.tsx';
import { useSession } from '../../session-context.ts';
import { AnswerPicture } from './answer-picture.tsx';
import type { AnswerProps } from './answer-props.ts';
import { optionHint, optionLabel } from './option-words.ts';
import { none, toggleInSet } from './toggle-in-set.ts';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | null;
}

/** What a child may already receive: whatever looks likely for the child. */
function likelyFor(session: Session, child: string | null): readonly Option[] {
  const rules = session.rules.value;
  if (rules.kind !== 'ready') return [];
  const { checklist } = rules.engine;
  const services = session.result.value?.assessment.children.find((c) => c.id === child)?.services ?? [];
  return services
    .flatMap((service) => service.entitlements)
    .filter((decision) => decision.verdict === 'likely')
    .map(({ id }) => ({ value: id, label: entitlementWord(checklist, id, 'name') }));
}

export function SetAnswer({ question, fact, value, offered, name, onAnswer }: AnswerProps) {
  const session = useSession();
  const listed = fact?.values?.map(String);
  const options: readonly Option[] = listed
    ? listed.map((v) => ({ value: v, label: optionLabel(question.fact, v), hint: optionHint(question.fact, v) }))
    : [...likelyFor(session, question.child), { value: none, label: t('facts:common.none.label') }];
  // A fact without listed values has the empty set for 「都没有」.
  const shownFor = (set: unknown): readonly string[] => (!Array.isArray(set) ? [] : !listed && set.length === 0 ? [none] : set.map(String));
  const chosen = () => shownFor(value.value);
  const touch = (touched: string) => {
    const next = toggleInSet(chosen(), touched);
    onAnswer(listed ? next : next.filter((v) => v !== none));
  };
  return (
    <div class={`answers answers--${options.length > 5 ? 'many' : 'few'}`}>
      {options.map((option) => (
        <AnswerRow
          key={option.value}
          kind="checkbox"
          name={name}
          value={option.value}
          isChosen={() => chosen().includes(option.value)}
          picture={<AnswerPicture fact={question.fact} value={option.value} />}
          label={option.label}
          hint={option.hint}
          offered={() => offered.value}
          onPick={() => touch(option.value)}
        />
      ))}
    </div>
  );
}
