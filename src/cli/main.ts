// The command line: the same core at a terminal. Dispatches, and turns every failure into words and an exit code.
import { assess } from './assess.ts';
import { BadInput } from './bad-input.ts';
import { check } from './check.ts';
import { code } from './code.ts';
import { diff } from './diff.ts';
import { writeForms } from './forms.ts';
import { keys } from './keys/keys.ts';
import { kiosk } from './kiosk/kiosk.ts';
import { kioskSetup } from './kiosk/kiosk-setup.ts';
import { ledger } from './ledger/ledger.ts';
import { locales } from './locales/locales.ts';
import { openQuestions } from './open-questions.ts';
import { pack } from './release/pack.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { voice } from './voice/voice.ts';

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number> | number>> = {
  assess,
  check,
  code,
  diff,
  forms: writeForms,
  keys,
  kiosk,
  'kiosk-setup': kioskSetup,
  ledger,
  locales,
  'open-questions': openQuestions,
  pack,
  schema,
  serve,
  voice,
};

const usage = `usage: npm run -s qingdan -- <command>
  assess FILE [--date YYYY-MM-DD] [--lang zh-Hans|en] [--json]   what one household can have
  check [--checklist DIR] [--strict] [--date YYYY-MM-DD]         validates checklist/ and locales/; strict: and that nothing is old
  code TEXT --county DIR [--date YYYY-MM-DD] [--lang zh-Hans|en]  what a scanned text is; exit 1 when it is not genuine
  diff OLD NEW [--families N] [--date YYYY-MM-DD] [--lang zh-Hans|en] [--json]
                                                                 what differs between two checklist folders, and for which of
                                                                 10,000 invented families; exit 1 when anything does
  forms [--out DIR] [--lang zh-Hans|en] [--pdf]                  the blank interview, the wall poster, the rules in plain words
  keys county --county DIR --name NAME                           makes a county's folder: key, public key, trust list
  keys point --county DIR --point NNNN --name NAME --key KEY [--seal-key KEY] [--from DAY] [--until DAY]
  keys office --county DIR --office KIND --name NAME --key KEY [--seal-key KEY] [--from DAY] [--until DAY]
                                                                 certifies a device's keys: its key file, or 130 hex digits each
  keys revoke --county DIR --id ID · keys list --county DIR      takes a key back; shows the list
  kiosk [--port N] [--hash '#/counter'] [--printer NAME] [--profile DIR] [--served] [-- CHROMIUM FLAGS]
                                                                 serves the built site and keeps Chromium on it, filling the screen and
                                                                 printing without a dialog; --flags lists its flags with the reasons
  kiosk-setup [--out DIR | --install] [--releases DIR] [--port N] [--user NAME] [--rotate left|right|inverted]
                                                                 the units, browser policy and print settings of a point's machine:
                                                                 shown and explained; written to DIR, or as root to the system
  ledger FILE --propose map.json                                 what a ledger's columns probably mean (.xlsx, .xls, CSV)
  ledger FILE --map map.json --out DIR [--only xlsx,json,html]   every child of a ledger, and who lacks what they can have
  locales [status]                                               how far each language is, and what a native reader has checked
  locales sheet LANG [--out FILE.xlsx]                           every sentence with its note, to send to a native reader
  locales read LANG FILE.xlsx --by NAME                          takes the corrections that come back, all or none
  open-questions [--office KIND] [--lang zh-Hans|en]             what each kind of office must confirm, as a letter
  pack key --key DIR                                             makes a release key
  pack --key DIR --out FILE.qingdan [--site DIR]                 the built site and the rules in one signed file, for a stick
  schema                                                         writes checklist/schema/ for editors
  serve [--port N] [--releases DIR]                              serves the built site, or the release in use, on localhost
  serve --releases DIR --take PATH [--trust KEY] [--older]       takes a release from a file or a stick; a changed one is refused
  serve --releases DIR --back                                    returns to the release before
  voice prompts [--lang L] [--list]                              counts what a family's way can say aloud
  voice make [--lang zh-Hans|en]                                 makes the synthetic voice (espeak-ng, opus-tools)
  voice check [--lang L]                                         which clips no longer fit their words; exit 1 when any`;

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) {
    process.stderr.write(`${usage}\n`);
    return name === '' || name === '--help' ? 0 : 2;
  }
  try {
    return await command(args);
  } catch (error) {
    if (!(error instanceof BadInput) && !(error instanceof TypeError && 'code' in error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** A reader that has seen enough (`| head`) closes the pipe: no fault of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main();
