// K3: how many children, and what each is called on screen.
import { useSignal } from '@preact/signals';
import { t } from '../../content/words.ts';
import { childLimits } from '../../core/facts/family.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { Stepper } from '../components/stepper.tsx';
import { useSession } from '../session-context.ts';
import { NicknamePicker } from './nickname-picker.tsx';
import { WhichChild } from './which-child.tsx';

export function ChildrenScreen() {
  const session = useSession();
  const { children } = session.interview.value;
  const naming = useSignal('a');
  const named = children.includes(naming.value) ? naming.value : 'a';
  return (
    <Frame
      heading={
        <>
          <h1>{t('ui:children.title')}</h1>
          <p class="hint">{t('ui:children.hint')}</p>
          <Stepper
            label={t('ui:children.title')}
            value={children.length}
            min={childLimits.fewest}
            max={childLimits.most}
            words={(count) => t('ui:children.count', { count })}
            onChange={(count) => session.setChildCount(count)}
          />
        </>
      }
      actions={
        <>
          <Button kind="plain" back icon="arrow-left" onClick={() => session.go('promise')}>
            {t('ui:children.back')}
          </Button>
          <Button kind="primary" iconAfter="arrow-right" onClick={() => session.beginQuestions()}>
            {t('ui:children.begin')}
          </Button>
        </>
      }
    >
      <section class="naming" aria-labelledby="naming">
        <h2 id="naming">{t('ui:children.name-title')}</h2>
        <p class="hint">{t('ui:children.name-hint')}</p>
        <WhichChild
          chosen={named}
          onChoose={(child) => {
            naming.value = child;
          }}
        />
        <NicknamePicker key={named} child={named} />
      </section>
    </Frame>
  );
}
