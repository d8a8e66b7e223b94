// One line to tick: the whole line is the target.
import '../styles/check-row.css';

interface CheckRowProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  readonly note?: string | undefined;
}

export function CheckRow({ checked, onChange, label, note }: CheckRowProps) {
  return (
    <label class={checked ? 'check-row check-row--chosen' : 'check-row'}>
      <input type="checkbox" class="native" autocomplete="off" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="check-row__words">
        <span class="check-row__label">{label}</span>
        {note && <span class="check-row__note">{note}</span>}
      </span>
    </label>
  );
}
