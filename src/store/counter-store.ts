// All that the window keeps on this device, in one piece.
export * from './office-store.ts';
export * from './seen-slips.ts';
export * from './trust-store.ts';
