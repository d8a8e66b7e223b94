// The numbers a slip's code has for what is on the list, as built with this page; fetched when the first code is made or read.
import { data } from 'virtual:data';
import { type SlipCodes, slipCodesFrom } from '../core/checklist/slip-codes-from.ts';

/** Fetches the numbers. Whether they are whole was checked before the page was built (`qingdan check`). Rejects when they cannot be fetched. */
export async function readBundledCodes(): Promise<SlipCodes> {
  const files = await data['codes']?.();
  return slipCodesFrom(typeof files === 'object' && files !== null ? (files as Record<string, unknown>)['codes.json'] : null);
}
