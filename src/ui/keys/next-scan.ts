// Switches in the order in which F4 and the help card offer them.
import type { Look } from '../../session/session.ts';

/** What comes after: none, one switch, two, none again. */
export const nextScan: Readonly<Record<Look['scan'], Look['scan']>> = { off: 'one', one: 'two', two: 'off' };
