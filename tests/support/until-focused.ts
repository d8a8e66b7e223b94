// A new page, and a group of tiles that takes another's place, take the focus right after their first frame; nobody's hand is there before.
import type { Page } from '@playwright/test';

/** Waits until what is on the screen now has taken the focus. */
export const untilFocused = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((go) => requestAnimationFrame(() => setTimeout(go))));
