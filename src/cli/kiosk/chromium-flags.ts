// The flags a kiosk's Chromium is started with, each with its reason. Every name was looked for in Debian's Chromium 156;
// those often copied that it no longer knows (disable-translate, disable-session-crashed-bubble, media-cache-size) are not here.
import { join } from 'node:path';

export interface Flag {
  readonly flag: string;
  readonly why: string;
}

/** Where one browser keeps things. */
export interface Places {
  /** Kept from start to start: the offline copy of the app, the device's keys, numbers and outcomes. Nothing of a family. */
  readonly profile: string;
  /** In memory where the system has such a place; emptied before every start. */
  readonly temp: string;
}

/** In order, before the address. */
export const chromiumFlags = ({ profile, temp }: Places): readonly Flag[] => [
  { flag: '--kiosk', why: 'the whole screen, no address bar, no way to another page' },
  { flag: '--kiosk-printing', why: 'paper leaves by the default printer with no dialog: it would show the papers, and other printers' },
  {
    flag: `--user-data-dir=${profile}`,
    why: 'a profile of its own, kept: incognito would lose the offline copy at every start. The app writes nothing of a family',
  },
  { flag: `--disk-cache-dir=${join(temp, 'cache')}`, why: 'what was fetched stays in memory, not on the disk' },
  { flag: '--no-first-run', why: 'no welcome page' },
  { flag: '--no-default-browser-check', why: 'no question at the start' },
  { flag: '--hide-crash-restore-bubble', why: 'after a power cut no bubble that offers the last pages' },
  { flag: '--noerrdialogs', why: 'no error window above the page' },
  { flag: '--password-store=basic', why: 'no key ring that asks for a password' },
  { flag: '--disable-features=Translate', why: 'no offer to translate: the page has its languages' },
  { flag: '--disable-sync', why: 'nothing to an account' },
  { flag: '--disable-background-networking', why: 'no lookups of its own; a point has no network, or pays for it' },
  { flag: '--disable-component-update', why: 'the same for parts of the browser; Debian updates it whole' },
  { flag: '--disable-domain-reliability', why: 'no reports of failed pages' },
  { flag: '--no-pings', why: 'no link tells another address' },
  { flag: '--disable-breakpad', why: 'no dump of its memory on the disk when it crashes: the answers would be in it' },
  { flag: '--overscroll-history-navigation=0', why: 'a swipe does not go back a page' },
  { flag: '--disable-pinch', why: 'two fingers do not enlarge the page; it has text sizes of its own' },
  { flag: '--autoplay-policy=no-user-gesture-required', why: 'a question may be read aloud when it appears' },
  { flag: '--enable-speech-dispatcher', why: 'the device’s own voice, where it has one and nothing was recorded' },
  { flag: '--window-position=0,0', why: 'the first corner, where no window manager says otherwise' },
];
