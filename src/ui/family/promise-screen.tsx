// K2: what is asked, that it is wiped, that it is a first opinion. 「不了」 is as large as 「好」.

import { t } from '../../content/words.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { NotToday } from '../components/notice.tsx';
import { useSession } from '../session-context.ts';

const things: readonly (readonly [IconName, string])[] = [
  ['question', 'asked'],
  ['hidden', 'kept'],
  ['page', 'told'],
];

export function PromiseScreen() {
  const session = useSession();
  if (session.dayDoubted.value) {
    return (
      <NotToday
        actions={
          <Button kind="primary" icon="arrow-left" onClick={() => void session.wipe()}>
            {t('results:list.home')}
          </Button>
        }
      />
    );
  }
  const agree = () => {
    session.setChildCount(session.interview.value.children.length);
    session.go('children');
  };
  return (
    <Frame
      aside={t('ui:promise.place')}
      heading={<h1>{t('ui:promise.title')}</h1>}
      foot={<p class="promise__stop">{t('ui:promise.stop')}</p>}
      actions={
        <>
          <Button kind="plain" back icon="cross" onClick={() => void session.wipe()}>
            {t('ui:promise.no')}
          </Button>
          <Button kind="primary" iconAfter="arrow-right" onClick={agree}>
            {t('ui:promise.yes')}
          </Button>
        </>
      }
    >
      <ul class="promise">
        {things.map(([icon, key]) => (
          <li key={key}>
            <span class="promise__picture">
              <Icon name={icon} />
            </span>
            <div>
              <h2>{t(`ui:promise.${key}`)}</h2>
              <p>{t(`ui:promise.${key}-more`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
