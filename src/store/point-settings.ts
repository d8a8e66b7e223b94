// What this point was set up with: one record, read once at every start, written by the set-up page alone.
import { keptPointOf } from '../core/point/kept-point.ts';
import type { Point } from '../core/point/point.ts';
import { openStore } from './open-store.ts';

/** Another shape of the record would have another name. */
export const pointSetting = 'point-1';

/** What was kept; null where nothing was, or nothing that can be read. */
export const keptPoint = async (): Promise<Point | null> => keptPointOf(await (await openStore()).get('settings', pointSetting));
