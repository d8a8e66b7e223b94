// The attract screen as markup for index.html: it paints before any script runs, and the script then takes it over as it is.
import { signal } from '@preact/signals';
import renderToString from 'preact-render-to-string';
import { plainPoint } from '../../core/point/point.ts';
import type { Session } from '../../session/session.ts';
import { App } from '../app.tsx';

/** As much of a session as the attract screen reads: nobody there, nothing touched. */
const nobody = {
  screen: signal('home'),
  language: signal('zh-Hans'),
  point: signal(plainPoint),
  look: signal({ size: 'standard', theme: 'light' }),
  helpOpen: signal(false),
  ending: signal(false),
  dayDoubted: signal(false),
  rules: signal({ kind: 'loading' }),
  sound: { voice: signal(null), tongues: signal([]) },
} as unknown as Session;

export const prerenderAttract = (): string =>
  renderToString(
    <App
      session={nobody}
      idleLeft={signal(null)}
      slipView={() => null}
      composed={{ counter: () => null, counts: () => null, returns: () => null, recording: () => null, 'set-up': () => null }}
      staffGate={() => null}
    />,
  );
