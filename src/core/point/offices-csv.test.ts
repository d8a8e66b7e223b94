import { expect, test } from 'vitest';
import { mostOffices } from './limits.ts';
import { officeColumns, readOffices, writeOffices } from './offices-csv.ts';

const kinds: Readonly<Record<string, string>> = { school: 'school', 学校: 'school', 派出所: 'police-station' };
const read = (text: string) => readOffices(text, (words) => kinds[words] ?? null);
const head = officeColumns.join(',');
const faults = (text: string) => read(text).faults.map(({ line, why }) => `${line} ${why}`);

test('a table is read whole: kinds by id or name, hours in words or as days and times', () => {
  const text = [
    head,
    '学校,演示县教育局,演示小学,,"演示路 1 号, 北门",000-0001,上学的日子 8:00–17:00,,,',
    '派出所,演示派出所,,2 号窗口,演示路 3 号,000-0002,,"MO,TU,WE,TH,FR",09:00,12:00:00+08:00',
    '派出所,演示派出所,,2 号窗口,演示路 3 号,,,"SA,MO",9:30,11:00',
    '',
  ].join('\r\n');
  const found = read(`\uFEFF${text}`);
  expect(found).toMatchObject({ faults: [], lines: [2, 3] });
  expect(found.offices).toEqual([
    { kind: 'school', name: '演示小学', window: '', address: '演示路 1 号, 北门', phone: '000-0001', hours: '上学的日子 8:00–17:00' },
    {
      kind: 'police-station',
      name: '演示派出所',
      window: '2 号窗口',
      address: '演示路 3 号',
      phone: '000-0002',
      hours: '周一至周五 9:00–12:00；周一、周六 9:30–11:00',
    },
  ]);
});

test('columns in any order, others beside them, and the separators of other spreadsheets', () => {
  for (const separator of [';', '\t']) {
    const found = read([`organization.name${separator}organization.url${separator}taxonomy_term.code`, `演示小学${separator}x${separator}school`].join('\n'));
    expect(found).toMatchObject({ faults: [], offices: [{ kind: 'school', name: '演示小学', phone: '' }] });
  }
});

test('what was written is read back', () => {
  const offices = [{ kind: 'school', name: '演示"小"学', window: '一楼,左', address: '演示路\u00a01 号', phone: '000-0001', hours: '' }];
  expect(read(writeOffices(offices))).toMatchObject({ faults: [], offices });
  expect(writeOffices([])).toBe(`\uFEFF${head}\r\n`);
});

test('every fault by its line, and then nothing is taken', () => {
  const text = [head, 'school,,,,,,,,,', '幼儿园,演示,,,,,,,,', '学校,演示,,,"两\n行",,,,,', '学校,演示二,,,,,,XX,9点,', 'school,a,b,c,d,e,f,g,h,i,j,k'].join(
    '\n',
  );
  expect(faults(text)).toEqual(['2 no-name', '3 unknown-kind', '6 bad-day', '6 bad-time', '7 cells', '7 bad-day', '7 bad-time']);
  expect(faults('organization.name\n演示')).toEqual(['1 no-columns']);
  expect(faults(head)).toEqual(['1 no-columns']);
  expect(faults('')).toEqual(['1 no-columns']);
  expect(faults(`${head}\nschool,"演示`)).toEqual(['1 quotes']);
  const many = Array.from({ length: mostOffices + 1 }, (_, i) => `school,演示 ${i},,,,,,,,`);
  expect(faults([head, ...many].join('\n'))).toEqual([`${mostOffices + 2} too-many`]);
});
