// Small drawn things of every paper: the wordmark, a tick box, a line to write on.
import './marks.css';

export function PaperBrand({ words }: { readonly words: string }) {
  return (
    <p class="paper-brand">
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <path d="M0 0h48v48H0z" />
        <path class="paper-brand__cut" d="M5 29 17 13l6 8 5-6 15 14zM5 33h38v3H5zM5 40h38v3H5z" />
      </svg>
      {words}
    </p>
  );
}

export function TickBox({ ticked = false }: { readonly ticked?: boolean }) {
  return (
    <svg class="tick-box" viewBox="0 0 24 24" role="img" aria-label={ticked ? '☑' : '☐'}>
      <path d="M2 2h20v20H2z" />
      {ticked && <path class="tick-box__tick" d="m6 12 4.5 4.5L18.5 7" />}
    </svg>
  );
}

/** A label with a rule to write on, or with what was typed. */
export function WriteLine({ label, text = null }: { readonly label: string; readonly text?: string | null }) {
  return (
    <p class="write-line">
      <span class="write-line__label">{label}</span>
      <b>{text}</b>
    </p>
  );
}
