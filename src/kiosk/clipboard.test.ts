import { expect, test } from 'vitest';
import { keepOffClipboard } from './clipboard.ts';

test('nothing is copied or cut where the next family uses the device too', () => {
  const page = new EventTarget();
  let shared = true;
  keepOffClipboard(page, () => shared);
  const goes = (sign: string) => page.dispatchEvent(new Event(sign, { cancelable: true }));
  expect(['copy', 'cut', 'paste'].map(goes)).toEqual([false, false, true]);
  shared = false;
  expect(goes('copy')).toBe(true);
});
