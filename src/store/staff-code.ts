// The code before the staff's pages: kept as a salted hash alone; wrong tries are on the disk before a code is looked at, and in memory
// where the disk keeps nothing. Six digits hold up a passer-by, not whoever takes the disk away: nothing of a family is behind them.
import { secondsToWait, type WrongTries, wrongTriesOf } from '../core/point/staff-code.ts';
import { openStore } from './open-store.ts';

const setting = 'staff-code';
const triesSetting = 'staff-code-tries';
/** Of SHA-256; a try takes a kiosk some tenths of a second. */
const rounds = 600_000;

interface KeptCode {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly hash: Uint8Array;
  readonly rounds: number;
}

export type Tried = { readonly kind: 'right' } | { readonly kind: 'wrong'; readonly wait: number } | { readonly kind: 'wait'; readonly wait: number };

/** The worst there was since the page began: another window, or an erased disk, does not shorten it. */
let memory: WrongTries = { count: 0, last: 0 };

const isKept = (value: unknown): value is KeptCode => {
  const { salt, hash, rounds: times } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return salt instanceof Uint8Array && hash instanceof Uint8Array && hash.length === 32 && Number.isInteger(times);
};

async function hashOf(code: string, salt: Uint8Array<ArrayBuffer>, times: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: times }, key, 256));
}

async function keep(name: string, value: unknown): Promise<void> {
  const turn = (await openStore()).transaction('settings', 'readwrite', { durability: 'strict' });
  await turn.store.put(value, name);
  await turn.done;
}

const tries = async (): Promise<WrongTries> => {
  const kept = wrongTriesOf(await (await openStore()).get('settings', triesSetting));
  return kept.count < memory.count ? memory : kept;
};

const keepTries = async (now: WrongTries): Promise<void> => {
  memory = now;
  await keep(triesSetting, now);
};

/** True once a code was set here. A record that cannot be read is a code nobody knows, not none. */
export const hasStaffCode = async (): Promise<boolean> => (await (await openStore()).get('settings', setting)) !== undefined;

/** Sets the code, in place of the one before. */
export async function setStaffCode(code: string): Promise<void> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  await keep(setting, { salt, hash: await hashOf(code, salt, rounds), rounds } satisfies KeptCode);
  await keepTries({ count: 0, last: 0 });
}

/** Seconds until the next try. @param now milliseconds of the device's clock */
export const staffCodeWait = async (now: number): Promise<number> => secondsToWait(await tries(), now);

/** Tries a code. @param now milliseconds of the device's clock */
export async function tryStaffCode(code: string, now: number): Promise<Tried> {
  const before = await tries();
  const wait = secondsToWait(before, now);
  if (wait > 0) return { kind: 'wait', wait };
  const counted = { count: before.count + 1, last: now };
  await keepTries(counted);
  const kept = await (await openStore()).get('settings', setting);
  const given = isKept(kept) ? await hashOf(code, kept.salt, kept.rounds) : null;
  if (!given || !isKept(kept) || !given.every((byte, i) => byte === kept.hash[i])) return { kind: 'wrong', wait: secondsToWait(counted, now) };
  await keepTries({ count: 0, last: 0 });
  return { kind: 'right' };
}
