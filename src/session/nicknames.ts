// What a child is called on screen: one of twelve picture-words, or what the guardian typed.
import { t } from '../content/words.ts';

/** Picture-words offered, each with a picture of its own; words under ui:nicknames. */
export const nicknameKeys = ['wheat', 'river', 'star', 'cloud', 'snow', 'barley', 'swan', 'lamb', 'pine', 'moon', 'grass', 'sun'] as const;

/** The words of a nickname: of a picture-word in the language on screen, else the text itself. */
export const nicknameWords = (name: string): string => ((nicknameKeys as readonly string[]).includes(name) ? t(`ui:nicknames.${name}`) : name);

/** A name for every child: its own where it has one, else the picture-word of its place. */
export const nicknamesOf = (children: readonly string[], before: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(children.map((child) => [child, before[child] ?? nicknameKeys['abcdefgh'.indexOf(child)] ?? nicknameKeys[0]]));
