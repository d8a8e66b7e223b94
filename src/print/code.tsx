// A QR code of a slip; on a screen, where no code may be photographed, a hatched square in its place.
import './code.css';
import { printedModule, qrPath, signedVersion } from './qr-path.ts';

interface Props {
  /** What the code holds: the signed code's text, or the slip's number alone. */
  readonly text: string;
  /** The slip's number, for whoever hears the page instead. */
  readonly number: string;
  readonly size: 'large' | 'small';
  /** Longest side, millimetres. */
  readonly limit: number;
  /** Words over the hatching; null draws the code. */
  readonly hatched: string | null;
}

export function Code({ text, number, size, limit, hatched }: Props) {
  if (hatched !== null) {
    return (
      <div class={`code code--${size} code--hatched`}>
        <span class="code__later">{hatched}</span>
      </div>
    );
  }
  const qr = text === number ? qrPath(text) : qrPath(text, signedVersion);
  const side = `${qr.size * printedModule(qr.size, limit)}mm`;
  return (
    <svg class="code" width={side} height={side} viewBox={`0 0 ${qr.size} ${qr.size}`} shape-rendering="crispEdges" role="img" aria-label={`QR ${number}`}>
      <path d={qr.path} />
    </svg>
  );
}
