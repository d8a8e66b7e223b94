// The rule of one part, clause by clause, as a tree in words: what each came to with these answers, and what it rests on.
import { entitlementSentence, entitlementWord, reasonWords } from '../../content/service-words.ts';
import { t } from '../../content/words.ts';
import type { RuleLine } from '../../core/rules/explain-rule.ts';
import { no, yes } from '../../core/rules/finding.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { useReady } from '../family/results/ready.tsx';
import { FigureLine } from './figure-line.tsx';
import { SourceLine } from './source-line.tsx';

type Value = 'yes' | 'no' | 'counter' | 'open';
const icons: Readonly<Record<Value, IconName>> = { yes: 'tick', no: 'minus', counter: 'question', open: 'plus' };

const valueIn = ({ least, most }: RuleLine): Value => {
  if (least !== most) return 'open';
  return least === yes ? 'yes' : least === no ? 'no' : 'counter';
};

/** The clause as it stands; where it is not decided, as the rule asks for it. */
function wordsOf(checklist: Parameters<typeof reasonWords>[0], entitlement: string, line: RuleLine): string {
  if (line.joint === 'counter') return entitlementSentence(checklist, entitlement, 'questions', line.question ?? '');
  if (line.reason === null) return t(`staff:joint.${line.joint}`);
  return reasonWords(checklist, entitlement, line.reason, valueIn(line) === 'no' ? 'no' : 'yes');
}

/** Below a "not" the clause only says what is the case: whether that is wanted, the line above says. */
function Node({ line, entitlement, turned }: { readonly line: RuleLine; readonly entitlement: string; readonly turned: boolean }) {
  const { checklist, answered } = useReady();
  const value = valueIn(line);
  const labels = line.missing.map((fact) => t(`facts:${fact}.label`));
  return (
    <li class={`clause clause--${value}${line.reason === null && line.joint !== 'counter' ? ' clause--joint' : ''}`}>
      <div class="clause__line">
        {answered && !turned && <Icon name={icons[value]} />}
        <span class="clause__words">
          {wordsOf(checklist, entitlement, line)}
          {answered && !turned && <b class="clause__value">{t(`staff:value.${value}`)}</b>}
          {answered && line.below.length === 0 && value === 'open' && <small>{t('staff:missing', { facts: labels.join(t('results:list.join')) })}</small>}
          {line.joint === 'confirm' && (
            <small>{t('staff:confirm', { question: entitlementSentence(checklist, entitlement, 'questions', line.question ?? '') })}</small>
          )}
          {line.enabler !== null && <small>{t('staff:enabler', { key: entitlementWord(checklist, line.enabler, 'name') })}</small>}
          {line.parameters.map((id) => (
            <small key={id}>
              <FigureLine id={id} short={line.source !== null} />
            </small>
          ))}
          {line.source && (
            <small>
              <SourceLine citation={line.source} />
            </small>
          )}
        </span>
      </div>
      {line.below.length > 0 && <RuleLines lines={line.below} entitlement={entitlement} turned={line.joint === 'not'} />}
    </li>
  );
}

interface RuleLinesProps {
  readonly lines: readonly RuleLine[];
  readonly entitlement: string;
  readonly turned?: boolean;
}

export function RuleLines({ lines, entitlement, turned = false }: RuleLinesProps) {
  return (
    <ul class="rule">
      {lines.map((line, i) => (
        <Node key={`${i} ${line.reason}`} line={line} entitlement={entitlement} turned={turned} />
      ))}
    </ul>
  );
}
