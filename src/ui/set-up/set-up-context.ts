// What every step of setting a point up reads.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { PointSetUp } from '../../session/point-set-up.ts';

/** The steps in the order they are taken. */
export const steps = ['point', 'offices', 'printer', 'looks', 'idle', 'day', 'file', 'code', 'open'] as const;
export type Step = (typeof steps)[number];

interface SetUp {
  readonly setUp: PointSetUp;
  readonly checklist: Checklist;
  go(step: Step): void;
}

export const SetUpContext = createContext<SetUp | null>(null);

/** The set-up on screen. Outside of its screen there is none: a bug. */
export function useSetUp(): SetUp {
  const setUp = useContext(SetUpContext);
  if (!setUp) throw new Error('useSetUp needs the set-up screen above it');
  return setUp;
}
