// `node tests/bench/ledger.mjs [rows] [xlsx-rows]`: a county's ledger made up, then read: seconds, memory, and the share of what parser and rules alone take.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';

const [rows = 100_000, xlsxRows = 20_000] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'qingdan-bench-'));
const program = join(import.meta.dirname, '../../dist/cli/cli.mjs');
const date = '2026-11-25';

/** As wide as performance.md D: 34 columns, of which 22 are read. */
const columns = [
  ['户编号', { use: 'household-key' }, (_, i) => `H${i >> 1}`],
  ['性别', { fact: 'child.sex', values: { 男: 'M', 女: 'F' } }, (p) => p(['男', '女'])],
  ['出生日期', { fact: 'child.birth-date' }, (p) => `${2008 + p.n(18)}-${String(1 + p.n(12)).padStart(2, '0')}-${String(1 + p.n(28)).padStart(2, '0')}`],
  ['户籍地', { use: 'hukou-address' }, (p) => p(['甘肃省临夏州某县', '河南省信阳市', '青海省西宁市城东区', '青海省海东市民和县', '四川省广元市'])],
  ['现居住地', { fact: 'household.residence-county' }, (p) => p(['西宁市城东区', '西宁市城中区', '西宁市城西区', '格尔木市', '海东市平安区', '玉树市'])],
  [
    '居住时长',
    { fact: 'child.months-here', values: { 三个月内: 'lt3', 半年内: '3to5', 一年内: '6to11', 一年以上: '12plus' } },
    (p) => p(['一年以上', '一年以上', '一年内', '半年内', '']),
  ],
  [
    '居住证',
    { fact: 'child.permit', values: { 有: 'child', 无: 'none', 父母有: 'parent-only', 已登记: 'registered-only' } },
    (p) => p(['有', '无', '父母有', '已登记', '']),
  ],
  ['住房', { fact: 'household.home', values: { 租: 'rent', 自有: 'own', 单位: 'employer' } }, (p) => p(['租', '自有', '单位'])],
  [
    '学段',
    { fact: 'child.stage', values: { 散居: 'under3-home', 小班: 'kg-lower', 大班: 'kg-final', 小学: 'primary', 初中: 'junior', 高中: 'senior' } },
    (p) => p(['散居', '小班', '大班', '小学', '小学', '初中', '高中']),
  ],
  ['学校性质', { fact: 'child.school-kind', values: { 公办: 'public', 民办: 'private-approved' } }, (p) => p(['公办', '民办', ''])],
  ['寄宿', { fact: 'child.boarding' }, (p) => p(['是', '否', ''])],
  ['医保', { fact: 'child.insured', values: { 本地: 'here', 老家: 'hukou-place', 未参保: 'none' } }, (p) => p(['本地', '老家', '未参保'])],
  ['接种证', { fact: 'child.vaccine-book', values: { 齐全: 'complete', 不全: 'gaps' } }, (p) => p(['齐全', '不全'])],
  ['残疾', { fact: 'child.disability', values: { 无: 'none', 持证: 'certificate' } }, (p) => p(['无', '无', '无', '无', '持证', ''])],
  ['大病', { fact: 'child.serious-illness' }, (p) => p(['否', '否', '否', '是', ''])],
  ['跟谁住', { fact: 'child.lives-with', values: { 父母: 'both', 单亲: 'one-parent', 亲属: 'other-guardian' } }, (p) => p(['父母', '父母', '单亲', '亲属'])],
  ['父母照顾', { fact: 'child.parents-can-care', values: { 能: 'yes', 不能: 'no' } }, (p) => p(['能', '能', '能', '不能', ''])],
  ['困难类型', { fact: 'household.low-income', values: { 低保: 'dibao', 监测户: 'monitored', 无: 'none' } }, (p) => p(['无', '无', '低保', '监测户', ''])],
  ['就业', { fact: 'household.parent-work', values: { 合同: 'contract', 零工: 'casual', 个体: 'self-employed' } }, (p) => p(['合同', '零工', '个体'])],
  ['突发困难', { fact: 'household.shock', values: { 无: 'none', 失业: 'job-loss' } }, (p) => p(['无', '无', '失业'])],
  ['领育儿补贴', { fact: 'child.receives', adds: 'childcare-subsidy', blank: false }, (p) => p(['是', ''])],
  ['HPV已接种', { fact: 'child.receives', adds: 'hpv', blank: false }, (p) => p(['是', ''])],
  ...Array.from({ length: 12 }, (_, k) => [`其他${k + 1}`, { use: 'ignore' }, (p) => (k === 11 ? p(['', '备注，\n第二行', '说“好”']) : `${p.n(100000)}`)]),
];

