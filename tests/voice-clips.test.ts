// The voice that is checked in is in step with the words: nothing stale, nothing missing, and no call name or date in what is said.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtManifest, listStale, voiceFolder } from '../src/cli/voice/built-voice.ts';
import { promptsOnDisk } from '../src/cli/voice/prompts-on-disk.ts';
import { languages } from '../src/content/languages.ts';
import { builtIn } from '../src/content/voices.ts';
import { clipPlaces } from '../src/core/voice/manifest.ts';

describe.each(builtIn.map((tongue) => languages.find((l) => l === tongue) ?? 'zh-Hans'))('the voice built in for %s', (language) => {
  const manifest = builtManifest(language);
  if (!manifest) throw new Error(`no manifest for ${language}`);

  it('says just the words as they are now: make it anew with "qingdan voice make"', () => {
    expect(listStale(language)).toEqual({ stale: [], missing: [], left: [] });
  });

  it('is marked as no person’s', () => {
    expect(manifest.kind).toBe('synthetic');
  });

  it('has every clip where the manifest says, whole, in at most 12 MB', () => {
    const files = readdirSync(voiceFolder).filter((name) => name.startsWith(language));
    expect(files.sort()).toEqual([`${language}.json`, ...manifest.packs.map((p) => p.file)].sort());
    const sizes = new Map(manifest.packs.map((p) => [p.file, statSync(join(voiceFolder, p.file)).size]));
    for (const { file, clips } of manifest.packs) expect(clips.reduce((sum, [, , bytes]) => sum + bytes, 0)).toBe(sizes.get(file));
    expect([...sizes.values()].reduce((a, b) => a + b)).toBeLessThan(12e6);
    const held = new Map(manifest.packs.map(({ file }) => [file, readFileSync(join(voiceFolder, file))]));
    const torn = [...clipPlaces(manifest)].filter(
      ([, { file, from }]) =>
        held
          .get(file)
          ?.subarray(from, from + 4)
          .toString() !== 'OggS',
    );
    expect(torn).toEqual([]);
  });
});

describe.each(languages)('what can be said in %s', (language) => {
  const prompts = promptsOnDisk(language);

  it('is one text a key', () => {
    expect(new Set(prompts.map((p) => p.key)).size).toBe(prompts.length);
  });

  it('holds no place for a value, no call name, no whole date and no age', () => {
    expect(prompts.filter(({ text }) => text.includes('{{') || text.trim() === '')).toEqual([]);
    expect(prompts.filter(({ key }) => /^ui:(nicknames|age)\.|^ui:date\.(month|day)(#|$)/.test(key))).toEqual([]);
  });
});
