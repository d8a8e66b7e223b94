// A whole county's ledger: the command on tables as offices have them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FactValue } from '../src/core/facts/family.ts';
import { assessFamily } from '../src/core/rules/assess-family.ts';
import { csvOf, date, idNumber, type LedgerJson, ledgerCommand, newFolder, program, type Ran, runLedger } from './support/ledger-tables.ts';
import { partialFamily } from './support/random-family.ts';
import { readChecklist } from './support/read-checklist.ts';

const checklist = readChecklist();
const letters: Readonly<Record<string, string>> = { likely: 'l', ask: 'a', open: 'o', later: 't', 'not-now': 'n' };

const head = ['姓名', '性别', '出生日期', '居住证', 'HPV疫苗已接种'];
const map = {
  format: 1,
  everywhere: { 'household.residence-county': '630102' },
  columns: [
    { column: '性别', fact: 'child.sex', values: { 男: 'M', 女: 'F' } },
    { column: '出生日期', fact: 'child.birth-date' },
    { column: '居住证', fact: 'child.permit', values: { 有: 'child', 无: 'none' } },
    { column: 'HPV疫苗已接种', fact: 'child.receives', adds: 'hpv' },
  ],
};
const girl = ['王小花', '女', '2013-03-01', '有', '否'];
const boy = ['李小山', '男', '2019年5月', '无', ''];

/** The services with a standing, by the letter of it. */
const standing = (json: LedgerJson, child: number, service: string): string | undefined =>
  json.children[child]?.standing[json.services.findIndex((s) => s.id === service)];

describe('the verdicts', () => {
  it('of 1,000 random rows are the app’s, one by one', { timeout: 600_000 }, async () => {
    const facts = [...checklist.facts.values()];
    const rows: (readonly string[])[] = [facts.map((f) => f.id)];
    const expected: { readonly services: string; readonly entitlements: string; readonly enablers: string }[] = [];
    const text = (value: FactValue | undefined): string =>
      value === undefined ? '' : typeof value === 'boolean' ? (value ? '是' : '否') : Array.isArray(value) ? value.join('、') : String(value);
    for (let seed = 1; expected.length < 1000; seed += 1) {
      const family = partialFamily(checklist, seed, date);
      const assessed = assessFamily(checklist, family, date);
      for (const [i, child] of family.children.entries()) {
        if (
          child.answers['child.birth-date'] === undefined ||
          String(child.answers['child.birth-date']).length < 7 ||
          child.answers['child.birth-date'] === 'unknown'
        )
          continue;
        const a = assessed.children[i];
        if (!a) throw new Error('a child was lost');
        const all = { ...family.household, ...child.answers };
        rows.push(facts.map((f) => text(all[f.id])));
        expected.push({
          services: a.services.map((s) => letters[s.verdict]).join(''),
          entitlements: a.services.flatMap((s) => s.entitlements.map((e) => letters[e.verdict])).join(''),
          enablers: a.enablers.map((e) => letters[e.verdict]).join(''),
        });
      }
    }
    const receivable = [...checklist.services.flatMap((s) => s.entitlements), ...checklist.enablers].map((e) => e.id);
    const columns = facts.map((fact) => {
      const members = fact.id === 'child.receives' ? receivable : (fact.values ?? []);
      const values = fact.type === 'boolean' ? { 是: true, 否: false } : Object.fromEntries(members.map((v) => [String(v), v]));
      return { column: fact.id, fact: fact.id, values: { ...values, unknown: 'unknown', skip: 'skip' } };
    });
    const { status, json, stderr } = await runLedger(newFolder(), csvOf(rows), { format: 1, columns }, '--only', 'json');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(json().listed).toEqual([]);
    expect(json().children.map(({ services, entitlements, enablers }) => ({ services, entitlements, enablers }))).toEqual(expected);
    expect(new Set(expected.flatMap((e) => [...e.services])).size).toBe(5);
  });

  it('tell what is not received from what is, and from what the ledger does not tell', async () => {
    const rows = [head, girl, ['a', '女', '2013-03-01', '有', '是'], ['b', '女', '2013-03-01', '有', ''], ['c', '男', '2013-03-01', '有', '否']];
    const json = (await runLedger(newFolder(), csvOf(rows), map, '--only', 'json')).json();
    const hpv = { columns: [...map.columns.slice(0, 3), { column: 'HPV疫苗已接种', fact: 'child.receives', adds: 'hpv', blank: false }] };
    expect(json.children.map((c) => c.unclaimed)).toEqual([['hpv'], [], [], []]);
    expect([0, 1, 2, 3].map((i) => standing(json, i, 'immunisation'))).toEqual(['u', 'r', 'l', 'l']);
    const blankIsNo = (await runLedger(newFolder(), csvOf(rows), { ...map, ...hpv }, '--only', 'json')).json();
    expect(blankIsNo.children.map((c) => c.unclaimed)).toEqual([['hpv'], [], ['hpv'], []]);
  });
});

