// The order in which a switch comes to what can be pressed: parts, rows, items. Goes by what lies side by side on the page; the dock is last as it stands last.
import { boxOf } from './stops.ts';

/** One place the scan stops at: an item to press, or a group to go into. */
export type Place = { readonly kind: 'item'; readonly stop: HTMLElement } | { readonly kind: 'group'; readonly places: readonly Place[] };

/** More rows than this are taken together in parts, so that nobody waits through a long page. */
const mostRows = 8;
/** Parts of the page that are never one row with another. */
const zones = '.dock, .frame__actions, .ending, .help__actions, .frame__above, .frame__heading, .frame__foot, .frame__body, .more-bar';

/** Side by side: what lies in one line of the page, or in one column where the page is turned. */
function sideBySide(a: HTMLElement, b: HTMLElement): boolean {
  if (a.closest(zones) !== b.closest(zones)) return false;
  const turned = getComputedStyle(a.parentElement ?? a).writingMode.startsWith('vertical');
  const [one, other] = [boxOf(a).getBoundingClientRect(), boxOf(b).getBoundingClientRect()];
  const shared = turned ? Math.min(one.right, other.right) - Math.max(one.left, other.left) : Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > 0.5 * (turned ? Math.min(one.width, other.width) : Math.min(one.height, other.height));
}

/** All of it is seen at once, with room around. */
function onOneScreen(first: HTMLElement, last: HTMLElement): boolean {
  const [from, to] = [boxOf(first).getBoundingClientRect(), boxOf(last).getBoundingClientRect()];
  return to.bottom - from.top < 0.6 * innerHeight && to.right - from.left < innerWidth;
}

const together = (places: readonly Place[]): Place => (places.length === 1 && places[0] ? places[0] : { kind: 'group', places });

/** Rows of what can be pressed; a long page in parts of a few rows, the last row by itself. */
export function scanPlan(stops: readonly HTMLElement[]): readonly Place[] {
  const rows: HTMLElement[][] = [];
  for (const stop of stops) {
    const row = rows.at(-1);
    if (row?.[0] && sideBySide(row[0], stop)) row.push(stop);
    else rows.push([stop]);
  }
  const places = rows.map((row) => together(row.map((stop): Place => ({ kind: 'item', stop }))));
  if (places.length <= mostRows) return places;
  const inParts = (at: number): boolean => rows[at]?.[0]?.closest('.frame__body, .help__page') != null;
  const fits = (from: number, to: number): boolean => {
    const [first, last] = [rows[from]?.[0], rows[to]?.[0]];
    return first !== undefined && last !== undefined && inParts(to) && onOneScreen(first, last);
  };
  const size = Math.ceil(places.length / mostRows);
  const parts: Place[] = [];
  for (let at = 0; at < places.length; ) {
    let to = at + 1;
    if (inParts(at)) while (to < places.length && to - at < size && fits(at, to)) to += 1;
    parts.push(together(places.slice(at, to)));
    at = to;
  }
  return parts;
}

/** Every item of a place, for its frame and its words. */
export const itemsOf = (place: Place): readonly HTMLElement[] => (place.kind === 'item' ? [place.stop] : place.places.flatMap(itemsOf));
