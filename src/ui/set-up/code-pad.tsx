// A code of digits: typed on the pad of the screen or by keyboard, never shown, never offered to be kept by the browser.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { t } from '../../content/words.ts';
import { codeDigits } from '../../core/point/staff-code.ts';
import { Button } from '../components/button.tsx';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

interface CodePadProps {
  readonly label: string;
  /** Words of the button that hands the code over. */
  readonly done: string;
  readonly disabled?: boolean;
  /** Stands beside the button. */
  readonly aside?: ComponentChildren;
  readonly onDone: (code: string) => void;
}

export function CodePad({ label, done, disabled = false, aside, onDone }: CodePadProps) {
  const code = useSignal('');
  const give = () => {
    const given = code.value;
    code.value = '';
    onDone(given);
  };
  const isLong = code.value.length >= codeDigits.least;
  return (
    <form
      class="code-pad"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (isLong && !disabled) give();
      }}
    >
      <label class="set-up-field">
        <span>{label}</span>
        <input
          type="password"
          inputMode="numeric"
          autocomplete="off"
          maxLength={codeDigits.most}
          value={code.value}
          disabled={disabled}
          onInput={(event) => {
            code.value = event.currentTarget.value.replace(/\D/g, '');
          }}
        />
      </label>
      <div class="code-pad__keys">
        {digits.map((digit) => (
          <button
            key={digit}
            type="button"
            class="code-pad__key"
            disabled={disabled}
            onClick={() => {
              code.value = (code.value + digit).slice(0, codeDigits.most);
            }}
          >
            {digit}
          </button>
        ))}
        <button
          type="button"
          class="code-pad__key code-pad__key--back"
          disabled={disabled}
          onClick={() => {
            code.value = code.value.slice(0, -1);
          }}
        >
          {t('set-up:code.erase')}
        </button>
      </div>
      <div class="setup-buttons">
        {aside}
        <Button kind="primary" icon="tick" disabled={disabled || !isLong} onClick={give}>
          {done}
        </Button>
      </div>
    </form>
  );
}
