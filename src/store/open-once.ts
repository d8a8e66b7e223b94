// One connection to a database of the device, opened at its first use and again after the browser took it away.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * @param upgrade makes the stores of a new database
 * @returns opens it; rejects where the browser keeps none, and tries again the next time
 */
export function openOnce<Shape extends DBSchema>(
  name: string,
  version: number,
  upgrade: (store: IDBPDatabase<Shape>) => void,
): () => Promise<IDBPDatabase<Shape>> {
  let opened: Promise<IDBPDatabase<Shape>> | null = null;
  const forget = () => {
    opened = null;
  };
  return () => {
    if (opened) return opened;
    opened = openDB<Shape>(name, version, {
      upgrade,
      // Another window has a newer version: it must not wait for this one.
      blocking: (_current, _blocked, event) => {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
    opened.catch(forget);
    return opened;
  };
}
