// What a family waits for at most: a database that does not answer must not keep the paper back.

/** Milliseconds. */
const patience = 3_000;

/** The result of some work; null when it fails or takes too long. */
export async function within<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await Promise.race([work, new Promise<null>((resolve) => setTimeout(resolve, patience, null))]);
  } catch {
    return null;
  }
}
