// What every part of the window reads: its desk, and what main.tsx hands in from the edges.
import { type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CounterDesk } from '../../session/counter-desk.ts';

/** Why a camera shows nothing. */
export type CameraProblem = 'none' | 'denied' | 'busy' | 'failed';

/** Looks for a code through a camera, shown in the video; `found` is called once. */
export type LookForCode = (video: HTMLVideoElement, found: (text: string) => void) => { readonly started: Promise<CameraProblem | null>; stop(): void };

/** The edges a screen touches itself. */
export interface CounterEdges {
  /** Draws a signed code. */
  readonly Code: ComponentType<{ readonly text: string; readonly label: string }>;
  readonly lookForCode: LookForCode;
}

interface Counter extends CounterEdges {
  readonly desk: CounterDesk;
}

export const CounterContext = createContext<Counter | null>(null);

/** The window on screen. Outside of its screen there is none: a bug. */
export function useCounter(): Counter {
  const counter = useContext(CounterContext);
  if (!counter) throw new Error('useCounter needs the counter screen above it');
  return counter;
}
