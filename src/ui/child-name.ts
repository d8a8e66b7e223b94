// What a child is called on screen: the words of the picture chosen, or what was typed.
import { nicknameKeys, nicknameWords } from '../session/nicknames.ts';
import type { Session } from '../session/session.ts';

export const childName = (session: Session, childId: string): string => nicknameWords(session.nicknames.value[childId] ?? nicknameKeys[0]);
