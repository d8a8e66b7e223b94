// The family's own language where its lines run from top to bottom: where to, until when and what to bring, in columns of their own.
import './own-column.css';
import { columned } from '../content/languages.ts';
import type { SlipPage } from './compose-slip.ts';

export function OwnColumn({ page }: { readonly page: SlipPage }) {
  const { own } = page.to;
  if (own === null || !columned.includes(own.lang)) return null;
  return (
    <aside class="own-column" lang={own.lang}>
      <p>
        <b>{own.words}</b>
      </p>
      <p>{page.validUntil.own?.words}</p>
      {page.papers.map(({ need, list }) => (
        <p key={need.zh}>
          <b>{need.own?.words}</b> {list.map((paper) => paper.name.own?.words).join(page.ownComma)}
        </p>
      ))}
    </aside>
  );
}
