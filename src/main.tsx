// The composition root: knows every edge, fills the session's ports, decides nothing.
import { effect, signal } from '@preact/signals';
import { hydrate } from 'preact';
import { t } from './content/words.ts';
import { patienceOf, watchIdle } from './kiosk/idle-clock.ts';
import { whenIdle } from './kiosk/when-idle.ts';
import { createSession } from './session/create-session.ts';
import { showScreenInAddress } from './session/hash-route.ts';
import type { PrintJob, Signer, TextFile } from './session/ports.ts';
import { todayInChina } from './session/today.ts';
import { App } from './ui/app.tsx';
import { followDevice } from './ui/device.ts';
import type { IdleLeft } from './ui/family/idle-cover.tsx';
import { listenForKeys } from './ui/keyboard.ts';
import { later } from './ui/later.tsx';
import { loadScript } from './ui/load-script.ts';

/** Nothing to erase before the first job; the paper's code comes with it. */
let erasePaper: () => void = () => undefined;

async function print(job: PrintJob): Promise<boolean> {
  try {
    const paper = await import('./print/print-job.ts');
    erasePaper = paper.erasePaper;
    return await paper.printJob(job);
  } catch {
    return false;
  }
}

/** Nothing to forget before the first file; its code comes with it. */
let forgetFile: () => void = () => undefined;

async function save(file: TextFile): Promise<boolean> {
  const exchange = await import('./exchange/save-file.ts');
  forgetFile = exchange.forgetFile;
  return exchange.saveFile(file);
}

const today = () => todayInChina(Date.now());

async function signer(): Promise<Signer | null> {
  const [{ pointKey }, { pointDigits }] = await Promise.all([import('./store/point-key.ts'), import('./store/slip-numbers.ts')]);
  const [key, point] = await Promise.all([pointKey(), pointDigits(today())]);
  return key && { ...key, key: key.id, point };
}

const session = createSession(
  {
    today,
    loadScript,
    takeNumbers: (count, date) => import('./store/slip-numbers.ts').then((store) => store.takeSlipNumbers(count, date)),
    keepEvents: (events) => import('./store/slip-events.ts').then((store) => store.keepEvents(events)),
    signer,
    sealKeys: () => import('./store/seal-keys.ts').then((store) => store.sealKeys(today())),
    print,
    save,
    whenIdle,
    erase: () => {
      erasePaper();
      forgetFile();
      history.replaceState(null, '', '#/');
    },
  },
  t('ui:point'),
);

// Behind the first paint: until it is there, and where nothing was set up, everything is as at any point.
void import('./store/point-settings.ts')
  .then((store) => store.keptPoint())
  .then((point) => point && session.takePoint(point))
  .catch(() => undefined);

const idleLeft = signal<IdleLeft['value']>(null);
/** Whoever needs larger words, or reads the rules beside them, gets more time. */
const unhurried = () => session.staff.value || session.look.value.size !== 'standard' || session.look.value.theme !== 'light';
/** Nobody has changed how the page looks. */
const plain = () => session.look.value.size === session.point.value.size && session.look.value.theme === session.point.value.theme;
const untouched = () => session.screen.value === 'home' && !session.helpOpen.value && !session.staff.value && plain();

followDevice(window);
listenForKeys(session, document);
effect(() => {
  const { size, theme } = session.look.value;
  Object.assign(document.documentElement.dataset, { size, theme });
});
/** Something lies on the window's desk. */
let windowBusy = false;
const atWindow = () => session.screen.value === 'counter';
watchIdle(
  {
    patience: () => patienceOf(session.point.value, unhurried()),
    resting: () => untouched() || atWindow(),
    warn: (left) => {
      idleLeft.value = left;
    },
    wipe: () => void session.wipe(),
  },
  window,
);
// A page brought back from the browser's memory would bring the last family's answers back.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
// Behind the first paint: nothing on the first screens waits for it.
void import('./offline/register.ts').then(({ registerOffline }) => registerOffline({ idle: () => untouched() || (atWindow() && !windowBusy) }));

const slipView = later(() => import('./print/slip-preview.tsx').then((part) => part.SlipPreview));
const counter = later(async () => {
  const [{ counterScreen }, store, { readTexts, lookForCode }, { SignedCode, printReturn }] = await Promise.all([
    import('./ui/counter/counter-screen.tsx'),
    import('./store/counter-store.ts'),
    import('./exchange/counter-exchange.ts'),
    import('./print/counter-paper.tsx'),
  ]);
  return counterScreen({ today, store, readTexts, save, printReturn }, { Code: SignedCode, lookForCode }, (busy) => {
    windowBusy = busy;
  });
});
const returns = later(async () => {
  const [{ returnsScreen }, store, { readTexts, lookForCode }] = await Promise.all([
    import('./ui/returns/returns-screen.tsx'),
    import('./store/returns-store.ts'),
    import('./exchange/counter-exchange.ts'),
  ]);
  return returnsScreen({ today, store, readTexts, save }, { lookForCode });
});
const setUp = later(async () => {
  const [{ setUpScreen }, store, { readTable }, { printTest }] = await Promise.all([
    import('./ui/set-up/set-up-screen.tsx'),
    import('./store/set-up-store.ts'),
    import('./exchange/read-table.ts'),
    import('./print/test-page.tsx'),
  ]);
  return setUpScreen({ today, store, readTable, save, printTest });
});
const staffGate = later(async () => {
  const [gate, store] = await Promise.all([import('./ui/set-up/staff-gate.tsx'), import('./store/staff-code.ts')]);
  return gate.staffGate(store);
});
// An office's page is opened at its own address: its parts come at once, not after the words.
if (location.hash === '#/counter') void counter.preload();
const root = document.querySelector('#app');
if (root)
  hydrate(<App session={session} idleLeft={idleLeft} slipView={slipView} composed={{ counter, returns, 'set-up': setUp }} staffGate={staffGate} />, root);
showScreenInAddress(session, window);