let state = 11;
const n = (below) => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return (state >> 8) % below;
};
const pick = Object.assign((list) => list[n(list.length)], { n });
const rowOf = (i) => columns.map(([, , make]) => make(pick, i));
const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell}"` : cell);

const csv = join(folder, 'ledger.csv');
const out = openSync(csv, 'w');
writeSync(out, `\uFEFF${columns.map(([name]) => name).join(',')}\r\n`);
for (let i = 0; i < rows; i += 1000)
  writeSync(
    out,
    Array.from(
      { length: Math.min(1000, rows - i) },
      (_, k) =>
        `${rowOf(i + k)
          .map(quoted)
          .join(',')}\r\n`,
    ).join(''),
  );
writeFileSync(join(folder, 'map.json'), JSON.stringify({ format: 1, columns: columns.map(([column, meaning]) => ({ column, ...meaning })) }));
const xlsx = join(folder, 'ledger.xlsx');
writeFileSync(
  xlsx,
  await writeXlsx({ sheets: [{ name: '台账', rows: [columns.map(([name]) => name), ...Array.from({ length: xlsxRows }, (_, i) => rowOf(i))] }] }),
);

/** Runs the command in a process of its own: seconds on the wall and of one core, and the most memory held. */
function measure(file, only, ...limits) {
  const started = performance.now();
  const script = `process.argv.splice(1, 0, 'cli'); await import(${JSON.stringify(program)}); process.on('exit', () => { const u = process.resourceUsage(); process.stderr.write('\\nUSED ' + JSON.stringify({ cpu: (u.userCPUTime + u.systemCPUTime) / 1e6, mb: u.maxRSS / 1024 })); });`;
  const ran = spawnSync(
    'node',
    [
      ...limits,
      '--input-type=module',
      '-e',
      script,
      'ledger',
      file,
      '--map',
      join(folder, 'map.json'),
      '--out',
      join(folder, 'out'),
      '--date',
      date,
      '--only',
      only,
    ],
    { encoding: 'utf8' },
  );
  if (ran.status !== 0) throw new Error(ran.stderr);
  const used = JSON.parse(/USED (.+)$/.exec(ran.stderr)[1]);
  return { seconds: (performance.now() - started) / 1000, ...used };
}
const shown = (what, count, { seconds, cpu, mb }) =>
  process.stdout.write(
    `${what}: ${count} rows, ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of one core), ${Math.round(count / cpu)} rows a core-second, ${Math.round(mb)} MB\n`,
  );

process.stdout.write(`${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; CSV ${(statSync(csv).size / 1e6).toFixed(1)} MB, ${columns.length} columns\n`);
/** V8 lets a heap grow while there is room; under a small one only what is held counts, as in performance.md D (there 96 MB). */
const small = ['--max-old-space-size=64', '--max-semi-space-size=2'];
const results = {
  json: measure(csv, 'json', ...small),
  all: measure(csv, 'xlsx,json,html', ...small),
  xlsx: measure(xlsx, 'xlsx,json,html'),
};
shown('CSV → JSON, heap of 64 MB', rows, results.json);
shown('CSV → workbook, JSON, page, heap of 64 MB', rows, results.all);
shown('.xlsx → workbook, JSON, page', xlsxRows, results.xlsx);
rmSync(folder, { recursive: true });
const goals = [
  ['CSV within 128 MB', results.json.mb <= 128],
  ['.xlsx within a minute', results.xlsx.seconds <= 60],
  ['.xlsx within 400 MB', results.xlsx.mb <= 400],
];
for (const [goal, met] of goals) process.stdout.write(`${met ? 'met' : 'NOT MET'}: ${goal}\n`);
process.stdout.write(`${goals.filter(([, met]) => met).length} passed, ${goals.filter(([, met]) => !met).length} failed\n`);
process.exit(goals.every(([, met]) => met) ? 0 : 1);
