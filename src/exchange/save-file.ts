// Hands a file over to the device as a download. The object address lives only as long as the browser needs to take the file, and never past a wipe.
import type { TextFile } from '../session/ports.ts';

/** Milliseconds a browser may take to fetch its own address before it is taken back. */
const takenWithin = 10_000;

let forget: () => void = () => undefined;

/** Takes back the address of the file last handed over. */
export function forgetFile(): void {
  forget();
  forget = () => undefined;
}

/** @returns whether the browser took it; it cannot tell whether the file was kept */
export const saveFile = async ({ name, type, text }: TextFile): Promise<boolean> => handOver(name, new Blob([text], { type }));

/** The same for a file that is no text. */
export function handOver(name: string, file: Blob): boolean {
  forgetFile();
  const address = URL.createObjectURL(file);
  const timer = setTimeout(forgetFile, takenWithin);
  forget = () => {
    clearTimeout(timer);
    URL.revokeObjectURL(address);
  };
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  return true;
}
