// The composition root's second part, for offices and staff: a family never fetches it. Knows the edges of their pages, decides nothing.
import type { ComponentType } from 'preact';
import type { TextFile } from './session/ports.ts';
import type { Day } from './session/today.ts';
import type { ComposedPage } from './ui/app.tsx';

interface Shared {
  readonly day: Day;
  readonly save: (file: TextFile) => Promise<boolean>;
  /** Told whether something lies on the window's desk. */
  readonly atWork: (busy: boolean) => void;
}

/** How each page is fetched, with what it needs put into it. */
export const staffPages = ({ day: { today, isDoubted }, save, atWork }: Shared): Readonly<Record<ComposedPage, () => Promise<ComponentType>>> => ({
  async counter() {
    const [{ counterScreen }, store, { readTexts, lookForCode }, { SignedCode, printReturn }] = await Promise.all([
      import('./ui/counter/counter-screen.tsx'),
      import('./store/counter-store.ts'),
      import('./exchange/counter-exchange.ts'),
      import('./print/counter-paper.tsx'),
    ]);
    return counterScreen({ today, isDayDoubted: isDoubted, store, readTexts, save, printReturn }, { Code: SignedCode, lookForCode }, atWork);
  },
  async returns() {
    const [{ returnsScreen }, store, { readTexts, lookForCode }] = await Promise.all([
      import('./ui/returns/returns-screen.tsx'),
      import('./store/returns-store.ts'),
      import('./exchange/counter-exchange.ts'),
    ]);
    return returnsScreen({ today, store, readTexts, save }, { lookForCode });
  },
  async counts() {
    const [{ countsScreen }, store] = await Promise.all([import('./ui/staff/counts-screen.tsx'), import('./store/visit-counts.ts')]);
    return countsScreen({ today, store, save });
  },
  async recording() {
    const [{ recordingScreen }, store, { record, play, saveBytes, readBytes }] = await Promise.all([
      import('./ui/recording/recording-screen.tsx'),
      import('./store/voice-store.ts'),
      import('./exchange/recording-exchange.ts'),
    ]);
    return recordingScreen({ store, record, play, saveBytes, readBytes });
  },
  async 'set-up'() {
    const [{ setUpScreen }, store, { readTable }, { printTest }] = await Promise.all([
      import('./ui/set-up/set-up-screen.tsx'),
      import('./store/set-up-store.ts'),
      import('./exchange/read-table.ts'),
      import('./print/test-page.tsx'),
    ]);
    return setUpScreen({ today, store, readTable, save, printTest });
  },
});
