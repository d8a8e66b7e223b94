// The one field for a hand scanner and for typing, and the camera beside it. Whatever is typed anywhere on the page lands in the field.
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../content/words.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import type { CameraProblem, LookForCode } from './counter-context.ts';

/** Longer than any code of ours, so that a longer text is still seen to be none. */
const longest = 401;

/** A scanner types wherever the focus is: its first sign brings the focus here. A space or Enter still presses a button. */
function useEveryKey(field: { readonly current: HTMLInputElement | null }): void {
  // With the field itself, not after the next frame: a scanner types as soon as the field is there.
  useLayoutEffect(() => {
    const press = ({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent) => {
      if (!/^[0-9A-Za-z]$/.test(key) || ctrlKey || altKey || metaKey || (target instanceof HTMLInputElement && target.type === 'text')) return;
      field.current?.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, []);
}

/** True where a keyboard is likely: on a touch screen the focus would open the keyboard on screen. */
const hasPointer = (): boolean => matchMedia('(any-pointer: fine)').matches;

interface CameraProps {
  readonly lookForCode: LookForCode;
  readonly onRead: (text: string) => void;
  readonly onClose: (problem: CameraProblem | null) => void;
}

function Camera({ lookForCode, onRead, onClose }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const running = useSignal(false);
  useEffect(() => {
    if (!video.current) return;
    const looking = lookForCode(video.current, (text) => {
      onClose(null);
      onRead(text);
    });
    void looking.started.then((problem) => {
      running.value = problem === null;
      if (problem !== null) onClose(problem);
    });
    return () => looking.stop();
  }, []);
  return (
    <div class="scan-camera">
      <div class="scan-camera__picture">
        <video ref={video} muted playsInline aria-label={t('counter:scan.camera')} />
      </div>
      <p>{t(running.value ? 'counter:scan.hold' : 'counter:scan.starting')}</p>
      <Button kind="plain" icon="camera" onClick={() => onClose(null)}>
        {t('counter:scan.close')}
      </Button>
    </div>
  );
}

interface ScanFieldProps {
  /** What stands in the field so far. */
  readonly typed: Signal<string>;
  /** Beside a slip that lies on the desk. */
  readonly small: boolean;
  /** What was read last: with another one the field has the focus again; selected where it is to be put right. */
  readonly last: { readonly kind: string } | null;
  readonly lookForCode: LookForCode;
  readonly onRead: (text: string) => void;
}

export function ScanField({ typed, small, last, lookForCode, onRead }: ScanFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const camera = useSignal(false);
  const problem = useSignal<CameraProblem | null>(null);
  useEveryKey(field);
  useLayoutEffect(() => {
    if (!hasPointer()) return;
    field.current?.focus({ preventScroll: true });
    if (last?.kind === 'mistyped') field.current?.select();
  }, [last]);
  const read = () => {
    if (typed.value.trim() !== '') onRead(typed.value);
  };
  const close = (why: CameraProblem | null) => {
    camera.value = false;
    problem.value = why;
  };
  const open = () => {
    problem.value = null;
    camera.value = true;
  };
  return (
    <section class={small ? 'scan scan--small' : 'scan'}>
      <label class="scan__label" for="scan-field">
        {t(small ? 'counter:scan.next' : 'counter:scan.field')}
      </label>
      <div class="scan__row">
        <input
          id="scan-field"
          ref={field}
          type="text"
          class="scan__field"
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          maxLength={longest}
          placeholder={t('counter:scan.example')}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            event.stopPropagation();
            read();
          }}
        />
        <button type="button" class="scan__go" onClick={read}>
          {t('counter:scan.go')}
        </button>
        {small && !camera.value && (
          <button type="button" class="scan__camera" aria-label={t('counter:scan.camera')} onClick={open}>
            <Icon name="camera" />
          </button>
        )}
      </div>
      {!small && <p class="hint">{t('counter:scan.hint')}</p>}
      {camera.value && <Camera lookForCode={lookForCode} onRead={onRead} onClose={close} />}
      {!small && !camera.value && (
        <Button kind="plain" icon="camera" onClick={open}>
          {t('counter:scan.camera')}
        </Button>
      )}
      <p class="scan__problem" role="status">
        {problem.value !== null && t(`counter:scan.camera-problem.${problem.value}`)}
      </p>
    </section>
  );
}
