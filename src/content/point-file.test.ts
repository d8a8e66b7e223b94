import { expect, test } from 'vitest';
import { longest, mostOfAKind } from '../core/point/limits.ts';
import { officeColumns } from '../core/point/offices-csv.ts';
import { type Point, plainPoint } from '../core/point/point.ts';
import { checkPoint, readOfficesTable, readPointFile, writePointFile } from './point-file.ts';

const world = { kinds: new Set(['school', 'police-station']), counties: new Set(['630102']) };
const point: Point = {
  ...plainPoint,
  name: '演示服务点',
  phone: '0971-0000000',
  county: '630102',
  offices: [{ kind: 'school', name: '演示小学', window: '', address: '演示路 1 号', phone: '', hours: '周一至周五' }],
  paper: 'roll58',
  languages: ['zh-Hans', 'bo'],
  sizes: ['large', 'xl'],
  size: 'large',
  quiet: 90,
};
const faults = (value: unknown) => {
  const read = checkPoint(value, world);
  return read.kind === 'faults' ? read.faults.map(({ at, why }) => `${at} ${why}`) : [];
};
const fileFaults = (text: string) => {
  const read = readPointFile(text, world);
  return read.kind === 'faults' ? read.faults.map(({ at, why }) => `${at} ${why}`) : read.kind;
};

test('a file is read back as it was written, and a point nobody set up is a good one', () => {
  expect(readPointFile(writePointFile(point), world)).toEqual({ kind: 'read', point });
  expect(readPointFile(`\uFEFF${writePointFile(plainPoint)}`, world)).toEqual({ kind: 'read', point: plainPoint });
});

test('every fault has its place; nothing is taken then', () => {
  expect(faults({ ...point, name: '长'.repeat(longest.name + 1) })).toEqual(['name long']);
  expect(faults({ ...point, address: 'a\u202eb' })).toEqual(['address text']);
  expect(faults({ ...point, phone: '打这个' })).toEqual(['phone phone']);
  expect(faults({ ...point, offices: [{ ...point.offices[0], name: '' }] })).toEqual(['offices.0.name no-name']);
  expect(faults({ ...point, offices: [{ ...point.offices[0], kind: 'bank' }] })).toEqual(['offices.0.kind choice']);
  expect(faults({ ...point, offices: Array(mostOfAKind + 1).fill(point.offices[0]) })).toEqual(['offices too-many']);
  expect(faults({ ...point, county: '' })).toEqual(['county no-county']);
  expect(faults({ ...point, county: '110101' })).toEqual(['county choice']);
  expect(faults({ ...point, languages: ['bo'] })).toEqual(['languages language']);
  expect(faults({ ...point, size: 'standard' })).toEqual(['size size']);
  expect(faults({ ...point, quiet: 59 })).toEqual(['quiet number']);
  expect(faults({ ...point, countdown: 19 })).toEqual(['countdown number']);
  expect(faults({ ...point, quiet: 90.5 })).toEqual(['quiet number']);
  expect(faults({ ...point, more: 1 })).toEqual(['more shape']);
  expect(faults({ ...point, paper: 'a3', theme: 'dark' })).toEqual(['paper choice', 'theme choice']);
});

test('no file of ours, a newer one, one too large', () => {
  expect(fileFaults('')).toEqual([' no-file']);
  expect(fileFaults('{"format":"else","version":1}')).toEqual([' no-file']);
  expect(fileFaults('{"format":"qingdan-point","version":2,"point":{}}')).toEqual([' newer']);
  expect(fileFaults(JSON.stringify({ format: 'qingdan-point', version: 1, point, code: '204815' }))).toEqual([' shape']);
  expect(fileFaults(' '.repeat(70_000) + writePointFile(point))).toEqual([' large']);
});

test('a table is checked as the form is, with its lines', () => {
  const read = (rows: readonly string[]) =>
    readOfficesTable([officeColumns.join(','), ...rows].join('\n'), world, { ...plainPoint, county: '630102' }, (words) =>
      world.kinds.has(words) ? words : null,
    );
  expect(read(['school,演示小学,,,演示路,0971-0000000,,,,'])).toMatchObject({ faults: [], offices: [{ name: '演示小学' }] });
  expect(read(['school,演示小学,,,,,,,,', 'school,演示二,,,,打这个,,,,', `school,演示三,,,${'长'.repeat(longest.address + 1)},,,,,`])).toEqual({
    offices: [],
    faults: [
      { line: 3, why: 'bad-phone', about: 'phone' },
      { line: 4, why: 'bad-text', about: 'address' },
    ],
  });
  expect(read(Array.from({ length: mostOfAKind + 1 }, (_, i) => `school,演示${i},,,,,,,,`))).toMatchObject({
    offices: [],
    faults: [{ why: 'too-many-of-kind' }],
  });
  expect(read(['bank,演示,,,,打这个,,,,', 'school,,,,,,,,,']).faults.map(({ line, why }) => `${line} ${why}`)).toEqual([
    '2 unknown-kind',
    '2 bad-phone',
    '3 no-name',
  ]);
});
