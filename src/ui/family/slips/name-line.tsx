// The name for one child's slips: a blank line on the paper, or what the guardian types here. Shown masked, never kept.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../content/words.ts';
import { childName } from '../../child-name.ts';
import { Button } from '../../components/button.tsx';
import { useSession } from '../../session-context.ts';
import { maskName } from './mask-name.ts';

/** Characters that fit the line on the slip. */
const longest = 20;

function NameField({ child, onDone }: { readonly child: string; readonly onDone: () => void }) {
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div class="name-line">
      <label class="typed">
        <span>{t('results:slips.name-of', { name: childName(session, child) })}</span>
        <input
          ref={field}
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={longest}
          value={session.names.value[child] ?? ''}
          onInput={(event) => session.setName(child, event.currentTarget.value)}
        />
      </label>
      <Button kind="plain" icon="tick" onClick={onDone}>
        {t('results:slips.name-done')}
      </Button>
    </div>
  );
}

export function NameLine({ child }: { readonly child: string }) {
  const session = useSession();
  const typing = useSignal(false);
  const masked = maskName(session.names.value[child] ?? '');
  if (typing.value)
    return (
      <NameField
        child={child}
        onDone={() => {
          typing.value = false;
        }}
      />
    );
  return (
    <div class="name-line">
      <p>
        {t('results:slips.name-of', { name: childName(session, child) })}
        <b class="name-line__name">{masked === '' ? t('results:slips.name-blank') : masked}</b>
      </p>
      <Button
        kind="plain"
        icon="pencil"
        onClick={() => {
          typing.value = true;
        }}
      >
        {t(masked === '' ? 'results:slips.name-type' : 'results:slips.name-change')}
      </Button>
    </div>
  );
}
