// The pass phrase of a private key: from QINGDAN_PASS_PHRASE, or asked for at the terminal without showing it.
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { BadInput } from '../bad-input.ts';

/** Short ones are guessed by whoever finds the file. */
const shortest = 12;

async function ask(words: string): Promise<string> {
  process.stderr.write(words);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: silent, terminal: true });
  const answer = await line.question('');
  line.close();
  process.stderr.write('\n');
  return answer;
}

/**
 * @param isNew asked for twice, and refused when it is short
 * @param whose what it opens, in words
 */
export async function passPhrase(isNew: boolean, whose = 'the county’s key'): Promise<string> {
  const given = process.env['QINGDAN_PASS_PHRASE'];
  if (given === undefined && !process.stdin.isTTY) throw new BadInput('no pass phrase: set QINGDAN_PASS_PHRASE, or run this at a terminal');
  const phrase = given ?? (await ask(`pass phrase of ${whose}: `));
  if (isNew && phrase.length < shortest) throw new BadInput(`the pass phrase is shorter than ${shortest} characters`);
  if (isNew && given === undefined && (await ask('the same again: ')) !== phrase) throw new BadInput('the two are not the same');
  return phrase;
}
