// How often a new version could not be installed since the last that could: a number and a day, nothing else.
import type { FailedInstalls } from '../session/ports.ts';

const place = 'qingdan-failed-installs';
/** Every window sees the same attempt fail; it is one. Milliseconds. */
const oneAttempt = 2_000;

interface Kept extends FailedInstalls {
  readonly last: number;
}

function read(): Kept | null {
  try {
    const { count, since, last } = JSON.parse(localStorage.getItem(place) ?? 'null') as Record<string, unknown>;
    return typeof count === 'number' && typeof since === 'string' && typeof last === 'number' && /^\d{4}-\d\d-\d\d$/.test(since)
      ? { count, since, last }
      : null;
  } catch {
    return null;
  }
}

/** Null when the last new version went in, or there was none. */
export function failedInstalls(): FailedInstalls | null {
  const kept = read();
  return kept && { count: kept.count, since: kept.since };
}

/** @param now milliseconds since 1970; @param today the day of the first failure, if this is it */
export function noteFailedInstall(now: number, today: string): void {
  const kept = read();
  if (kept && Math.abs(now - kept.last) < oneAttempt) return;
  localStorage.setItem(place, JSON.stringify({ count: (kept?.count ?? 0) + 1, since: kept?.since ?? today, last: now }));
}

export function forgetFailedInstalls(): void {
  localStorage.removeItem(place);
}
