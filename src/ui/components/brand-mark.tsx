// The logo mark alone.
export function BrandMark() {
  return (
    <svg class="brand__mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path fill="currentColor" d="M0 0h48v48H0z" />
      <path fill="#fff" d="M5 29 17 13l6 8 5-6 15 14z" />
      <path fill="#f6c500" d="M5 40h38v3H5z" />
      <path fill="#bcd7e4" d="M5 32.5h38v4H5z" />
    </svg>
  );
}
