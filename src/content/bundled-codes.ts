// The numbers a slip's code has for what is on the list, as built with this page; fetched when the first code is made or read.
import { data } from 'virtual:data';
import type { Checklist } from '../core/checklist/checklist.ts';
import { parseSlipCodes, type SlipCodes } from '../core/checklist/slip-codes.ts';

/** Fetches and parses the numbers. Null when they do not fit the list: then a slip goes out without a code. */
export async function readBundledCodes(checklist: Checklist): Promise<SlipCodes | null> {
  const files = await data['codes']?.();
  const parsed = parseSlipCodes(typeof files === 'object' && files !== null ? (files as Record<string, unknown>)['codes.json'] : null, checklist);
  return parsed.kind === 'ready' ? parsed.codes : null;
}
