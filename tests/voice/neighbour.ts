// Somebody who reads nothing, on the family path: knows what is meant by what is heard and by pictures, and nothing else. It has no page.
import type { EarsAndEyes, Heard } from './ears-and-eyes.ts';

/** What she answers, by the key of what she waits to hear; whatever else is asked she does not know. */
const answers: Readonly<Record<string, readonly string[]>> = {
  'child.birth-date': ['number:2019', 'ui:date.months.9', 'ui:date.no-day'],
  'child.sex': ['facts:child.sex.options.F.label'],
  'child.lives-with': ['facts:child.lives-with.options.both.label'],
  'child.hukou-place': ['facts:child.hukou-place.options.other-province.label'],
  'child.months-here': ['facts:child.months-here.options.12plus.label'],
  'child.permit': ['facts:child.permit.options.none.label'],
  'child.stage': ['facts:child.stage.options.primary.label'],
  'child.school-kind': ['facts:child.school-kind.options.public.label'],
  'child.insured': ['facts:child.insured.options.none.label'],
  'child.vaccine-book': ['facts:child.vaccine-book.options.gaps.label'],
  'household.residence-county': ['place:630100', 'place:630102'],
  'household.home': ['facts:household.home.options.rent.label'],
};
const unknown = ['facts:common.unknown.label'];

export interface Walk {
  /** Facts that were asked, in order. */
  readonly asked: readonly string[];
  /** What was answered to each, as it was heard. */
  readonly said: readonly string[];
  /** Verdicts heard for services. */
  readonly verdicts: ReadonlyMap<string, string>;
  /** Kinds of next step heard on a service's page. */
  readonly steps: readonly string[];
  /** Everything heard, in order. */
  readonly heard: readonly string[];
}

class Lost extends Error {}

export async function walkToSlip(senses: EarsAndEyes): Promise<Walk> {
  const asked: string[] = [];
  const said: string[] = [];
  const all: string[] = [];

  const hear = async (wanted: (heard: Heard) => boolean): Promise<readonly Heard[]> => {
    const heard = await senses.listen(wanted);
    all.push(...heard.map((h) => h.key));
    return heard;
  };
  /** Touches the last thing with a picture: what leads on stands below. */
  const touchPicture = async (picture: string): Promise<void> => {
    const spot = (await senses.see()).filter((s) => s.pictures.includes(picture)).at(-1);
    if (!spot) throw new Lost(`no ${picture} to touch`);
    await senses.touch(spot.id);
  };
  /** The first loudspeaker reads the whole page. */
  const touchListen = async (): Promise<void> => {
    const spot = (await senses.see()).find((s) => s.pictures.includes('listen'));
    if (!spot) throw new Lost('nothing to listen to');
    await senses.touch(spot.id);
  };
  /** Touches what is lit as soon as it is heard; has the page read if it is silent, or has been read. */
  const touchWhenHeard = async (key: string): Promise<void> => {
    const wanted = (h: Heard) => h.key === key && h.spot !== null;
    let found = (await hear(wanted)).find(wanted);
    if (!found) {
      await touchListen();
      found = (await hear(wanted)).find(wanted);
    }
    if (found?.spot == null) throw new Lost(`${key} was not heard; heard ${all.slice(-60).join(' ')}`);
    await senses.touch(found.spot);
  };
  /** The first thing a page says. */
  const place = async (known: RegExp): Promise<string> => {
    await touchListen();
    const heard = await hear((h) => known.test(h.key));
    const found = heard.find((h) => known.test(h.key))?.key;
    if (found === undefined) throw new Lost(`nothing known was heard: ${heard.map((h) => h.key).join(' ')}`);
    return found;
  };

  await touchWhenHeard('ui:languages.zh-Hans');
  // This page speaks by itself.
  const welcome = await hear((h) => h.key === 'ui:promise.yes' && h.spot !== null);
  const yes = welcome.at(-1);
  if (yes?.key !== 'ui:promise.yes' || yes.spot === null) throw new Lost('nobody spoke');
  await senses.touch(yes.spot);
  await touchWhenHeard('ui:children.begin');

  for (;;) {
    const at = await place(/^facts:.*\.question$|^ui:check\.title/);
    if (at.startsWith('ui:check')) break;
    const fact = /^facts:(.*)\.question$/.exec(at)?.[1] ?? '';
    asked.push(fact);
    if (asked.length > 80) throw new Lost('the questions do not end');
    const keys = answers[fact] ?? unknown;
    for (const key of keys) await touchWhenHeard(key);
    said.push(...keys);
    await touchPicture('arrow-right');
  }
  await touchPicture('arrow-right');

  // The results whole: every service with its verdict.
  await touchListen();
  const verdicts = new Map<string, string>();
  const rows = new Map<string, number>();
  let service = '';
  for (const { key, spot } of await hear(() => false)) {
    const name = /^services:([^.]+)\.name$/.exec(key)?.[1];
    if (name !== undefined && spot !== null) {
      service = name;
      rows.set(name, spot);
    } else if (key.startsWith('ui:verdicts.') && spot !== null && spot === rows.get(service)) verdicts.set(service, key.slice('ui:verdicts.'.length));
  }
  const first = [...verdicts].find(([, verdict]) => verdict === 'likely')?.[0];
  const row = first === undefined ? undefined : rows.get(first);
  if (row === undefined) throw new Lost('no service that can be had was heard');
  await senses.touch(row);
  await touchListen();
  const steps = (await hear(() => false)).map((h) => h.key);
  await touchPicture('arrow-left');

  await place(/^results:summary\./);
  await touchPicture('printer');
  await place(/^results:slips\.title$/);
  await touchPicture('printer');
  for (;;) {
    const at = await place(/^results:(consent\.title#0|done\.title)$/);
    if (at === 'results:done.title') break;
    await touchPicture('tick');
  }
  return { asked, said, verdicts, steps, heard: all };
}
