// One question while it is on the screen: its answer, what is wrong with it, and the ways on. Made anew for the next one.
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { t } from '../../content/words.ts';
import type { FactValue } from '../../core/facts/family.ts';
import { keyOf, type Question } from '../../core/interview/interview.ts';
import type { Session } from '../../session/session.ts';
import { childName } from '../child-name.ts';
import type { AnswerProps } from './answers/answer-props.ts';
import { answersAtHand } from './answers/answers-at-hand.ts';
import { factOf, givenTo, offerFor, problemWith } from './read-question.ts';

export interface AskedQuestion extends Omit<AnswerProps, 'fact'> {
  /** A key of ui:problems, once going on was refused; null while nothing is to be said. */
  readonly problem: ReadonlySignal<string | null>;
  /** Going on waits for the rules: without them there is no next question yet. */
  readonly waiting: ReadonlySignal<boolean>;
  /** Takes the answer, or the one offered, and goes on; stays where something is wrong with it. */
  goOn(): void;
  /** Goes back; an answer that was being changed is as it was. */
  goBack(): void;
  /** Goes on as soon as the rules are there, if that was asked for. Returns what ends the watch. */
  watchRules(): () => void;
  /** Has what the next touch may answer worked out before it comes. Returns what ends that. */
  foresee(): () => void;
}

export function askedQuestion(session: Session, question: Question): AskedQuestion {
  const half = signal<readonly FactValue[] | null>(null);
  /** Said at once where the page is opened on an answer that another one contradicts. */
  const refused = signal(problemWith(session, question) !== null);
  const waiting = signal(false);
  const before = givenTo(session, question);
  const offer = computed(() => offerFor(session, question));
  const value = computed(() => givenTo(session, question) ?? offer.value?.value);
  return {
    question,
    name: keyOf(question),
    value,
    offered: computed(() => offer.value && t('ui:question.same-as', { name: childName(session, offer.value.from) })),
    today: session.today,
    problem: computed(() => (!refused.value ? null : half.value !== null ? 'bad-date' : (problemWith(session, question)?.code ?? null))),
    waiting,
    onAnswer: session.answer,
    onHalf: (becoming) => {
      half.value = becoming;
    },
    goOn: () =>
      batch(() => {
        if (offer.value) session.answer(offer.value.value);
        refused.value = half.value !== null || problemWith(session, question) !== null;
        if (refused.value) return;
        if (session.rules.value.kind === 'loading') waiting.value = true;
        else session.next();
      }),
    goBack() {
      if (session.changing.value && before !== undefined) session.answer(before);
      session.back();
    },
    watchRules: () =>
      effect(() => {
        if (!waiting.value || session.rules.value.kind === 'loading') return;
        waiting.value = false;
        session.next();
      }),
    foresee: () =>
      effect(() => {
        const fact = factOf(session, question);
        const [becoming, given, day] = [half.value, value.value, session.today.value];
        if (fact && session.question.value === question) session.foresee(() => becoming ?? answersAtHand(fact, given, day));
      }),
  };
}
