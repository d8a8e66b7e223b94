import { describe, expect, it } from 'vitest';
import { readIdNumber } from './id-number.ts';
import { harmless } from './plain-text.ts';

describe('readIdNumber', () => {
  // The example of GB 11643-1999, with its check digit.
  it.each([
    ['11010519491231002X', { birth: '1949-12-31', sex: 'F' }],
    ['11010519491231002x', { birth: '1949-12-31', sex: 'F' }],
    [' ＇11010519491231002Ｘ', { birth: '1949-12-31', sex: 'F' }],
    ['440524188001010014', null],
    ['440524190001010014', null],
    ['110105491231002', { birth: '1949-12-31', sex: 'F' }],
    ['110105194912310021', null],
    ['110105194902300023', null],
    [Number('110105194912310021'), null],
    ['王小明', null],
  ])('%s', (text, expected) => {
    expect(readIdNumber(text)).toEqual(expected);
  });
});

describe('harmless', () => {
  it.each([
    '11010519491231002X',
    '110105 19491231 002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105-1949-1231-002X',
    '110105491231002',
    '证件110105194912310021号',
  ])('hides the number in %s', (text) => {
    expect(harmless(text)).not.toMatch(/[0-9０-９]{4}/);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =cmd', '＝1', '"=1', '\u0000=1'])('makes text of %j', (text) => {
    expect(harmless(text)).toMatch(/^'/);
  });

  it.each(['2019-03-05', '王小明', 'a=b', '城东区 3-5 号', '13800001111'])('leaves %s alone', (text) => {
    expect(harmless(text)).toBe(text);
  });
});
