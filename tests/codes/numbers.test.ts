// Numbers given once are in codes that are out in the world: a line of the golden file that changes or goes is a fault,
// not a diff to be written anew. New lines come at the end of a table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('no number of checklist/codes.json was given to another id', async () => {
  const tables = JSON.parse(readFileSync(join(root, 'checklist/codes.json'), 'utf8')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const lines = Object.entries(tables).flatMap(([table, ids]) => Object.entries(ids).map(([number, id]) => `${table} ${number} ${id}`));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(root, 'tests/golden/codes.txt'));
});
