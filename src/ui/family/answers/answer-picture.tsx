// The picture of an answer: an amount as a ring of parts, a kind as a drawing.
import { Icon } from '../../components/icon.tsx';
import { type Amount, amountOf, iconOf } from './pictures.ts';

/** Drawn on a 100 grid around (50, 50). */
const ring = { outer: 44, inner: 27, gap: 2.4 };

const point = (radius: number, degrees: number): string => {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return `${(50 + radius * Math.cos(angle)).toFixed(2)} ${(50 + radius * Math.sin(angle)).toFixed(2)}`;
};

function part(index: number, parts: number): string {
  const from = (360 / parts) * index + ring.gap;
  const to = (360 / parts) * (index + 1) - ring.gap;
  return `M${point(ring.inner, from)}L${point(ring.outer, from)}A${ring.outer} ${ring.outer} 0 0 1 ${point(ring.outer, to)}L${point(ring.inner, to)}A${ring.inner} ${ring.inner} 0 0 0 ${point(ring.inner, from)}Z`;
}

function AmountRing({ amount }: { readonly amount: Amount }) {
  return (
    <svg class="amount" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      {Array.from({ length: amount.parts }, (_, i) => (
        <path key={i} class={i < amount.filled ? 'amount__full' : 'amount__empty'} d={part(i, amount.parts)} />
      ))}
      {amount.more && <path class="amount__more" d="M50 40v20M40 50h20" />}
    </svg>
  );
}

export function AnswerPicture({ fact, value }: { readonly fact: string; readonly value: string | number | boolean }) {
  const amount = amountOf(fact, String(value));
  return amount ? <AmountRing amount={amount} /> : <Icon name={iconOf(fact, String(value))} />;
}
