import { expect, test } from 'vitest';
import { deviceOf } from './device.ts';

test.each([
  [1080, 1920, 'kiosk'],
  [1920, 1080, 'kiosk'],
  [1280, 800, 'tablet'],
  [800, 1280, 'tablet'],
  [1440, 900, 'tablet'],
  [390, 844, 'phone'],
  [360, 740, 'phone'],
  [699, 2000, 'phone'],
  [700, 1000, 'tablet'],
] as const)('%i × %i is a %s', (width, height, device) => {
  expect(deviceOf(width, height)).toBe(device);
});
