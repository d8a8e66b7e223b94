// What something is called where several children may be meant: 「小麦：预防接种」, or the thing alone for an only child.

import type { EntitlementPart } from '../../../content/key-grammar.ts';
import { entitlementWord } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import type { Checklist } from '../../../core/checklist/checklist.ts';
import type { Item } from '../../../core/referral/item.ts';
import type { Session } from '../../../session/session.ts';
import { childName } from '../../child-name.ts';

export function itemWords(session: Session, checklist: Checklist, item: Item, part: EntitlementPart = 'name'): string {
  const what = entitlementWord(checklist, item.entitlement, part);
  return session.interview.value.children.length === 1 ? what : t('results:urgent.who', { name: childName(session, item.child), what });
}
