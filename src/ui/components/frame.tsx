// The frame every screen but home stands in: top bar, page, actions, dock. Portrait stacks them; landscape puts the heading at the left.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../content/words.ts';
import { useSession } from '../session-context.ts';
import { Listen } from '../voice/listen.tsx';
import { Brand } from './brand.tsx';
import { Dock } from './dock.tsx';
import { EndingCard } from './ending-card.tsx';
import { MoreBar } from './more-bar.tsx';
import { StaffTag } from './staff-tag.tsx';
import { useOverflow } from './use-overflow.ts';

interface FrameProps {
  /** What the page is about, on a screen that shows one thing after another: with another one it begins anew. */
  readonly place?: string | undefined;
  /** A short title at the top, when the heading alone does not place the screen. */
  readonly title?: string | undefined;
  /** Top right. */
  readonly aside?: ComponentChildren;
  /** The h1 and what belongs to it; the left panel in landscape. */
  readonly heading: ComponentChildren;
  /** Above everything in portrait, above the right half in landscape: the step bar, the child tabs. */
  readonly above?: ComponentChildren;
  /** Below everything in portrait, at the foot of the left panel in landscape. */
  readonly foot?: ComponentChildren;
  readonly actions: ComponentChildren;
  /** Words of the bar that moves a long page on. */
  readonly more?: string | undefined;
  readonly children: ComponentChildren;
}

export function Frame({ place, title, aside, heading, above, foot, actions, more, children }: FrameProps) {
  const session = useSession();
  const page = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const overflow = useOverflow([page, body], place);

  useEffect(() => {
    const h1 = page.current?.querySelector('h1');
    if (!h1) return;
    h1.tabIndex = -1;
    h1.focus({ preventScroll: true });
  }, [place]);

  return (
    <div class="frame" data-screen={session.screen.value}>
      <header class="frame__top">
        <Brand />
        {title && <p class="frame__title">{title}</p>}
        {aside !== undefined && <div class="frame__aside">{aside}</div>}
        {session.staff.value && <StaffTag />}
      </header>
      <main class="frame__main">
        <div class={foot ? 'frame__page frame__page--foot' : 'frame__page'} ref={page}>
          {above !== undefined && <div class="frame__above">{above}</div>}
          <div class="frame__heading">
            <Listen at="page" />
            {heading}
          </div>
          <div class="frame__body" ref={body}>
            <div class="frame__content">{children}</div>
          </div>
          {foot && <div class="frame__foot">{foot}</div>}
        </div>
        {overflow.long.value && <MoreBar words={more ?? t('ui:more')} atEnd={!overflow.more.value} onClick={overflow.moveOn} />}
        {session.ending.value ? <EndingCard /> : <div class="frame__actions">{actions}</div>}
      </main>
      <Dock />
    </div>
  );
}
