// The script before the first paint says the same as the page's own code.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { deviceOf } from './device.ts';

const script = /<script>([\s\S]*?)<\/script>/.exec(readFileSync(`${import.meta.dirname}/../../index.html`, 'utf8'))?.[1] ?? '';

it.each([
  [390, 844],
  [699, 1200],
  [700, 1200],
  [1280, 800],
  [999, 1900],
  [1000, 1900],
  [1080, 1920],
  [1920, 1080],
])('knows a screen of %i by %i before anything is painted', (width, height) => {
  const page = { documentElement: { dataset: { device: '' } } };
  new Function('document', 'innerWidth', 'innerHeight', script)(page, width, height);
  expect(page.documentElement.dataset.device).toBe(deviceOf(width, height));
});
