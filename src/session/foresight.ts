// While nobody touches anything, what each answer at hand would lead to is worked out: the touch then finds it ready.
import type { FactValue } from '../core/facts/family.ts';
import { answer, type Interview, keyOf, type Question } from '../core/interview/interview.ts';

export interface Foresight {
  /** Looks at these answers, one in each idle moment. What was worked out stays while only this question's answer changes. */
  begin(from: Interview, question: Question, values: () => readonly FactValue[]): void;
  /** The interview with this answer: the one looked at ahead, or one made now. */
  taken(from: Interview, question: Question, value: FactValue): Interview;
  drop(): void;
}

interface Ports {
  /** Does the work when nothing else is to be done; returns how to call it off. */
  whenIdle(work: () => void): () => void;
  lookAhead(interview: Interview): void;
  forgetAhead(): void;
}

export function foresight({ whenIdle, lookAhead, forgetAhead }: Ports): Foresight {
  /** Interviews that differ in one question's answer alone, by that answer. */
  let ready = new Map<string, Interview>();
  let start: Interview | null = null;
  let asked = '';
  let callOff: () => void = () => undefined;
  const holds = (from: Interview, question: Question) => keyOf(question) === asked && (from === start || [...ready.values()].includes(from));
  const drop = () => {
    callOff();
    ready = new Map();
    start = null;
    forgetAhead();
  };
  return {
    begin(from, question, values) {
      callOff();
      if (!holds(from, question)) {
        drop();
        start = from;
        asked = keyOf(question);
      }
      let waiting: FactValue[] | null = null;
      const next = () => {
        waiting ??= values().filter((value) => !ready.has(JSON.stringify(value)));
        const value = waiting.shift();
        if (value === undefined) return;
        const interview = answer(from, question, value);
        lookAhead(interview);
        ready.set(JSON.stringify(value), interview);
        callOff = whenIdle(next);
      };
      callOff = whenIdle(next);
    },
    taken(from, question, value) {
      if (!holds(from, question)) return answer(from, question, value);
      const interview = ready.get(JSON.stringify(value)) ?? answer(from, question, value);
      ready.set(JSON.stringify(value), interview);
      return interview;
    },
    drop,
  };
}
