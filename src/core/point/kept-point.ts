// A point's settings as the device kept them: whether they have the shape they had when they were checked and kept.
import { type Point, plainPoint } from './point.ts';

/** A text and a list of texts and offices stand for what may be there. */
const example = { ...plainPoint, languages: [''], sizes: [''], offices: [{ kind: '', name: '', window: '', address: '', phone: '', hours: '' }] };

const isLike = (value: unknown, like: unknown): boolean => {
  if (typeof value !== typeof like || value === null) return false;
  if (Array.isArray(like)) return Array.isArray(value) && value.every((one) => isLike(one, like[0]));
  return typeof like !== 'object' || Object.entries(like as object).every(([key, part]) => isLike((value as Readonly<Record<string, unknown>>)[key], part));
};

/** What the device kept; null when it has another shape. What stands in the fields was checked when it was kept (`content/point-file.ts`). */
export const keptPointOf = (value: unknown): Point | null => (isLike(value, example) ? (value as Point) : null);
