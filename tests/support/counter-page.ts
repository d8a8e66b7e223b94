// Drives the window's page as an officer would, and holds the county and the points behind it.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { toHex } from '../../src/core/codec/hex.ts';
import { readKeyFile } from '../../src/core/codec/key-file.ts';
import type { SlipCode } from '../../src/core/codec/slip-code.ts';
import { slipNumber } from '../../src/core/codec/slip-number.ts';
import { type TrustedKey, type TrustList, writeTrustList } from '../../src/core/codec/trust-list.ts';
import { addDays } from '../../src/core/facts/calendar.ts';
import { wordsOf } from './family-path.ts';
import { idOf, newKey, type TestKey, trusted, verify } from './keys.ts';

/** The day the browser is in. */
export const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const words = wordsOf('zh-Hans');
/** Words of the window. */
export const say = (...path: string[]): string => words('counter', path);

/** The education bureau's number in checklist/codes.json. */
export const educationBureau = 10;

export interface County {
  readonly key: TestKey;
  readonly point: TestKey;
  /** Files of a list that certifies the point, and the window where its key is given. */
  files(serial: number, more?: readonly TrustedKey[]): Promise<{ name: string; mimeType: string; buffer: Buffer }[]>;
  list(serial: number, more?: readonly TrustedKey[]): TrustList;
}

export async function newCounty(): Promise<County> {
  const [key, point] = [await newKey(), await newKey()];
  const list = (serial: number, more: readonly TrustedKey[] = []): TrustList => ({
    county: '演示县',
    serial,
    issued: today,
    keys: [trusted(point, { kind: 'point', point: '4827', name: '演示社区服务点' }), ...more],
  });
  return {
    key,
    point,
    list,
    files: async (serial, more) => [
      { name: 'county-public-key.txt', mimeType: 'text/plain', buffer: Buffer.from(`${toHex(key.publicKey)}\n`) },
      { name: 'trust-list.json', mimeType: 'application/json', buffer: Buffer.from(await writeTrustList(list(serial, more), key.sign)) },
    ],
  };
}

/** A slip of the county's point for the education bureau. */
export const slipOf = (key: TestKey, running: number, more: Partial<SlipCode> = {}): SlipCode => ({
  kind: 'slip',
  key: key.id,
  number: slipNumber('4827', today, running),
  issued: today,
  validUntil: addDays(today, 30),
  office: educationBureau,
  county: '630102',
  edition: today,
  entitlements: [
    { code: 12, standing: 'passed' },
    { code: 13, standing: 'confirm' },
  ],
  sealed: new Uint8Array(),
  ...more,
});

export interface CounterPage {
  button(...path: string[]): ReturnType<Page['getByRole']>;
  /** Steps 1 to 4 of the set-up; gives the window's own key as the county certified it. */
  setUp(county: County): Promise<TrustedKey>;
  takeFiles(files: Awaited<ReturnType<County['files']>>): Promise<void>;
  /** As a hand scanner: signs typed wherever the focus is, and Enter. */
  scan(text: string): Promise<void>;
  readonly title: ReturnType<Page['locator']>;
}

export function counterPage(page: Page): CounterPage {
  const button = (...path: string[]) => page.getByRole('button', { name: say(...path), exact: true });
  const takeFiles: CounterPage['takeFiles'] = (files) => page.locator('input[type=file]').setInputFiles(files);
  return {
    button,
    takeFiles,
    title: page.locator('.reading h1'),
    async setUp(county) {
      await button('setup', 'keys', 'do').click();
      await page.locator('.setup-select').selectOption('education-bureau');
      const [download] = await Promise.all([page.waitForEvent('download'), button('setup', 'hand-over', 'do').click()]);
      const file = await readKeyFile(readFileSync(await download.path(), 'utf8'), verify);
      if (file?.kind !== 'office') throw new Error('no key file of an office');
      const own = {
        ...trusted(
          { id: await idOf(file.publicKey), publicKey: file.publicKey, sign: county.key.sign },
          { kind: 'office', office: educationBureau, name: '演示县教育局' },
        ),
        sealKey: file.sealKey,
      };
      await takeFiles(await county.files(1, [own]));
      await expect(page.locator('.counter-note .setup-id')).toHaveText(county.key.id.replace(/(.{4})(?=.)/g, '$1 '));
      await button('setup', 'trust', 'same').click();
      await expect(page.locator('.setup__head [role=status]')).toContainText('演示县教育局');
      return own;
    },
    async scan(text) {
      await page.locator('.scan__field').waitFor();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
  };
}
