// A county's keys at a terminal: made, given, taken back; and what a code is worth before and after.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type KeyFile, writeKeyFile } from '../src/core/codec/key-file.ts';
import type { SlipCode } from '../src/core/codec/slip-code.ts';
import { slipNumber } from '../src/core/codec/slip-number.ts';
import { newKey, newSealKey, signed, type TestKey } from './support/keys.ts';

const program = join(import.meta.dirname, '../dist/cli/cli.mjs');
const county = join(mkdtempSync(join(tmpdir(), 'qingdan-keys-')), 'county');
/** The key of the vectors' window: any good one. */
const sampleKey = '042737c00f1380f8f5ada2122df8ae31996e7c66247e044634209d248c9281311ca5e353c7ae841d7637927ac18eb170588920f8adbbc029e25aef6a92258b4b9e';
const phrase = 'a phrase long enough';
const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

function qingdan(args: readonly string[], passPhrase = phrase) {
  const { status, stdout, stderr } = spawnSync('node', [program, ...args], { encoding: 'utf8', env: { ...process.env, QINGDAN_PASS_PHRASE: passPhrase } });
  return { status, stdout, stderr };
}
const keys = (action: string, ...rest: string[]) => qingdan(['keys', action, '--county', county, ...rest]);
const hex = (key: TestKey) => Buffer.from(key.publicKey).toString('hex');
const listFile = () => readFileSync(join(county, 'trust-list.json'), 'utf8');
const serial = () => (JSON.parse(JSON.parse(listFile()).body) as { readonly serial: number }).serial;

let point: TestKey;
let text: string;
beforeAll(async () => {
  point = await newKey();
  const slip: SlipCode = {
    kind: 'slip',
    key: point.id,
    number: slipNumber('4827', day, 3),
    issued: day,
    validUntil: day,
    office: 4,
    county: null,
    edition: '2026-11-23',
    entitlements: [{ code: 1, standing: 'passed' }],
    sealed: new Uint8Array(),
  };
  text = await signed(slip, point);
  expect(keys('county', '--name', '某县').status).toBe(0);
});

