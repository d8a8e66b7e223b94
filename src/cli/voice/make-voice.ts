// Makes the synthetic voice with Debian's espeak-ng and opus-tools. A placeholder until somebody's voice is recorded, and marked as such.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../content/languages.ts';
import type { Manifest } from '../../core/voice/manifest.ts';
import type { Prompt } from '../../core/voice/prompt.ts';
import { earlyNamespaces } from '../../core/voice/prompts-of.ts';
import { textHash } from '../../core/voice/text-hash.ts';
import { BadInput } from '../bad-input.ts';
import { builtManifest, voiceFolder } from './built-voice.ts';
import { promptsOnDisk } from './prompts-on-disk.ts';

/** The voices of espeak-ng; it has none for Tibetan and Mongolian. */
const voices: Readonly<Partial<Record<Language, string>>> = { 'zh-Hans': 'cmn', en: 'en-gb' };
/** Syllables as slow as people speak to a stranger; bits a second that are enough for such a voice. */
const pace = { speed: '220', bitrate: '9' } as const;

const needed = ['espeak-ng', 'opusenc'] as const;

/** A year is said digit by digit. */
const said = (language: Language, { key, text }: Prompt): string =>
  language === 'zh-Hans' && /^number:20\d\d$/.test(key) ? [...text].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('') : text;

function clipOf(voice: string, text: string, folder: string): Buffer {
  const [wav, opus] = [join(folder, 'clip.wav'), join(folder, 'clip.opus')];
  execFileSync('espeak-ng', ['-v', voice, '-s', pace.speed, '-g', '1', '-w', wav, '--stdin'], { input: text });
  execFileSync('opusenc', [
    '--quiet',
    '--bitrate',
    pace.bitrate,
    '--framesize',
    '60',
    '--comp',
    '10',
    '--padding',
    '0',
    '--discard-comments',
    '--serial',
    '1',
    wav,
    opus,
  ]);
  return readFileSync(opus);
}

/** Clips made before, by the text's sign: what has not changed is not made again, so that the files change no more than the words. */
function madeBefore(language: Language): ReadonlyMap<string, Buffer> {
  const manifest = builtManifest(language);
  const clips = new Map<string, Buffer>();
  for (const { file, clips: rows } of manifest?.packs ?? []) {
    const whole = readFileSync(join(voiceFolder, file));
    let from = 0;
    for (const [key, hash, bytes] of rows) {
      clips.set(`${key} ${hash}`, whole.subarray(from, from + bytes));
      from += bytes;
    }
  }
  return clips;
}

function checkTools(): void {
  for (const tool of needed)
    if (!(process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, tool))))
      throw new BadInput(`"${tool}" is missing: apt-get install -y --no-install-recommends espeak-ng opus-tools`);
}

/** Writes `public/voice/<language>.json` and its files of clips. */
export function makeVoice(language: Language): number {
  const voice = voices[language];
  if (voice === undefined) throw new BadInput(`espeak-ng has no voice for ${language}`);
  checkTools();
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-voice-'));
  const before = madeBefore(language);
  const firsts = new Map<string, string>();
  const same: [string, string][] = [];
  const parts = {
    early: { clips: [] as [string, string, number][], bytes: [] as Buffer[] },
    late: { clips: [] as [string, string, number][], bytes: [] as Buffer[] },
  };
  const isEarly = (p: Prompt) => earlyNamespaces.includes(p.key.split(':')[0] ?? '');
  const prompts = promptsOnDisk(language);
  try {
    for (const prompt of [...prompts.filter(isEarly), ...prompts.filter((p) => !isEarly(p))]) {
      const text = said(language, prompt);
      const first = firsts.get(text);
      if (first !== undefined) {
        same.push([prompt.key, first]);
        continue;
      }
      firsts.set(text, prompt.key);
      const part = parts[isEarly(prompt) ? 'early' : 'late'];
      const clip = before.get(`${prompt.key} ${textHash(prompt.text)}`) ?? clipOf(voice, text, folder);
      part.bytes.push(clip);
      part.clips.push([prompt.key, textHash(prompt.text), clip.length]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  mkdirSync(voiceFolder, { recursive: true });
  for (const old of readdirSync(voiceFolder)) if (old.startsWith(`${language}-`)) rmSync(join(voiceFolder, old));
  const packs = Object.entries(parts).map(([name, { clips, bytes }]) => {
    const whole = Buffer.concat(bytes);
    const file = `${language}-${name}-${createHash('sha256').update(whole).digest('hex').slice(0, 8)}.clips`;
    writeFileSync(join(voiceFolder, file), whole);
    process.stdout.write(`${file}: ${clips.length} clips, ${(whole.length / 1e6).toFixed(2)} MB\n`);
    return { file, clips };
  });
  const by = execFileSync('espeak-ng', ['--version'], { encoding: 'utf8' }).replace(/ {2}.*/s, '');
  const manifest: Manifest = { language, kind: 'synthetic', by: `${by}, ${voice}`, packs, same };
  writeFileSync(join(voiceFolder, `${language}.json`), `${JSON.stringify(manifest)}\n`);
  return 0;
}
