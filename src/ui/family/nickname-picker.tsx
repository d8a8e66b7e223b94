// One child's nickname: one of twelve pictures, or typed. Nothing typed is remembered by the browser.

import { t } from '../../content/words.ts';
import { nicknameKeys } from '../../session/nicknames.ts';
import { childName } from '../child-name.ts';
import { Icon } from '../components/icon.tsx';
import { TileGroup } from '../components/tile-group.tsx';
import { useSession } from '../session-context.ts';

const longest = 8;

export function NicknamePicker({ child }: { readonly child: string }) {
  const session = useSession();
  const names = session.nicknames.value;
  const own = names[child] ?? '';
  const isPicture = nicknameKeys.some((key) => key === own);
  const takenBy = (key: string) => session.interview.value.children.some((other) => other !== child && names[other] === key);
  const rename = (typed: string) => session.setNickname(child, typed.trim() || (nicknameKeys.find((key) => !takenBy(key)) ?? own));
  return (
    <>
      <TileGroup
        legend={childName(session, child)}
        name={`nickname-${child}`}
        columns="four"
        chosen={own}
        tiles={nicknameKeys.map((key) => ({
          value: key,
          label: t(`ui:nicknames.${key}`),
          picture: <Icon name={key} />,
          taken: takenBy(key) ? t('ui:children.taken') : undefined,
        }))}
        onPick={(key) => session.setNickname(child, key)}
      />
      <label class="typed">
        <span>{t('ui:children.typed')}</span>
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={longest}
          value={isPicture ? '' : own}
          onChange={(event) => rename(event.currentTarget.value)}
        />
      </label>
    </>
  );
}
