// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { changeLanguage, language, t } from './words.ts';

test('the language asked for last stands, whichever words come first: after a wipe that of the start', async () => {
  // These words are there by then; those of the language asked for first still have to come.
  await changeLanguage('zh-Hans');
  const slow = changeLanguage('en');
  const wipe = changeLanguage('zh-Hans');
  await Promise.all([slow, wipe]);
  expect(language.value).toBe('zh-Hans');
  expect(document.documentElement.lang).toBe('zh-Hans');
  expect(t('ui:dock.end')).toBe('结束并清除');
  await changeLanguage('en');
  expect(t('ui:dock.end')).not.toBe('结束并清除');
});
