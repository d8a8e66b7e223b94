// `qingdan voice`: counts and lists the prompts, makes the synthetic voice, says which clips no longer fit their words.
import { parseArgs } from 'node:util';
import { type Language, languages } from '../../content/languages.ts';
import { earlyNamespaces } from '../../core/voice/prompts-of.ts';
import { BadInput } from '../bad-input.ts';
import { builtManifest, listStale } from './built-voice.ts';
import { makeVoice } from './make-voice.ts';
import { promptsOnDisk } from './prompts-on-disk.ts';

function languageOf(name: string): Language {
  const language = languages.find((l) => l === name);
  if (!language) throw new BadInput(`--lang: no language "${name}"; there are ${languages.join(', ')}`);
  return language;
}

function countPrompts(language: Language, list: boolean): number {
  const prompts = promptsOnDisk(language);
  const texts = new Set(prompts.map((p) => p.text));
  const early = prompts.filter((p) => earlyNamespaces.includes(p.key.split(':')[0] ?? ''));
  if (list) for (const { key, text } of prompts) process.stdout.write(`${key}\t${text}\n`);
  const letters = [...texts].reduce((sum, text) => sum + [...text].length, 0);
  process.stdout.write(
    `${language}: ${prompts.length} prompts, ${texts.size} different texts, ${letters} characters; ${early.length} of them before the results\n`,
  );
  return 0;
}

/** Clips that are missing or stale; a language without a built voice has none. */
function checkVoice(language: Language): number {
  if (!builtManifest(language)) {
    process.stdout.write(`${language}: no voice is built in\n`);
    return 0;
  }
  const { stale, missing, left } = listStale(language);
  for (const [what, keys] of Object.entries({ stale, missing, left })) for (const key of keys) process.stdout.write(`${what}\t${key}\n`);
  process.stdout.write(`${language}: ${stale.length} stale, ${missing.length} missing, ${left.length} left over\n`);
  return stale.length + missing.length + left.length === 0 ? 0 : 1;
}

/** @returns 1 when clips do not fit the words */
export async function voice(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { lang: { type: 'string', default: 'zh-Hans' }, list: { type: 'boolean', default: false } },
  });
  const language = languageOf(values.lang);
  switch (positionals[0]) {
    case 'prompts':
      return countPrompts(language, values.list);
    case 'make':
      return makeVoice(language);
    case 'check':
      return checkVoice(language);
    default:
      throw new BadInput('voice: prompts, make or check');
  }
}
