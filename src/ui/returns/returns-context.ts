// What every part of the point's desk reads.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ReturnsDesk } from '../../session/returns-desk.ts';
import type { LookForCode } from '../counter/counter-context.ts';

/** The edges a screen touches itself. */
export interface ReturnsEdges {
  readonly lookForCode: LookForCode;
}

interface Returns extends ReturnsEdges {
  readonly desk: ReturnsDesk;
}

export const ReturnsContext = createContext<Returns | null>(null);

/** The desk on screen. Outside of its screen there is none: a bug. */
export function useReturns(): Returns {
  const returns = useContext(ReturnsContext);
  if (!returns) throw new Error('useReturns needs the returns screen above it');
  return returns;
}
