// The return on paper: a strip 72 mm wide, which fits a roll of 80 mm and stands at the top of any sheet.
import './return-paper.css';
import type { ReturnPage } from './compose-return.ts';
import { WriteLine } from './marks.tsx';
import { qrPath, signedVersion } from './qr-path.ts';

/** A signed code, as large as what it stands in. */
export function SignedCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = qrPath(text, signedVersion);
  return (
    <svg class="signed-code" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path d={path} />
    </svg>
  );
}

export function ReturnPaper({ page }: { readonly page: ReturnPage }) {
  return (
    <article class="return-paper" lang="zh-Hans">
      <header class="return-paper__head">
        <h1>{page.title}</h1>
        <p>{page.brand}</p>
      </header>
      <p class="return-paper__outcome">{page.outcome}</p>
      {page.more && <p class="return-paper__more">{page.more}</p>}
      <div class="return-paper__code">
        <SignedCode text={page.text} label={page.number} />
      </div>
      <p class="return-paper__number">
        <span>{page.numberLabel}</span> {page.number}
      </p>
      <p>{page.day}</p>
      {page.office && <p>{page.office}</p>}
      <WriteLine label={page.stamp} />
      <p class="return-paper__back">{page.back}</p>
      <p>{page.nothing}</p>
    </article>
  );
}
