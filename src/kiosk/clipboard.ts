// The clipboard outlives a visit, so nothing of a visit gets there.

/** @param shared asked at each copy: whether the next family uses this device too */
export function keepOffClipboard(page: EventTarget, shared: () => boolean): void {
  for (const sign of ['copy', 'cut'])
    page.addEventListener(sign, (event) => {
      if (shared()) event.preventDefault();
    });
}
