// Places as ledgers write them: a county by code, name or address, and a registered address as seen from where the child lives.
import type { Checklist } from '../../core/checklist/checklist.ts';
import { textOf } from './plain-text.ts';
import { remember } from './remember.ts';
import type { Cell } from './table.ts';
import { vocabulary } from './vocabulary.ts';

interface Known {
  readonly code: string;
  readonly prefecture: string;
  /** Its name, and as people and old registers say it: 大通县, 平安县. */
  readonly whole: readonly string[];
  /** The name without what says which kind of place it is. */
  readonly short: string;
}

const kind = /(?:(?:回|土|藏|蒙古|撒拉|哈萨克)族)*自治(?:县|州)$|行政委员会$|[区县市]$/;
const shortOf = (name: string): string => name.replace(kind, '');

/** Reads places of the checklist's province. */
export interface Places {
  /** The code of the one county the text names; null where it names none, or more than one. */
  county(cell: Cell): string | null;
  /** What `child.hukou-place` says for an address, seen from a county of residence. */
  hukou(cell: Cell, residence: string | undefined): string | null;
}

/** A county-level district of a city, by GB/T 2260: its code ends in 01–20. */
const isDistrict = (code: string): boolean => Number(code.slice(4)) <= 20;

export function placesOf(checklist: Checklist): Places {
  const all: readonly Known[] = checklist.prefectures.flatMap((p) =>
    p.counties.map((c) => ({ code: c.code, prefecture: p.code, whole: [c.zh, `${shortOf(c.zh)}县`], short: shortOf(c.zh) })),
  );
  const prefectures = checklist.prefectures.flatMap((p) => [p.zh, shortOf(p.zh)]).filter((n) => n.length > 1);
  const named = (text: string): readonly Known[] => {
    const whole = all.filter((c) => c.whole.some((name) => text.includes(name)));
    return whole.length > 0 ? whole : all.filter((c) => text === c.short || prefectures.some((p) => text.includes(`${p}${c.short}`)));
  };
  const county = (cell: Cell): string | null => {
    const text = textOf(cell);
    const code = /^\d{6}/.exec(text)?.[0];
    if (code !== undefined) return all.find((c) => c.code === code)?.code ?? null;
    const found = named(text);
    return found.length === 1 ? (found[0]?.code ?? null) : null;
  };
  const { others, elsewhereToo, unregistered } = vocabulary.places;
  const found = remember<string | null>();
  const hukou: Places['hukou'] = (cell, residence) => {
    const text = textOf(cell);
    if (unregistered.some((word) => text.includes(word))) return 'none';
    if (others.some((name) => text.startsWith(name))) return 'other-province';
    const code = county(cell);
    if (code === null) return /^\d{6}$/.test(text) && !text.startsWith(checklist.prefectures[0]?.code.slice(0, 2) ?? '') ? 'other-province' : null;
    // 河南 and 海南 alone may be the provinces.
    if (residence === undefined || elsewhereToo.includes(text)) return null;
    if (code === residence) return 'same-county';
    const prefectureOf = (c: string) => all.find((k) => k.code === c)?.prefecture;
    return isDistrict(code) && isDistrict(residence) && prefectureOf(code) === prefectureOf(residence) ? 'other-district-same-city' : 'other-county-qinghai';
  };
  return { county, hukou: (cell, residence) => found(`${residence} ${cell}`, () => hukou(cell, residence)) };
}
