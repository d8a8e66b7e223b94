// The composition root: knows every edge, fills the session's ports, decides nothing.
import { computed, effect, signal } from '@preact/signals';
import { hydrate } from 'preact';
import { builtOn } from './content/built-on.ts';
import type { Tongue } from './content/voices.ts';
import { t } from './content/words.ts';
import { keepOffClipboard } from './kiosk/clipboard.ts';
import { patienceOf, watchIdle } from './kiosk/idle-clock.ts';
import { whenIdle } from './kiosk/when-idle.ts';
import { createSession } from './session/create-session.ts';
import { showScreenInAddress } from './session/hash-route.ts';
import type { PrintJob, Signer, TextFile, UpdateState, Voice } from './session/ports.ts';
import { staffScreens } from './session/session.ts';
import { dayOf, todayInChina } from './session/today.ts';
import { updateState } from './session/update-state.ts';
import { App, type ComposedPage } from './ui/app.tsx';
import { device, followDevice } from './ui/device.ts';
import type { IdleLeft } from './ui/family/idle-cover.tsx';
import { listenForKeys } from './ui/keyboard.ts';
import { later } from './ui/later.tsx';
import { loadScript } from './ui/load-script.ts';

/** What takes its traces away with every wipe: whatever leaves any on the page or the device puts itself here. */
const traces = new Set<() => void>([() => history.replaceState(null, '', '#/'), () => scrollTo(0, 0)]);

async function print(job: PrintJob, wanted: () => boolean): Promise<boolean> {
  try {
    const paper = await import('./print/print-job.ts');
    traces.add(paper.erasePaper);
    return await paper.printJob(job, wanted);
  } catch {
    return false;
  }
}

async function save(file: TextFile): Promise<boolean> {
  const exchange = await import('./exchange/save-file.ts');
  traces.add(exchange.forgetFile);
  return exchange.saveFile(file);
}

/** Nothing is heard before the page is there; the voice's code comes behind it. */
async function voice(tongue: Tongue): Promise<Voice | null> {
  const [{ openVoice }, store] = await Promise.all([import('./voice/open-voice.ts'), import('./store/voice-store.ts')]);
  return openVoice(tongue, { hashes: store.clipHashes, clip: store.recordedClip, volume: store.readVolume });
}

const day = dayOf(() => todayInChina(Date.now()), builtOn);
const { today } = day;

async function signer(): Promise<Signer | null> {
  const [{ pointKey }, { pointDigits }] = await Promise.all([import('./store/point-key.ts'), import('./store/slip-numbers.ts')]);
  const [key, point] = await Promise.all([pointKey(), pointDigits(today())]);
  return key && { ...key, key: key.id, point };
}

const session = createSession(
  {
    day,
    loadScript,
    takeNumbers: (count, date) => import('./store/slip-numbers.ts').then((store) => store.takeSlipNumbers(count, date)),
    keepEvents: (events) => import('./store/slip-events.ts').then((store) => store.keepEvents(events)),
    signer,
    officeWindows: () => import('./store/certified-windows.ts').then((store) => store.officeWindows(today())),
    print,
    save,
    whenIdle,
    count: (visit) => void import('./store/visit-counts.ts').then((store) => store.countVisit(visit)).catch(() => undefined),
    voice,
    recorded: () => import('./store/voice-store.ts').then((store) => store.recordedTongues()) as Promise<readonly Tongue[]>,
    erase: () => {
      for (const erase of traces) erase();
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
/** Whoever needs larger words or a switch, or reads the rules beside them, gets more time. */
const unhurried = () => {
  const { size, theme, scan } = session.look.value;
  return session.staff.value || size !== 'standard' || theme !== 'light' || scan !== 'off';
};
/** Nobody has changed how the page looks. */
const plain = () => {
  const { size, theme, low, scan } = session.look.value;
  const begun = session.point.value;
  return size === begun.size && theme === begun.theme && low === begun.low && scan === 'off';
};
const untouched = () => session.screen.value === 'home' && !session.helpOpen.value && !session.staff.value && plain();

followDevice(window);
listenForKeys(session, document);
effect(() => {
  if (session.look.value.scan !== 'off') void import('./ui/keys/switch.ts').then((part) => part.followSwitch(session, document));
});
/** Something lies on the window's desk. */
const windowBusy = signal(false);
const atWindow = () => session.screen.value === 'counter';
watchIdle(
  {
    patience: () => patienceOf(session.point.value, unhurried()),
    resting: () => untouched() || atWindow() || (session.sound.voice.value?.speaking.value ?? false),
    warn: (left) => {
      idleLeft.value = left;
    },
    wipe: () => void session.wipe(),
  },
  window,
);
keepOffClipboard(document, () => device.value !== 'phone' && !staffScreens.some((screen) => screen === session.screen.value));
// A page brought back from the browser's memory would bring the last family's answers back: it goes there empty, and begins anew.
addEventListener('pagehide', (event) => {
  if (event.persisted) document.body.replaceChildren();
});
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
// Behind the first paint: nothing on the first screens waits for it.
const idle = computed(() => untouched() || (atWindow() && !windowBusy.value));
const tell = (state: UpdateState) => {
  updateState.value = state;
};
void import('./offline/register.ts').then(({ registerOffline }) => registerOffline({ idle, today, tell }));

const slipView = later(() => import('./print/slip-preview.tsx').then((part) => part.SlipPreview));
const page = (name: ComposedPage) =>
  later(async () => {
    const { staffPages } = await import('./staff-pages.ts');
    const pages = staffPages({
      day,
      save,
      atWork: (busy) => {
        windowBusy.value = busy;
      },
    });
    return pages[name]();
  });
const composed = { counter: page('counter'), returns: page('returns'), counts: page('counts'), recording: page('recording'), 'set-up': page('set-up') };
const staffGate = later(async () => {
  const [gate, store] = await Promise.all([import('./ui/set-up/staff-gate.tsx'), import('./store/staff-code.ts')]);
  return gate.staffGate(store);
});
// An office's page is opened at its own address: its parts come at once, not after the words.
if (location.hash === '#/counter') void composed.counter.preload();
// In a task of its own: with the start before it in one, a slow machine would stand still for too long.
setTimeout(() => {
  effect(() => {
    const { size, theme, low } = session.look.value;
    Object.assign(document.documentElement.dataset, { size, theme, low });
  });
  const root = document.querySelector('#app');
  if (root) hydrate(<App session={session} idleLeft={idleLeft} slipView={slipView} composed={composed} staffGate={staffGate} />, root);
  showScreenInAddress(session, window);
  session.lookAtDay();
  // Heard by the watch over the start (src/offline/start-watch.ts), which is no part of this program.
  dispatchEvent(new Event('qingdan-started'));
});
