// Why nothing can be worked out now, and what still works.
import type { ComponentChildren } from 'preact';
import { t } from '../../content/words.ts';
import { Frame } from './frame.tsx';
import { Icon } from './icon.tsx';

interface NoticeProps {
  readonly title?: string;
  readonly lines: readonly string[];
}

export function Notice({ title, lines }: NoticeProps) {
  return (
    <section class="notice" role="alert">
      <Icon name="alert" />
      <div>
        {title !== undefined && <h2>{title}</h2>}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}

/** In place of a page that would judge by today: the device's date cannot be it. @param actions the ways on */
export const NotToday = ({ actions }: { readonly actions: ComponentChildren }) => (
  <Frame heading={<h1>{t('ui:day.title')}</h1>} actions={actions}>
    <Notice lines={[t('ui:day.line'), t('ui:rules.still')]} />
  </Frame>
);
