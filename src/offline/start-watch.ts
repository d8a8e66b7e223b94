// Sees whether the program starts. Runs before it and needs none of it: two starts in a row that fail bring the plain page instead.
// What is kept is how many failed in this tab, and nothing else.

const place = 'qingdan-failed-starts';
const [mostFailed, patience] = [2, 30_000];
const controller = new AbortController();

function hasFailed(): void {
  controller.abort();
  clearTimeout(timer);
  let failed = mostFailed;
  try {
    failed = Number(sessionStorage.getItem(place)) + 1;
    sessionStorage.setItem(place, String(failed));
  } catch {
    // Nothing can be counted: better the plain page at once than a start for ever.
  }
  if (failed < mostFailed) location.reload();
  else location.replace('./safe.html');
}

const timer = setTimeout(hasFailed, patience);
addEventListener(
  'error',
  ({ target }) => {
    const isOurs = target === window || target instanceof HTMLScriptElement || (target instanceof HTMLLinkElement && target.rel === 'stylesheet');
    if (isOurs) hasFailed();
  },
  { capture: true, signal: controller.signal },
);
addEventListener(
  'qingdan-started',
  () => {
    controller.abort();
    clearTimeout(timer);
    try {
      sessionStorage.removeItem(place);
    } catch {
      // Nothing was counted.
    }
  },
  { signal: controller.signal },
);
