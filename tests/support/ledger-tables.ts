// Ledgers made for tests, and the command that reads them.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { BadInput } from '../../src/cli/bad-input.ts';
import { ledger } from '../../src/cli/ledger/ledger.ts';

export const program = join(import.meta.dirname, '../../dist/cli/cli.mjs');
export const date = '2026-11-25';

/** A folder of its own for one test. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'qingdan-ledger-'));

/** What a run said and how it ended. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `qingdan ledger` in this process, as main.ts runs it: starting a program for each table would take most of the time. */
export async function ledgerCommand(...args: readonly string[]): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const listen = (name: 'stdout' | 'stderr') =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    });
  const spies = [listen('stdout'), listen('stderr')];
  try {
    return { status: await ledger(args), ...said };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { status: 2, stdout: said.stdout, stderr: said.stderr + error.message };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** An identity number that is valid and nobody's: 999 is no place. */
export function idNumber(birth: string, order: number): string {
  const body = `999999${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

export const csvOf = (rows: readonly (readonly (string | number)[])[], end = '\r\n', delimiter = ','): string =>
  rows
    .map((row) => row.map((cell) => (/["\r\n]|[,;\t]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell))).join(delimiter))
    .join(end) + end;

/** Entries as `ledger.json` has them. */
export interface LedgerJson {
  readonly date: string;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly services: readonly { readonly id: string; readonly entitlements: readonly string[] }[];
  readonly children: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly child: number;
    readonly labels?: readonly string[];
    readonly services: string;
    readonly standing: string;
    readonly entitlements: string;
    readonly enablers: string;
    readonly unclaimed: readonly string[];
  }[];
  readonly listed: readonly { readonly sheet: string; readonly row: number; readonly column: string; readonly reason: string; readonly assessed: boolean }[];
  readonly counts: {
    readonly rows: number;
    readonly children: number;
    readonly assessed: number;
    readonly notAssessed: number;
    readonly aside: Readonly<Record<string, number>>;
    readonly skipped: readonly { readonly sheet: string; readonly rows: number; readonly why: string }[];
  };
}

/** Runs the command over a file with a map and gives back what it wrote. */
export async function runLedger(folder: string, content: string | Uint8Array, map: unknown, ...more: readonly string[]) {
  const [file, mapFile, out] = [join(folder, 'in.table'), join(folder, 'map.json'), join(folder, 'out')];
  writeFileSync(file, content);
  writeFileSync(mapFile, JSON.stringify(map));
  const ran = await ledgerCommand(file, '--map', mapFile, '--out', out, '--date', date, ...more);
  const json = (): LedgerJson => JSON.parse(readFileSync(join(out, 'ledger.json'), 'utf8')) as LedgerJson;
  return { ...ran, out, json };
}
