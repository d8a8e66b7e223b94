// The children by their pictures; the one being named carries the yellow line.

import { t } from '../../content/words.ts';
import { nicknameKeys } from '../../session/nicknames.ts';
import { childName } from '../child-name.ts';
import { Icon } from '../components/icon.tsx';
import { useSession } from '../session-context.ts';

export function WhichChild({ chosen, onChoose }: { readonly chosen: string; readonly onChoose: (child: string) => void }) {
  const session = useSession();
  return (
    <ul class="which" aria-label={t('ui:children.which')}>
      {session.interview.value.children.map((child) => {
        const picture = nicknameKeys.find((key) => key === session.nicknames.value[child]) ?? 'pencil';
        return (
          <li key={child}>
            <button type="button" class="which__child" aria-pressed={child === chosen} onClick={() => onChoose(child)}>
              <Icon name={picture} />
              <span>{childName(session, child)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
