// The five shapes of a verdict: they read without colour. The word stands beside them.
import '../styles/verdicts.css';
import type { ComponentChildren } from 'preact';
import type { Verdict } from '../../core/rules/decide-entitlement.ts';

const ring = <circle cx="24" cy="24" r="18" fill="none" stroke="currentColor" stroke-width="4" />;

const shapes: Readonly<Record<Verdict, ComponentChildren>> = {
  likely: (
    <>
      <circle cx="24" cy="24" r="20" fill="currentColor" />
      <path class="verdict-mark__tick" d="m14.5 24.8 6.7 6.7 12.6-14" />
    </>
  ),
  ask: (
    <>
      {ring}
      <path d="M24 6a18 18 0 0 0 0 36z" fill="currentColor" />
    </>
  ),
  open: (
    <>
      <circle cx="24" cy="24" r="18" fill="none" stroke="currentColor" stroke-width="4" stroke-dasharray="6.2 5.1" />
      <path class="verdict-mark__line" d="M24 16v16M16 24h16" />
    </>
  ),
  later: (
    <>
      {ring}
      <path class="verdict-mark__line" d="M24 14v10.5l7 5" />
    </>
  ),
  'not-now': (
    <>
      <circle cx="24" cy="24" r="18" fill="none" stroke="currentColor" stroke-width="3.4" />
      <path class="verdict-mark__line" d="M15.5 24h17" />
    </>
  ),
};

export function VerdictMark({ verdict, size = 'normal' }: { readonly verdict: Verdict; readonly size?: 'normal' | 'large' | undefined }) {
  return (
    <svg class={`verdict-mark verdict-mark--${verdict} verdict-mark--${size}`} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {shapes[verdict]}
    </svg>
  );
}
