// `qingdan keys`: a county certifies the keys of its service points and offices, and takes them back. Files only, no network.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { toHex } from '../../core/codec/hex.ts';
import { readKeyFile } from '../../core/codec/key-file.ts';
import type { TrustedKey, TrustList } from '../../core/codec/trust-list.ts';
import { addDays, isDate, type PlainDate } from '../../core/facts/calendar.ts';
import { BadInput } from '../bad-input.ts';
import { loadChecklist, loadSlipCodes } from '../project-files.ts';
import { today } from '../today.ts';
import { idOf, makeCountyFolder, openCountyFolder, publicKeyFrom, readList, verify } from './county-folder.ts';
import { passPhrase } from './pass-phrase.ts';

const options = {
  county: { type: 'string' },
  name: { type: 'string' },
  key: { type: 'string' },
  'seal-key': { type: 'string' },
  point: { type: 'string' },
  office: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  id: { type: 'string' },
} as const;
type Options = Readonly<Partial<Record<keyof typeof options, string>>>;

/** Days a key is certified for when nobody says how long: two years, as the project's own rule. */
const daysGood = 730;

function need(values: Options, name: keyof Options): string {
  const value = values[name]?.trim();
  if (!value) throw new BadInput(`--${name} is needed`);
  return value;
}

function day(values: Options, name: 'from' | 'until', otherwise: PlainDate): PlainDate {
  const value = values[name] ?? otherwise;
  if (!isDate(value)) throw new BadInput(`--${name}: "${value}" is no date; write YYYY-MM-DD`);
  return value;
}

/** The number of a kind of office. */
function officeNumber(id: string): number {
  const { numberOf } = loadSlipCodes(loadChecklist()).offices;
  const number = numberOf.get(id);
  if (number === undefined) throw new BadInput(`--office: no kind of office "${id}"; there are ${[...numberOf.keys()].join(', ')}`);
  return number;
}

/** An id as it is read out and compared: four groups of four. */
const aloud = (id: string): string => id.replace(/(.{4})(?=.)/g, '$1 ');

function told(list: TrustList, on: PlainDate): string {
  const state = (k: TrustedKey) => (k.revoked !== null ? `taken back ${k.revoked}` : k.until < on ? `ran out ${k.until}` : `good ${k.from} to ${k.until}`);
  const lines = list.keys.map(
    (k) =>
      `  ${aloud(k.id)}  ${k.holder.kind === 'point' ? `point ${k.holder.point}` : `office ${k.holder.office}`}  ${k.holder.name}: ${state(k)}${k.sealKey ? ', with a seal key' : ''}`,
  );
  return [`${list.county}, trust list ${list.serial} of ${list.issued}: ${list.keys.length} keys`, ...lines, ''].join('\n');
}

const textOf = (given: string): string => (existsSync(given) ? readFileSync(given, 'utf8') : given);

/** The keys to certify: a device's own key file, or hex. */
async function keysOf(values: Options, holder: TrustedKey['holder']): Promise<Pick<TrustedKey, 'publicKey' | 'sealKey'>> {
  const text = textOf(need(values, 'key'));
  const sealGiven = values['seal-key'];
  const file = text.trimStart().startsWith('{') ? await readKeyFile(text, verify) : undefined;
  if (file === null) throw new BadInput('--key: the file is no key file, or was changed on its way');
  if (!file) return { publicKey: await publicKeyFrom(text), sealKey: sealGiven === undefined ? null : await publicKeyFrom(textOf(sealGiven)) };
  if (file.kind !== holder.kind || (file.kind === 'point' && holder.kind === 'point' && file.point !== holder.point)) {
    throw new BadInput(`--key: the file is of ${file.kind === 'point' ? `point ${file.point}` : 'an office'}`);
  }
  if (sealGiven !== undefined) throw new BadInput('--seal-key: the key file says what the seal key is');
  return { publicKey: file.publicKey, sealKey: file.sealKey && (await publicKeyFrom(toHex(file.sealKey))) };
}

async function certify(values: Options, holder: TrustedKey['holder']): Promise<string> {
  const { publicKey, sealKey } = await keysOf(values, holder);
  const from = day(values, 'from', today());
  const until = day(values, 'until', addDays(from, daysGood));
  if (until < from) throw new BadInput('--until is before --from');
  const folder = await openCountyFolder(need(values, 'county'), await passPhrase(false));
  const id = await idOf(publicKey);
  if (folder.list.keys.some((k) => k.id === id)) throw new BadInput(`the key ${aloud(id)} is on the list already`);
  const other = folder.list.keys.find(
    (k) => k.revoked === null && k.until >= from && k.holder.kind === 'point' && holder.kind === 'point' && k.holder.point === holder.point,
  );
  if (other) throw new BadInput(`point ${holder.kind === 'point' ? holder.point : ''} has a key that is good, ${aloud(other.id)}: take that one back first`);
  const list = await folder.save([...folder.list.keys, { id, publicKey, sealKey, holder, from, until, revoked: null }], today());
  return `certified ${aloud(id)}: compare it with what the device shows\n${told(list, today())}`;
}

function pointHolder(values: Options): TrustedKey['holder'] {
  const point = need(values, 'point');
  if (!/^\d{4}$/.test(point)) throw new BadInput(`--point: "${point}" is no point's number; it has four digits`);
  return { kind: 'point', point, name: need(values, 'name') };
}

async function makeCounty(values: Options): Promise<string> {
  const folder = need(values, 'county');
  const publicKey = await makeCountyFolder(folder, need(values, 'name'), await passPhrase(true), today());
  return `made ${folder}; the county's key is ${aloud(await idOf(publicKey))}\nKeep the folder and the pass phrase apart, each with a copy: without both no point can be certified or taken back.\n`;
}

async function revoke(values: Options): Promise<string> {
  const id = need(values, 'id').replace(/\s/g, '').toLowerCase();
  const folder = await openCountyFolder(need(values, 'county'), await passPhrase(false));
  const found = folder.list.keys.find((k) => k.id === id);
  if (!found) throw new BadInput(`no key ${aloud(id)} on the list`);
  if (found.revoked !== null) throw new BadInput(`the key ${aloud(id)} was taken back on ${found.revoked}`);
  const keys = folder.list.keys.map((k) => (k === found ? { ...k, revoked: today() } : k));
  return `taken back: every code of it is refused where this list has come, of whatever day\n${told(await folder.save(keys, today()), today())}`;
}

const actions: Readonly<Record<string, (values: Options) => Promise<string>>> = {
  county: makeCounty,
  point: (values) => certify(values, pointHolder(values)),
  office: (values) => certify(values, { kind: 'office', office: officeNumber(need(values, 'office')), name: need(values, 'name') }),
  revoke,
  list: async (values) => told(await readList(need(values, 'county')), today()),
};

/** @returns 0; a wrong call, key or pass phrase is told and changes nothing */
export async function keys([action = '', ...rest]: readonly string[]): Promise<number> {
  const act = actions[action];
  if (!act) throw new BadInput(`keys: no "${action}"; there are ${Object.keys(actions).join(', ')}`);
  const { values } = parseArgs({ args: [...rest], options });
  process.stdout.write(await act(values));
  return 0;
}
