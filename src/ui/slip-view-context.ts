// How a slip looks on the screen: the paper's own drawing, handed in by main.tsx so that no screen knows the printer.
import { type ComponentType, createContext } from 'preact';
import type { Slip } from '../core/referral/compose-slips.ts';
import type { PrintJob } from '../session/ports.ts';

export interface SlipViewProps {
  readonly job: PrintJob;
  readonly slip: Slip;
  /** False hatches the code out: the real one exists only in the print job. */
  readonly code: boolean;
}

/** Draws nothing until main.tsx fills it. */
export const SlipViewContext = createContext<ComponentType<SlipViewProps>>(() => null);
