// What has been picked so far on the way down (year, month, day; prefecture, county); touching one goes back to it.
import { useEffect, useRef } from 'preact/hooks';

export interface PathStep<Name extends string> {
  readonly name: Name;
  readonly words: string;
  readonly open: boolean;
}

interface PickedPathProps<Name extends string> {
  readonly steps: readonly PathStep<Name>[];
  readonly at: Name;
  readonly onGo: (step: Name) => void;
}

export function PickedPath<Name extends string>({ steps, at, onGo }: PickedPathProps<Name>) {
  const path = useRef<HTMLOListElement>(null);
  const shown = useRef(at);
  // The tiles below are new: they begin where the path is.
  useEffect(() => {
    if (at !== shown.current) path.current?.scrollIntoView({ block: 'nearest' });
    shown.current = at;
  }, [at]);
  return (
    <ol class="path" ref={path}>
      {steps.map((step) => (
        <li key={step.name}>
          <button type="button" class="path__step" aria-current={step.name === at ? 'step' : undefined} disabled={!step.open} onClick={() => onGo(step.name)}>
            {step.words}
          </button>
        </li>
      ))}
    </ol>
  );
}
