// The five shapes of a verdict in one ink: they must read on a thermal printer. The word stands beside them or in the legend.
import './verdict-shape.css';
import type { ComponentChildren } from 'preact';
import type { Verdict } from '../core/rules/decide-entitlement.ts';

const ring = <circle cx="24" cy="24" r="19" />;

const shapes: Readonly<Record<Verdict, ComponentChildren>> = {
  likely: (
    <>
      <circle class="verdict-shape__full" cx="24" cy="24" r="22" />
      <path class="verdict-shape__cut" d="m13.5 24.8 7.4 7.4 13.8-15.4" />
    </>
  ),
  ask: (
    <>
      {ring}
      <path class="verdict-shape__full" d="M24 5a19 19 0 0 0 0 38z" />
    </>
  ),
  open: (
    <>
      <circle cx="24" cy="24" r="19" stroke-dasharray="8 6.9" />
      <path d="M24 15v18M15 24h18" />
    </>
  ),
  later: (
    <>
      {ring}
      <path d="M24 12v13l8 6" />
    </>
  ),
  'not-now': (
    <>
      <circle class="verdict-shape__thin" cx="24" cy="24" r="20" />
      <path d="M14 24h20" />
    </>
  ),
};

export function VerdictShape({ verdict, word }: { readonly verdict: Verdict; readonly word: string }) {
  return (
    <svg class="verdict-shape" viewBox="0 0 48 48" role="img" aria-label={word}>
      {shapes[verdict]}
    </svg>
  );
}