describe('tables as offices have them', () => {
  const title = ['2026年流动儿童台账'];
  const total = ['合计', '2'];
  const signed = ['填表人：某某', '', '审核人：某某'];
  const whole = [title, ['填报单位：某街道'], head, girl, [], boy, total, signed];
  const gb18030 = (text: string): Uint8Array => {
    // Every GBK sign of two bytes, looked up by decoding.
    const decoder = new TextDecoder('gb18030');
    const table = new Map<string, readonly number[]>();
    for (let a = 0x81; a < 0xff; a += 1) for (let b = 0x40; b < 0xff; b += 1) if (b !== 0x7f) table.set(decoder.decode(Uint8Array.of(a, b)), [a, b]);
    return Uint8Array.from([...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : [...(table.get(sign) ?? [0x3f])])));
  };
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const quoted = (rows: readonly (readonly string[])[]) => rows.map((row, i) => (i === 3 ? ['王\n小花', ...row.slice(1)] : row));

  it.each<readonly [string, string | Uint8Array]>([
    ['UTF-8', csvOf(whole, '\n')],
    ['UTF-8 with a mark, CRLF', `\uFEFF${csvOf(whole)}`],
    ['GB18030', gb18030(csvOf(whole))],
    ['UTF-16 with tabs, as Excel calls it Unicode text', utf16(csvOf(whole, '\r\n', '\t'))],
    ['line breaks in quotes', csvOf(quoted(whole))],
    ['semicolons', csvOf(whole, '\r\n', ';')],
    ['no line break at the end', csvOf(whole).trimEnd()],
  ])('%s: rows keep their numbers, and all become something', async (_, content) => {
    const { status, json, stdout } = await runLedger(newFolder(), content, map, '--only', 'json');
    expect(status).toBe(0);
    expect(json().children.map((c) => c.row)).toEqual([4, 6]);
    expect(json().counts).toMatchObject({ rows: 8, assessed: 2, notAssessed: 0, aside: { title: 2, header: 1, blank: 1, total: 1, signature: 1 } });
    expect(json().listed.map((l) => [l.row, l.reason])).toEqual([
      [1, 'title'],
      [2, 'title'],
      [7, 'total'],
      [8, 'signature'],
    ]);
    expect(stdout).toMatch(/8 rows, 2 children/);
  });

  const grouped = {
    format: 1,
    columns: [
      { column: '户编号', use: 'household-key' },
      { column: '居住县', fact: 'household.residence-county' },
      { column: '第一个孩子/出生日期', fact: 'child.birth-date', child: 1 },
      { column: '第一个孩子/性别', fact: 'child.sex', values: { 男: 'M', 女: 'F' }, child: 1 },
      { column: '第二个孩子/出生日期', fact: 'child.birth-date', child: 2 },
      { column: '第二个孩子/性别', fact: 'child.sex', values: { 男: 'M', 女: 'F' }, child: 2 },
    ],
  };
  const levels = [
    ['户编号', '居住县', '第一个孩子', '', '第二个孩子', ''],
    ['', '', '出生日期', '性别', '出生日期', '性别'],
  ];
  const families = [
    ['1', '城东区', '2013-03-01', '女', '2019-05-01', '男'],
    ['2', '湟中', '2013-03-01', '女', '', ''],
    ['3', '不知道哪儿', '2013-03-01', '女', '不详日', '男'],
  ];

  it('a family in a row under a two-level header, from CSV', async () => {
    const json = (await runLedger(newFolder(), csvOf([title, ...levels, ...families]), grouped, '--only', 'json')).json();
    expect(json.children.map((c) => [c.row, c.child])).toEqual([
      [4, 1],
      [4, 2],
      [5, 1],
      [6, 1],
    ]);
    expect(json.listed.filter((l) => l.column !== '')).toEqual([
      { sheet: 'in.table', row: 6, column: '居住县', reason: 'county', assessed: true },
      { sheet: 'in.table', row: 6, column: '第二个孩子/出生日期', reason: 'date', assessed: true },
    ]);
  });

  const workbook = async (sheets: WriteSheet[], dateSystem: '1900' | '1904' = '1900') => writeXlsx({ sheets, dateSystem });

  it('merged headers, several sheets, real dates, serial numbers: a workbook', async () => {
    const merged: WriteSheet = {
      name: '城东',
      rows: [
        [...title, null, null, null, null, null],
        ...levels.map((r) => r.map((c) => c || null)),
        ['1', '城东区', new Date(Date.UTC(2013, 2, 1)), '女', 43586, '男'],
        ['2', null, 20130301, '女', null, null],
      ],
      merges: [
        { startRow: 0, endRow: 0, startCol: 0, endCol: 5 },
        { startRow: 1, endRow: 2, startCol: 0, endCol: 0 },
        { startRow: 1, endRow: 2, startCol: 1, endCol: 1 },
        { startRow: 1, endRow: 1, startCol: 2, endCol: 3 },
        { startRow: 1, endRow: 1, startCol: 4, endCol: 5 },
        { startRow: 3, endRow: 4, startCol: 1, endCol: 1 },
      ],
    };
    const other: WriteSheet = { name: '填表说明', rows: [['本表由街道填写'], ['每月一次']] };
    const { json, stdout } = await runLedger(newFolder(), await workbook([merged, other]), grouped, '--only', 'json');
    expect(json().children.map((c) => [c.sheet, c.row, c.child])).toEqual([
      ['城东', 4, 1],
      ['城东', 4, 2],
      ['城东', 5, 1],
    ]);
    expect(json().counts.skipped).toEqual([{ sheet: '填表说明', rows: 2, why: 'no-header' }]);
    expect(stdout).toContain('填表说明');
    expect(
      new Set(
        json()
          .children.filter((c) => c.child === 1)
          .map((c) => c.entitlements),
      ).size,
    ).toBe(1);
  });

  it('the same ages whether days are counted from 1900 or from 1904', async () => {
    const sheet = (serial: number): WriteSheet => ({ name: 'a', rows: [head, ['王', '女', serial, '有', '否']] });
    const [old, mac] = [await workbook([sheet(41334)]), await workbook([sheet(41334 - 1462)], '1904')];
    const verdicts: (string | undefined)[] = [];
    for (const content of [old, mac, csvOf([head, girl])])
      verdicts.push((await runLedger(newFolder(), content, map, '--only', 'json')).json().children[0]?.entitlements);
    expect(new Set(verdicts).size).toBe(1);
    expect(verdicts[0]).toBeDefined();
  });

  it('household answers written once for the rows of a household, by its key', async () => {
    const rows = [
      ['户号', '居住县', '出生日期'],
      ['7', '城东区', '2013-03-01'],
      ['7', '', '2019-05-01'],
      ['8', '', '2019-05-01'],
    ];
    const keyed = {
      format: 1,
      columns: [
        { column: '户号', use: 'household-key' },
        { column: '居住县', fact: 'household.residence-county' },
        { column: '出生日期', fact: 'child.birth-date' },
      ],
    };
    const { out } = await runLedger(newFolder(), csvOf(rows), keyed, '--only', 'json');
    const { published } = JSON.parse(readFileSync(join(out, 'ledger.json'), 'utf8')) as {
      readonly published: { readonly counties: readonly { readonly code: string }[] };
    };
    expect(published.counties.map((c) => c.code)).toEqual(['630102', '']);
  });

  it('lists every row that cannot be read, with column and reason', async () => {
    const rows = [
      head,
      girl,
      ['a', '女', '看不清', '有', '否'],
      ['b', '女', '2030-01-01', '有', '否'],
      ['c', '女', '1999-01-01', '有', '否'],
      ['d', '女', '', '有', '否'],
      ['e', '未说明', '2019-01-01', '借用', '否'],
    ];
    const { json } = await runLedger(newFolder(), csvOf(rows), map, '--only', 'json');
    expect(json().listed.map(({ row, column, reason, assessed }) => [row, column, reason, assessed])).toEqual([
      [3, '出生日期', 'date', false],
      [4, '出生日期', 'not-born-yet', false],
      [5, '出生日期', 'too-old', false],
      [6, '出生日期', 'no-birth-date', false],
      [7, '性别', 'value', true],
      [7, '居住证', 'value', true],
    ]);
    expect(json().counts).toMatchObject({ rows: 7, assessed: 2, notAssessed: 4 });
  });

  it('refuses what is no table, a damaged workbook, a map that does not fit, and a folder that is somebody’s', async () => {
    const refused = async (content: string | Uint8Array, m: unknown, said: RegExp) => {
      const folder = newFolder();
      const { status, stderr } = await runLedger(folder, content, m);
      expect(stderr).toMatch(said);
      expect(status).toBe(2);
      expect(readdirSync(folder).sort()).toEqual(['in.table', 'map.json']);
    };
    await refused(Buffer.from([1, 2, 0, 3]), map, /no table/);
    await refused(Buffer.from('PK\u0003\u0004broken'), map, /damaged|read/);
    await refused(csvOf([head, girl]), { ...map, columns: [{ column: '出生日期', fact: 'child.age' }] }, /child\.age/);
    await refused(csvOf([head, girl]), { ...map, colums: [] }, /colums/);
    await refused(csvOf([head, girl]), { ...map, columns: [{ column: '性别', fact: 'child.sex', values: { 男: 'X' } }, ...map.columns.slice(1)] }, /男/);
    await refused(
      csvOf([
        ['甲', '乙'],
        ['1', '2'],
      ]),
      map,
      /header|表头/,
    );
    await refused('姓名,性别,出生日期\n"王,女,2013-03-01\n李,男,2019-05-01\n', map, /row 2/);
    const folder = newFolder();
    expect((await runLedger(folder, csvOf([head, girl]), map)).status).toBe(0);
    writeFileSync(join(folder, 'out/mine.txt'), '');
    expect(await runLedger(folder, csvOf([head, girl]), map)).toMatchObject({ status: 2, stderr: expect.stringContaining('mine.txt') });
  });
});

