// What is known of new versions on this device; filled by the edge that looks for them.
import { signal } from '@preact/signals';
import type { UpdateState } from './ports.ts';

export const updateState = signal<UpdateState>({ waits: false, failed: null });
