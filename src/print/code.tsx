// The slip's number as a QR code; on a screen, where no code may be photographed, a hatched square in its place.
import './code.css';
import { qrPath } from './qr-path.ts';

interface Props {
  readonly number: string;
  readonly size: 'large' | 'small';
  /** Words over the hatching; null draws the code. */
  readonly hatched: string | null;
}

export function Code({ number, size, hatched }: Props) {
  if (hatched !== null) {
    return (
      <div class={`code code--${size} code--hatched`}>
        <span class="code__later">{hatched}</span>
      </div>
    );
  }
  const qr = qrPath(number);
  return (
    <svg class={`code code--${size}`} viewBox={`0 0 ${qr.size} ${qr.size}`} shape-rendering="crispEdges" role="img" aria-label={`QR ${number}`}>
      <path d={qr.path} />
    </svg>
  );
}
