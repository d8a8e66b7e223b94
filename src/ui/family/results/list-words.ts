// Several names in one sentence, in the manner of the language on screen.
import { t } from '../../../content/words.ts';

export const listWords = (names: readonly string[]): string => names.join(t('results:list.join'));
