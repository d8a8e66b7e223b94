// Starts a program again whenever it ends, a little later each time it ends at once, until told to stop.
import { type ChildProcess, spawn } from 'node:child_process';

/** Lived this long, it is taken to have worked. Milliseconds. */
const worked = 20_000;
const [shortest, longest] = [1_000, 30_000];
/** What a program is given to end by itself. Milliseconds. */
const grace = 5_000;

/** How long to wait before the next start. @param lived how long the last one ran @param before the wait before it */
export const nextPause = (lived: number, before: number): number => (lived >= worked || before === 0 ? shortest : Math.min(before * 2, longest));

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Before each start. */
  prepare(): void;
  /** After each end that nobody asked for. @param pause milliseconds until the next start */
  ended(why: string, pause: number): void;
}

export interface Kept {
  /** Ends the program, all its processes, and the starting again. */
  stop(): Promise<void>;
}

/** A signal to a program and all it started; nothing where it is gone already. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Runs in a process group of its own, so that nothing it started outlives it. */
export function keepRunning(program: Program): Kept {
  let stopped = false;
  let pause = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: ChildProcess | null = null;

  function start(): void {
    const began = Date.now();
    program.prepare();
    const child = spawn(program.command, program.args, { env: program.env, detached: true, stdio: ['ignore', 'ignore', 'ignore'] });
    running = child;
    let over = false;
    const end = (why: string): void => {
      if (over) return;
      over = true;
      running = null;
      // A browser that died may leave helpers that hold its profile.
      signalGroup(child, 'SIGKILL');
      if (stopped) return;
      pause = nextPause(Date.now() - began, pause);
      program.ended(why, pause);
      timer = setTimeout(start, pause);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(signal ?? `exit code ${code}`));
  }

  start();
  return {
    stop: () =>
      new Promise((resolve) => {
        stopped = true;
        clearTimeout(timer);
        const child = running;
        if (child === null) {
          resolve();
          return;
        }
        const kill = setTimeout(() => signalGroup(child, 'SIGKILL'), grace);
        child.on('exit', () => {
          clearTimeout(kill);
          resolve();
        });
        signalGroup(child, 'SIGTERM');
      }),
  };
}
