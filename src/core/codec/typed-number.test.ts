import { expect, test } from 'vitest';
import { slipNumber } from './slip-number.ts';
import { readTypedNumber } from './typed-number.ts';

const number = slipNumber('4827', '2026-11-24', 3);
const read = (text: string) => readTypedNumber(text, '2026-11-26');

test.each([
  number,
  number.replaceAll('-', ''),
  number.replaceAll('-', ' '),
  ` ${number} `,
  number.replaceAll('-', '–'),
  number.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
])('%s is the number', (text) => expect(read(text)).toEqual({ kind: 'number', number }));

test.each([
  ['482-261124-003-7', 'point'],
  ['4827-26112-003-7', 'day'],
  ['4827-261124-03-7', 'running'],
  ['4827-261124-003-77', 'check'],
  ['4827261124003', 'length'],
  ['482-26112-003-7', 'length'],
  ['4827-261324-003-7', 'day'],
  ['4827-261124-000-7', 'running'],
  [`${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`, 'some-digit'],
  ['4827-271124-003-7', 'day'],
] as const)('%s: look at %s', (text, block) => {
  expect(read(text)).toEqual({ kind: 'mistyped', block });
});

test.each(['', 'hello', 'QH1:ABC', 'javascript:alert(1)', '4827‮261124', '1'.repeat(500), `${number}x`])('%s is no number', (text) => {
  expect(read(text)).toEqual({ kind: 'no-number' });
});
