// What a window makes of the codes a browser printed, when the county has certified that browser's key.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { slipCodesFrom } from '../../src/core/checklist/slip-codes-from.ts';
import { readCode } from '../../src/core/codec/read-code.ts';
import type { TrustList } from '../../src/core/codec/trust-list.ts';
import type { wordsOf } from './family-path.ts';
import { idOf, verify } from './keys.ts';
import { type PrintedSlip, slipNames } from './printed-slips.ts';
import { checklistRoot, readChecklist } from './read-checklist.ts';

const codes = slipCodesFrom(JSON.parse(readFileSync(join(checklistRoot, 'codes.json'), 'utf8')));

/** The public key this browser signs slips with. Fails when it has made none. */
export async function pointPublicKey(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open('qingdan');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('keys').objectStore('keys').get('point');
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            const { privateKey, publicKey } = asked.result as { privateKey: CryptoKey; publicKey: Uint8Array };
            opening.result.close();
            if (privateKey.extractable) reject(new Error('the private key can be taken out'));
            resolve([...publicKey]);
          };
        };
      }),
  );
  return Uint8Array.from(bytes);
}

/** A trust list that has one point and nothing else. */
export async function trustIn(publicKey: Uint8Array, point: string): Promise<TrustList> {
  const holder = { kind: 'point', point, name: '社区服务点' } as const;
  const key = { id: await idOf(publicKey), publicKey, sealKey: null, holder, from: '2026-01-01', until: '2035-12-31', revoked: null };
  return { county: '县', serial: 1, issued: '2026-01-01', keys: [key] };
}

/** Each slip has one signed code, which a window that knows this point finds genuine, and which says what the slip says. */
export async function checkSignedCodes(page: Page, texts: readonly string[], slips: readonly PrintedSlip[], words: ReturnType<typeof wordsOf>): Promise<void> {
  const checklist = readChecklist();
  const all = new Map([...checklist.enablers, ...checklist.services.flatMap((s) => s.entitlements)].map((e) => [e.id, e]));
  const title = (code: number) => {
    const entitlement = all.get(codes.entitlements.idOf.get(code) ?? '');
    return entitlement ? slipNames(words).title(entitlement) : '';
  };
  const trust = await trustIn(await pointPublicKey(page), slips[0]?.number.slice(0, 4) ?? '');
  const said: string[] = [];
  for (const text of texts) {
    const reading = await readCode(text, trust, verify, '2026-01-01');
    if (reading.kind !== 'genuine' || reading.code.kind !== 'slip') throw new Error(`a code of the paper is ${reading.kind}`);
    said.push([reading.code.number, ...reading.code.entitlements.map((e) => title(e.code)).sort()].join(' '));
  }
  expect(said.sort()).toEqual(slips.map(({ number, titles }) => [number, ...[...titles].sort()].join(' ')).sort());
}
