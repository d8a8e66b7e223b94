// What kind of screen this is, from the viewport alone, written to <html data-device>.
import { signal } from '@preact/signals';

export type Device = 'kiosk' | 'tablet' | 'phone';

/** The device the page is laid out for. */
export const device = signal<Device>('kiosk');

/** Units: CSS px. A kiosk is a large screen seen from a standing person's distance. */
export function deviceOf(width: number, height: number): Device {
  if (width < 700) return 'phone';
  return width >= 1000 && Math.max(width, height) >= 1900 ? 'kiosk' : 'tablet';
}

/** Follows the window; returns the stop function. */
export function followDevice(view: Window): () => void {
  const look = () => {
    device.value = deviceOf(view.innerWidth, view.innerHeight);
    view.document.documentElement.dataset['device'] = device.value;
  };
  look();
  view.addEventListener('resize', look);
  return () => view.removeEventListener('resize', look);
}
