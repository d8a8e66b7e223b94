import { describe, expect, it } from 'vitest';
import { isSaid, numberPrompt, partsOf } from './prompt.ts';

describe('a sentence as it is said', () => {
  it('is whole, with the child in place of the call name', () => {
    expect(partsOf('facts:child.sex.question', '{{name}}是女孩还是男孩？', '孩子')).toEqual([
      { key: 'facts:child.sex.question', text: '孩子是女孩还是男孩？' },
    ]);
  });

  it('is cut where a value stands; a part without a letter is no part', () => {
    expect(partsOf('ui:question.why', '为什么问：{{why}}。', '孩子')).toEqual([{ key: 'ui:question.why#0', text: '为什么问：' }, { slot: 'why' }]);
    expect(partsOf('ui:stairs', '{{at}}、{{of}} 步', '孩子')).toEqual([{ slot: 'at' }, { slot: 'of' }, { key: 'ui:stairs#2', text: '步' }]);
  });
});

it('numbers that are said are counts and years, never a telephone', () => {
  expect(numberPrompt('7')).toEqual({ key: 'number:7', text: '7' });
  expect(numberPrompt('2019')?.key).toBe('number:2019');
  for (const text of ['12345', '110', '1999', '-1', '1.5', '', '三']) expect(numberPrompt(text)).toBeNull();
});

it('of the languages’ own names each is said in its own language alone', () => {
  expect(isSaid('ui:languages.bo', 'bo')).toBe(true);
  expect(isSaid('ui:languages.bo', 'zh-Hans')).toBe(false);
});

it.each(['ui:nicknames.wheat', 'ui:age.years', 'ui:date.day', 'ui:question.about-age', 'results:ask.call'])('%s is never said', (key) => {
  expect(isSaid(key, 'zh-Hans')).toBe(false);
});