describe('what a child’s data is safe from', () => {
  const ids = [idNumber('2013-03-01', 128), idNumber('2019-05-06', 333)];
  const [first = '', second = ''] = ids;
  const spaced = `${first.slice(0, 6)} ${first.slice(6, 14)} ${first.slice(14)}`;
  const rows = [
    ['姓名', '身份证号', '备注', '乡镇', '出生日期'],
    ['王小花', first, `身份证${second}`, '=HYPERLINK("http://evil.example","x")', ''],
    [second, `'${second}`, spaced, '@SUM(A1)', ''],
    ['李', `${second.slice(0, 17)}*`, first, `证${first}`, first],
  ];
  const labelled = {
    format: 1,
    columns: [
      { column: '身份证号', use: 'id-number' },
      { column: '出生日期', fact: 'child.birth-date' },
      { column: '姓名', use: 'label' },
      { column: '备注', use: 'label' },
      { column: '乡镇', use: 'label' },
    ],
  };
  const folder = newFolder();
  let run: Awaited<ReturnType<typeof runLedger>>;
  let proposal: Ran;
  beforeAll(async () => {
    run = await runLedger(folder, csvOf(rows), labelled);
    proposal = await ledgerCommand(join(folder, 'in.table'), '--propose', join(folder, 'proposed.json'));
  });

  const everything = async (): Promise<readonly string[]> => {
    const sheets = (await readXlsx(readFileSync(join(run.out, 'ledger.xlsx')))).sheets;
    const files = ['ledger.json', 'ledger.html'].map((name) => readFileSync(join(run.out, name), 'utf8'));
    return [
      ...files,
      readFileSync(join(folder, 'proposed.json'), 'utf8'),
      JSON.stringify(sheets.map((s) => [s.name, s.rows])),
      run.stdout,
      run.stderr,
      proposal.stdout,
      proposal.stderr,
    ];
  };

  it('identity numbers give birth date and sex, and stand nowhere in what is written or said', async () => {
    expect(run.status).toBe(0);
    expect(proposal.status).toBe(0);
    expect(run.json().children.map((c) => c.row)).toEqual([2, 3]);
    const written = await everything();
    for (const id of ids) for (const text of written) expect(text.replace(/[\s-]/g, '')).not.toContain(id.slice(0, 15));
    expect(JSON.parse(readFileSync(join(folder, 'proposed.json'), 'utf8'))).toMatchObject({
      columns: expect.arrayContaining([expect.objectContaining({ column: '身份证号', use: 'id-number' })]),
    });
  });

  it('copies no column that the map does not name as a label, and never a value into the list of faults', async () => {
    const bare = await runLedger(newFolder(), csvOf(rows), { ...labelled, columns: labelled.columns.slice(0, 2) });
    const { sheets } = await readXlsx(readFileSync(join(bare.out, 'ledger.xlsx')));
    const all = JSON.stringify([sheets.map((s) => s.rows), bare.json(), bare.stdout]);
    for (const secret of ['王小花', 'HYPERLINK', '备注']) expect(all).not.toContain(secret);
    expect(all).toContain('身份证号');
  });

  it('nothing in a cell runs', async () => {
    const { sheets } = await readXlsx(readFileSync(join(run.out, 'ledger.xlsx')), { readStyles: true });
    const cells = sheets.flatMap((s) => s.rows.flat()).filter((c) => typeof c === 'string');
    expect(cells.filter((c) => /^[=+@\t\r]/.test(c))).toEqual([]);
    expect(cells.filter((c) => c.startsWith("'="))).not.toEqual([]);
    expect(sheets.flatMap((s) => [...(s.cells?.values() ?? [])]).filter((c) => c.formula !== undefined)).toEqual([]);
    expect(run.json().children[0]?.labels?.at(-1)).toMatch(/^'=/);
  });

  it('the page has no script, no address and nothing of single children', async () => {
    const page = readFileSync(join(run.out, 'ledger.html'), 'utf8');
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(['"]?(?!#)|javascript:|\son\w+=/i);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    for (const said of ['王小花', '李', 'evil', 'in.table']) expect(page).not.toContain(said);
  });
});

describe('the workbook', () => {
  it('has a row a child with 21 verdicts under a frozen, filtered header, in colours', async () => {
    const { out } = await runLedger(
      newFolder(),
      csvOf([head, girl, boy]),
      { ...map, columns: [...map.columns, { column: '姓名', use: 'label' }] },
      '--lang',
      'en',
    );
    const { sheets } = await readXlsx(readFileSync(join(out, 'ledger.xlsx')), { readStyles: true });
    expect(sheets.map((s) => s.name)).toEqual(['About', 'Children', 'Not received', 'By service', 'By county', 'Rows to look at']);
    const [, children, missed, byService] = sheets;
    expect(children?.rows[0]).toHaveLength(6 + 21);
    expect(children?.rows.slice(1).map((r) => r.slice(0, 6))).toEqual([
      ['in.table', 2, 1, '王小花', 'Chengdong', 1],
      ['in.table', 3, 1, '李小山', 'Chengdong', 0],
    ]);
    expect(children?.rows[1]?.slice(6).every((c) => typeof c === 'string' && c !== '')).toBe(true);
    expect(children?.freezePane).toMatchObject({ rows: 1 });
    expect(children?.autoFilter?.range).toBe('A1:AA3');
    expect(children?.conditionalRules).toHaveLength(7);
    expect(missed?.rows).toHaveLength(2);
    expect(byService?.rows).toHaveLength(22);
  });
});

describe('the assistant', () => {
  it('proposes a map that can be used as it stands, and says what is to be decided', async () => {
    const folder = newFolder();
    const rows = [
      ['2026年台账'],
      [
        '序号',
        '儿童姓名',
        '监护人身份证号',
        '身份证号',
        '性别',
        '出生年月',
        '户籍地址',
        '现居住地址',
        '居住证',
        '年级',
        '残疾等级',
        '是否低保',
        '是否领取育儿补贴',
      ],
      ...Array.from({ length: 12 }, (_, i) => [
        String(i + 1),
        '某',
        idNumber('1988-02-03', i),
        idNumber('2015-04-05', i),
        '男',
        '2015年4月',
        '甘肃省临夏州',
        '西宁市城东区某街',
        i < 6 ? '有' : '无',
        i < 6 ? '小学三年级' : '散居',
        i < 6 ? '无' : '二级',
        i < 6 ? '是' : '否',
        i < 6 ? '是' : '',
      ]),
    ];
    const [file, target] = [join(folder, 'in.csv'), join(folder, 'map.json')];
    writeFileSync(file, csvOf(rows));
    const { status, stdout } = await ledgerCommand(file, '--propose', target);
    expect(status).toBe(0);
    expect(stdout).toContain('散居');
    const proposed = JSON.parse(readFileSync(target, 'utf8')) as {
      readonly columns: readonly {
        readonly column: string;
        readonly fact?: string;
        readonly use?: string;
        readonly values?: object;
        readonly blank?: unknown;
      }[];
    };
    const of = (column: string) => proposed.columns.filter((c) => c.column === column);
    expect(of('监护人身份证号')).toEqual([{ column: '监护人身份证号', use: 'ignore' }]);
    expect(of('儿童姓名')).toEqual([{ column: '儿童姓名', use: 'ignore' }]);
    expect(of('身份证号')).toEqual([{ column: '身份证号', use: 'id-number' }]);
    expect(of('出生年月')[0]?.fact).toBe('child.birth-date');
    expect(of('户籍地址')[0]?.use).toBe('hukou-address');
    expect(of('现居住地址')[0]?.fact).toBe('household.residence-county');
    expect(of('年级')[0]?.values).toEqual({ 小学三年级: 'primary', 散居: null });
    expect(of('残疾等级').map((c) => c.values)).toEqual([
      { 无: 'none', 二级: 'certificate' },
      { 无: '', 二级: 2 },
    ]);
    expect(of('是否领取育儿补贴')[0]).toMatchObject({ fact: 'child.receives', adds: 'childcare-subsidy', blank: false });
    const out = join(folder, 'out');
    expect((await ledgerCommand(file, '--map', target, '--out', out, '--only', 'json', '--date', date)).status).toBe(0);
    const json = JSON.parse(readFileSync(join(out, 'ledger.json'), 'utf8')) as {
      readonly children: readonly unknown[];
      readonly listed: readonly { readonly column: string; readonly reason: string }[];
    };
    expect(json.children).toHaveLength(12);
    expect(json.listed.filter((l) => l.column !== '').map((l) => [l.column, l.reason])).toEqual(Array.from({ length: 6 }, () => ['年级', 'value']));
    expect(await ledgerCommand(file, '--propose', target)).toMatchObject({ status: 2, stderr: expect.stringContaining('map.json') });
  });
});

describe('a run that is stopped', () => {
  it('leaves no half file, and says so with 130', async () => {
    const folder = newFolder();
    const [file, mapFile, out] = [join(folder, 'in.csv'), join(folder, 'map.json'), join(folder, 'out')];
    writeFileSync(file, csvOf([head, ...Array.from({ length: 60_000 }, () => girl)]));
    writeFileSync(mapFile, JSON.stringify(map));
    const child = spawn('node', [program, 'ledger', file, '--map', mapFile, '--out', out]);
    const half = () => readdirSync(dirname(out)).some((name) => name.startsWith('.out-'));
    while (!half() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(half()).toBe(true);
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    expect(code).toBe(130);
    expect(half()).toBe(false);
    expect(existsSync(out)).toBe(false);
  });
});
