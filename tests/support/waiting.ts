// How long a test waits for what must come: a machine that halts for some seconds is no fault of the program.

/** For `vi.waitFor`. Milliseconds. */
export const waiting = { timeout: 30_000 } as const;

// Only where there is a page: the library looks for one as it loads.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: waiting.timeout });
}
