// `qingdan pack`: the built site and the rules in one signed file, for points that have no network.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { inFours, toHex } from '../../core/codec/hex.ts';
import { type ReleaseFile, writeRelease } from '../../core/codec/release.ts';
import { BadInput } from '../bad-input.ts';
import { idOf } from '../keys/county-folder.ts';
import { passPhrase } from '../keys/pass-phrase.ts';
import { newPrivateKey, openPrivateKey } from '../keys/private-key.ts';
import { loadChecklist, projectRoot } from '../project-files.ts';

/** How a packed release is called; the serving command looks for it on a stick. */
export const packEnding = '.qingdan';
const names = { key: 'release-key.pem', publicKey: 'release-public-key.txt' } as const;
const whose = 'the release key';

async function makeKey(folder: string): Promise<string> {
  const path = join(folder, names.key);
  if (existsSync(path)) throw new BadInput(`${path} is there already, and a release key is never written over`);
  const { publicKey, sealed } = await newPrivateKey(await passPhrase(true, whose));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path, sealed, { mode: 0o600 });
  writeFileSync(join(folder, names.publicKey), `${toHex(publicKey)}\n`);
  return `made ${folder}; the release key is ${inFours(await idOf(publicKey))}\nGive ${names.publicKey} to each point once, and have this id compared there.\n`;
}

interface Packed extends ReleaseFile {
  readonly from: string;
}

function filesOf(folder: string, under: string): readonly Packed[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((from) => {
      const bytes = readFileSync(from);
      return {
        path: `${under}/${relative(folder, from).split(sep).join('/')}`,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        from,
      };
    });
}

interface Wanted {
  readonly key: string;
  readonly out: string;
  readonly site: string;
}

async function write({ key: folder, out, site }: Wanted): Promise<string> {
  for (const needed of ['index.html', 'sw.js']) if (!existsSync(join(site, needed))) throw new BadInput(`no built site in ${site}: npm run build`);
  if (!existsSync(join(folder, names.key))) throw new BadInput(`${join(folder, names.key)} is not there; "qingdan pack key --key ${folder}" makes it`);
  const checklist = join(projectRoot, 'checklist');
  const { edition } = loadChecklist(checklist).manifest;
  const key = await openPrivateKey(readFileSync(join(folder, names.key), 'utf8'), await passPhrase(false, whose));
  if (!key) throw new BadInput('the pass phrase does not open the release key');
  const files = [...filesOf(site, 'site'), ...filesOf(checklist, 'checklist')];
  const made = `${new Date().toISOString().slice(0, 19)}Z`;
  let line: string;
  try {
    line = await writeRelease({ made, edition, files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })) }, key.publicKey, key.sign);
  } catch (error) {
    if (error instanceof RangeError) throw new BadInput(error.message);
    throw error;
  }
  const pack = openSync(`${out}.new`, 'w');
  writeSync(pack, line);
  for (const { from } of files) writeSync(pack, readFileSync(from));
  closeSync(pack);
  renameSync(`${out}.new`, out);
  const all = files.reduce((sum, file) => sum + file.bytes, 0);
  return `packed ${out}: made ${made}, rules of ${edition}, ${files.length} files, ${(all / 1e6).toFixed(1)} MB, signed by ${inFours(await idOf(key.publicKey))}\n`;
}

/** @returns 0; a wrong call, key or pass phrase is told and writes nothing */
export async function pack(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { key: { type: 'string' }, out: { type: 'string' }, site: { type: 'string', default: join(projectRoot, 'dist/site') } },
  });
  const [action] = positionals;
  if (action !== undefined && action !== 'key') throw new BadInput(`pack: no "${action}"; there is "pack key"`);
  if (!values.key) throw new BadInput('--key is needed: the folder of the release key');
  if (action === 'key') {
    process.stdout.write(await makeKey(values.key));
    return 0;
  }
  if (!values.out?.endsWith(packEnding)) throw new BadInput(`--out is needed: the file to write, its name ending in ${packEnding}`);
  process.stdout.write(await write({ key: values.key, out: values.out, site: values.site }));
  return 0;
}