describe('qingdan keys', () => {
  it('makes a county’s folder: the private key sealed and for its owner alone, the list signed', () => {
    expect(readFileSync(join(county, 'county-key.pem'), 'utf8')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
    expect(statSync(join(county, 'county-key.pem')).mode & 0o077).toBe(0);
    expect(keys('list').stdout).toMatch(/^某县, trust list 1 of .*: 0 keys/);
  });

  it('never writes over a county’s key, and takes no short pass phrase', () => {
    const before = readFileSync(join(county, 'county-key.pem'), 'utf8');
    expect(keys('county', '--name', '某县')).toMatchObject({ status: 2, stderr: expect.stringContaining('never written over') });
    expect(readFileSync(join(county, 'county-key.pem'), 'utf8')).toBe(before);
    expect(qingdan(['keys', 'county', '--county', `${county}-2`, '--name', '某县'], 'short')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('shorter'),
    });
  });

  it('a slip is of an unknown issuer, then genuine, then taken back', () => {
    const read = () => qingdan(['code', text, '--county', county]);
    expect(read()).toMatchObject({ status: 1, stdout: expect.stringMatching(/^UNKNOWN ISSUER/) });

    const certified = keys('point', '--point', '4827', '--name', '社区服务点', '--key', hex(point));
    expect(certified).toMatchObject({ status: 0, stdout: expect.stringContaining(point.id.slice(0, 4)) });
    const genuine = read();
    expect(genuine).toMatchObject({ status: 0, stdout: expect.stringMatching(/^genuine\nsigned by 社区服务点\nslip 4827-/) });
    expect(genuine.stdout).toContain('pre-check passed');

    expect(keys('revoke', '--id', point.id).status).toBe(0);
    expect(read()).toMatchObject({ status: 1, stdout: expect.stringMatching(/^TAKEN BACK/) });
  });

  it('gives a point one good key at a time', async () => {
    const [first, second] = await Promise.all([newKey(), newKey()]);
    expect(keys('point', '--point', '1200', '--name', 'x', '--key', hex(first)).status).toBe(0);
    expect(keys('point', '--point', '1200', '--name', 'x', '--key', hex(second))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('take that one back first'),
    });
    expect(keys('point', '--point', '1201', '--name', 'x', '--key', hex(first))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('on the list already'),
    });
    expect(keys('revoke', '--id', first.id).status).toBe(0);
    expect(keys('point', '--point', '1200', '--name', 'x', '--key', hex(second)).status).toBe(0);
  });

  it('certifies an office by its kind, from a file with its key', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'qingdan-key-')), 'key.txt');
    writeFileSync(file, `${hex(await newKey())}\n`);
    expect(keys('office', '--office', 'township-window', '--name', '便民服务中心', '--key', file, '--until', '2030-01-01').stdout).toContain('便民服务中心');
    expect(keys('office', '--office', 'no-such-office', '--name', 'x', '--key', file)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('township-window'),
    });
  });

  it('takes the key file of a device, with the seal key in it', async () => {
    const [device, sealing] = await Promise.all([newKey(), newSealKey()]);
    const file = join(mkdtempSync(join(tmpdir(), 'qingdan-key-')), 'key.json');
    const own: KeyFile = { kind: 'point', point: '1500', publicKey: device.publicKey, sealKey: sealing.publicKey };
    writeFileSync(file, await writeKeyFile(own, device.sign));
    expect(keys('point', '--point', '1501', '--name', 'x', '--key', file)).toMatchObject({ status: 2, stderr: expect.stringContaining('point 1500') });
    expect(keys('office', '--office', 'township-window', '--name', 'x', '--key', file).status).toBe(2);
    expect(keys('point', '--point', '1500', '--name', 'x', '--key', file)).toMatchObject({ status: 0, stdout: expect.stringContaining('with a seal key') });
    expect(listFile()).toContain(Buffer.from(sealing.publicKey).toString('hex'));
    writeFileSync(file, (await writeKeyFile({ ...own, point: '1502' }, device.sign)).replace('1502', '1503'));
    expect(keys('point', '--point', '1503', '--name', 'x', '--key', file)).toMatchObject({ status: 2, stderr: expect.stringContaining('was changed') });
  });

  it('takes a seal key by itself, beside hex', async () => {
    const [device, sealing] = await Promise.all([newKey(), newSealKey()]);
    const seal = Buffer.from(sealing.publicKey).toString('hex');
    expect(keys('office', '--office', 'school', '--name', 'x', '--key', hex(device), '--seal-key', seal).stdout).toContain('with a seal key');
  });

  it.each<[string, string[]]>([
    ['a seal key that is no point of the curve', ['office', '--office', 'school', '--name', 'x', '--key', sampleKey, '--seal-key', `04${'11'.repeat(64)}`]],
    ['a key that is none', ['point', '--point', '1300', '--name', 'x', '--key', '04abcdef']],
    ['a point that is no point of the curve', ['point', '--point', '1300', '--name', 'x', '--key', `04${'11'.repeat(64)}`]],
    ['a point’s number that is none', ['point', '--point', '13', '--name', 'x', '--key', `04${'11'.repeat(64)}`]],
    ['a key nobody has', ['revoke', '--id', '0000000000000000']],
    ['an action nobody knows', ['give']],
  ])('refuses %s, and changes nothing', (_, [action = '', ...rest]) => {
    const before = listFile();
    expect(keys(action, ...rest).status).toBe(2);
    expect(listFile()).toBe(before);
  });

  it('a wrong pass phrase changes nothing; each change counts up', async () => {
    const [before, count] = [listFile(), serial()];
    const certify = ['keys', 'point', '--county', county, '--point', '1400', '--name', 'x', '--key', hex(await newKey())];
    expect(qingdan(certify, 'another phrase, as long')).toMatchObject({ status: 2, stderr: expect.stringContaining('pass phrase') });
    expect(listFile()).toBe(before);
    expect(qingdan(certify).status).toBe(0);
    expect(serial()).toBe(count + 1);
  });

  it('a list somebody changed is read by nobody', () => {
    const whole = listFile();
    writeFileSync(join(county, 'trust-list.json'), whole.replace('某县', '某市'));
    expect(keys('list')).toMatchObject({ status: 2, stderr: expect.stringContaining('was changed') });
    expect(qingdan(['code', text, '--county', county]).status).toBe(2);
    writeFileSync(join(county, 'trust-list.json'), whole);
  });
});
