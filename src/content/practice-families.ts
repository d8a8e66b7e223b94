// The ready-made families to practise on: the example families of checklist/vignettes/whole-families, fetched by whoever opens the bench.
import { data } from 'virtual:data';
import { parseVignette, type Vignette } from '../core/checklist/vignette.ts';

/** In the order of their file names; what cannot be fetched or read is left out. */
export async function readPracticeFamilies(): Promise<readonly Vignette[]> {
  const files = await data['families']?.().catch(() => undefined);
  if (typeof files !== 'object' || files === null) return [];
  return Object.values(files).flatMap((file) => {
    const parsed = parseVignette(file);
    return parsed.kind === 'ready' ? [parsed.vignette] : [];
  });
}
