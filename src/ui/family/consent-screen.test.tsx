// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { newKey, newSealKey, type SealKey, seal } from '../../../tests/support/keys.ts';
import { readBundledCodes } from '../../content/bundled-codes.ts';
import { t } from '../../content/words.ts';
import type { SlipCodes } from '../../core/checklist/slip-codes-from.ts';
import { partsOfCode } from '../../core/codec/code-text.ts';
import { openSealedPart } from '../../core/codec/sealed-part.ts';
import { readCodeBytes } from '../../core/codec/slip-code.ts';
import { slipNumber } from '../../core/codec/slip-number.ts';
import { nothingSealed } from '../../session/sealed-consent.ts';
import { ConsentScreen } from './consent-screen.tsx';
import { girlOfSeven, rentingInXining, show, startVisit, type Visit, visitDay } from './visit-for-tests.tsx';

afterEach(cleanup);

const holder = '演示镇便民服务中心';
const office = 'township-window';
const phone = '13900001234';
let codes: SlipCodes;
let window: SealKey;

beforeAll(async () => {
  codes = await readBundledCodes();
  window = await newSealKey();
});

async function visitWithKey(): Promise<Visit> {
  const key = await newKey();
  const visit = await startVisit(
    { household: rentingInXining, children: [girlOfSeven] },
    {
      takeNumbers: async (count) => Array.from({ length: count }, (_, i) => slipNumber('4827', visitDay, i + 1)),
      signer: async () => ({ key: key.id, point: '4827', sign: key.sign, seal }),
      officeWindows: async () => [{ office: codes.offices.numberOf.get(office) ?? 0, name: holder, sealKey: window.publicKey }],
    },
  );
  visit.session.setName('a', '才仁旺姆');
  return visit;
}

const say = async (word: 'yes' | 'no') => fireEvent.click(await screen.findByRole('button', { name: t(`results:consent.${word}`) }));
const heading = (of: string) => screen.findByRole('heading', { level: 1, name: t('results:consent.title', { office: t(`offices:${of}.name`) }) });

/** 「好」 at every office; at the one with a key `there` first, and its word. */
async function walk({ session }: Visit, word: 'yes' | 'no', there: (block: HTMLElement) => Promise<void>): Promise<void> {
  const rules = session.rules.value;
  const result = session.result.value;
  if (rules.kind !== 'ready' || !result) throw new Error('no rules');
  const offices = rules.engine.receivingOffices(result, rules.engine.plan(result, session.interview.value, session.choice.value));
  expect(offices).toContain(office);
  for (const at of offices) {
    await heading(at);
    if (at === office) await there((await screen.findByText(t('results:consent.sealed.title'))).closest('ul') as HTMLElement);
    else expect(screen.queryByText(t('results:consent.sealed.title'))).toBeNull();
    await say(at === office ? word : 'yes');
  }
  await waitFor(() => expect(session.screen.value).toBe('done'));
}

const tick = async (block: HTMLElement, kind: string) =>
  fireEvent.click(within(block).getByRole('checkbox', { name: new RegExp(t(`results:consent.sealed.${kind}`)) }));

/** What the office can open of the last job. */
async function opened({ printed }: Visit) {
  const job = printed.at(-1);
  const texts = job?.slips.filter((s) => s.office === office).map((s) => job.codes[s.number] ?? '') ?? [];
  return Promise.all(
    texts.map(async (text) => {
      const code = readCodeBytes(partsOfCode(text)?.signed ?? new Uint8Array());
      return code?.kind === 'slip' ? openSealedPart(code, window.open) : 'no code';
    }),
  );
}

test('only where one window can open it, with its name, and nothing is ticked by itself', async () => {
  const visit = await visitWithKey();
  show(visit, ConsentScreen);
  await walk(visit, 'yes', async (block) => {
    expect(block.textContent).toContain(holder);
    for (const box of within(block).getAllByRole<HTMLInputElement>('checkbox')) expect(box.checked).toBe(false);
    expect(within(block).queryByRole('textbox')).toBeNull();
    expect(block.textContent).not.toContain('才仁旺姆');
  });
  expect(await opened(visit)).toEqual([null]);
  expect(visit.printed[0]?.sealed).toEqual({});
});

test('what is ticked is sealed; afterwards neither ticks nor telephone are left, nor are they in the job', async () => {
  const visit = await visitWithKey();
  show(visit, ConsentScreen);
  await walk(visit, 'yes', async (block) => {
    await tick(block, 'name');
    await tick(block, 'born');
    await tick(block, 'phone');
    const field = await within(block).findByRole<HTMLInputElement>('textbox');
    expect([field.inputMode, field.autocomplete, field.maxLength]).toEqual(['tel', 'off', 15]);
    fireEvent.input(field, { target: { value: '139-0000 １２34 abc' } });
    await waitFor(() => expect(field.value).toBe(phone));
  });
  expect(await opened(visit)).toEqual([{ callName: '才仁旺姆', birthMonth: '2019-09', phone, reasons: [] }]);
  expect(visit.session.sealing.agreed.value).toEqual(nothingSealed);
  const { checklist: _, ...job } = visit.printed[0] ?? {};
  expect(JSON.stringify(job)).not.toContain(phone);
});

test('「不了」 sends nothing, whatever was ticked', async () => {
  const visit = await visitWithKey();
  show(visit, ConsentScreen);
  await walk(visit, 'no', async (block) => tick(block, 'name').then(() => undefined));
  const [job] = visit.printed;
  expect(job?.slips.map((s) => s.office)).not.toContain(office);
  expect(job?.sealed).toEqual({});
});

test('a tick taken back is none, and the end of the visit takes all of it', async () => {
  const visit = await visitWithKey();
  const { sealing } = visit.session;
  sealing.agree({ kinds: { [office]: ['name'] }, phone });
  show(visit, ConsentScreen);
  await walk(visit, 'yes', async (block) => tick(block, 'name').then(() => undefined));
  expect(await opened(visit)).toEqual([null]);
  sealing.agree({ kinds: { [office]: ['name', 'phone'] }, phone });
  await visit.session.wipe();
  expect(sealing.agreed.value).toEqual(nothingSealed);
});

test('what is not there is not offered: no name typed, no month told', async () => {
  const visit = await startVisit(
    { household: rentingInXining, children: [{ ...girlOfSeven, 'child.birth-date': '2019' }] },
    { officeWindows: async () => [{ office: codes.offices.numberOf.get(office) ?? 0, name: holder, sealKey: window.publicKey }] },
  );
  show(visit, ConsentScreen);
  await walk(visit, 'yes', async (block) => {
    const names = within(block)
      .getAllByRole('checkbox')
      .map((box) => box.closest('label')?.querySelector('.check-row__label')?.textContent);
    for (const kind of ['name', 'born']) expect(names).not.toContain(t(`results:consent.sealed.${kind}`));
    expect(names).toContain(t('results:consent.sealed.phone'));
  });
});
