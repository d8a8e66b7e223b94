// The device's own database. Of a family it holds nothing: keys, numbers and outcomes of slips alone.
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Outcome } from '../core/codec/slip-code.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import { openOnce } from './open-once.ts';

/** A key pair of this device. The private half never leaves WebCrypto. */
export interface StoredKey {
  readonly privateKey: CryptoKey;
  /** Uncompressed, 65 bytes. */
  readonly publicKey: Uint8Array;
}

/** A slip that a window has seen: its number and what was answered. */
export interface SeenSlip {
  readonly number: string;
  /** The last day it is kept. */
  readonly validUntil: PlainDate;
  /** The day it was first seen here. */
  readonly seen: PlainDate;
  /** The window's answers, oldest first; `text` is the return's code, `filed` says that a file with it was saved. */
  readonly returns: readonly { readonly outcome: Outcome; readonly on: PlainDate; readonly text: string; readonly filed?: true }[];
}

export interface StoreShape extends DBSchema {
  /** Keys this device made: `point` signs slips, `point-seal` opens day files, `office` signs returns, `office-seal` opens sealed parts. */
  keys: { key: 'point' | 'point-seal' | 'office' | 'office-seal'; value: StoredKey };
  /** What the device was set up with, by name; read field by field, for whatever stands there may be anything. */
  settings: { key: string; value: unknown };
  /** Slips seen at this window, by number. */
  seen: { key: string; value: SeenSlip; indexes: { until: string } };
  /** What this point knows of the slips it gave out: events by their own id. */
  events: { key: string; value: unknown; indexes: { number: string } };
}

export type Store = IDBPDatabase<StoreShape>;

const name = 'qingdan';
const version = 1;

/** The database, made at its first use. Rejects where the browser keeps none. */
export const openStore: () => Promise<Store> = openOnce<StoreShape>(name, version, (store) => {
  store.createObjectStore('keys');
  store.createObjectStore('settings');
  store.createObjectStore('seen', { keyPath: 'number' }).createIndex('until', 'validUntil');
  store.createObjectStore('events', { keyPath: 'id' }).createIndex('number', 'number');
});
