// 二十一格: one cell a service, in list order, six groups. Always next to words, so it is hidden from readers.
import '../styles/verdicts.css';
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { ServiceDecision } from '../../core/rules/assess-family.ts';

const cell = { width: 8.5, height: 30, gap: 2, group: 6 };

type Shape = ServiceDecision['verdict'] | 'done';

function Cell({ x, shape }: { readonly x: number; readonly shape: Shape }) {
  const { width, height } = cell;
  const outline = <rect class={`strip__outline strip__outline--${shape}`} x={x + 0.75} y=".75" width={width - 1.5} height={height - 1.5} />;
  switch (shape) {
    case 'done':
      return (
        <>
          <rect class="strip__full" x={x} y="0" width={width} height={height} />
          <path class="strip__tick" d={`m${x + 1.6} 15.5 2 2.6 3.4-5`} />
        </>
      );
    case 'likely':
      return <rect class="strip__full" x={x} y="0" width={width} height={height} />;
    case 'ask':
      return (
        <>
          {outline}
          <rect class="strip__ask" x={x} y={height / 2} width={width} height={height / 2} />
        </>
      );
    case 'later':
      return (
        <>
          {outline}
          <rect class="strip__later" x={x + width / 2} y="0" width={width / 2} height={height} />
        </>
      );
    case 'open':
      return outline;
    case 'not-now':
      return <rect class="strip__low" x={x} y={height - 3.9} width={width} height="3.9" />;
  }
}

export function Strip({ services, checklist }: { readonly services: readonly ServiceDecision[]; readonly checklist: Checklist }) {
  const inOrder = checklist.categories.flatMap((category) => services.filter((s) => s.category === category.id));
  const groupOf = (s: ServiceDecision) => checklist.categories.findIndex((category) => category.id === s.category);
  const first = inOrder[0] ? groupOf(inOrder[0]) : 0;
  const left = (s: ServiceDecision, i: number) => i * (cell.width + cell.gap) + (groupOf(s) - first) * (cell.group - cell.gap);
  const last = inOrder.at(-1);
  const width = last ? left(last, inOrder.length - 1) + cell.width : 0;
  return (
    <svg class="strip" viewBox={`0 0 ${width} ${cell.height}`} aria-hidden="true" focusable="false">
      {inOrder.map((s, i) => (
        <Cell key={s.id} x={left(s, i)} shape={s.entitlements.some((e) => e.received) ? 'done' : s.verdict} />
      ))}
    </svg>
  );
}
