// Step: the code before the staff's pages, set at the first use or changed; typed twice, for nobody can read it back.
import { useSignal } from '@preact/signals';
import { t } from '../../content/words.ts';
import { isGoodCode } from '../../core/point/staff-code.ts';
import { CodePad } from './code-pad.tsx';
import { useSetUp } from './set-up-context.ts';
import { StepPage } from './step-parts.tsx';

/** Typed once and once more. `onSet` after it is kept. */
export function ChooseCode({ onSet }: { readonly onSet: () => void }) {
  const { setUp } = useSetUp();
  const first = useSignal<string | null>(null);
  const problem = useSignal<'weak' | 'differs' | null>(null);
  const give = async (code: string) => {
    const before = first.value;
    if (before === null) {
      problem.value = isGoodCode(code) ? null : 'weak';
      if (problem.value === null) first.value = code;
      return;
    }
    first.value = null;
    problem.value = before === code ? null : 'differs';
    if (problem.value === null && (await setUp.setCode(code))) onSet();
  };
  return (
    <>
      {problem.value && (
        <p class="counter-note counter-note--stop" role="alert">
          {t(`set-up:code.${problem.value}`)}
        </p>
      )}
      <CodePad
        key={first.value === null ? 'first' : 'again'}
        label={t(first.value === null ? 'set-up:code.first' : 'set-up:code.again')}
        done={t(first.value === null ? 'set-up:code.next' : 'set-up:code.set')}
        onDone={(code) => void give(code)}
      />
    </>
  );
}

export function CodeStep() {
  return (
    <StepPage step="code">
      <ChooseCode onSet={() => undefined} />
    </StepPage>
  );
}
