// Puts the pictures of the later screens in place; every screen that comes late brings this along.
import { addIcons, type IconName } from '../../components/icon.tsx';
import { firstIcons } from '../../components/icons-first.ts';
import { resultIcons } from '../../components/icons-results.ts';

addIcons(resultIcons);

const known: ReadonlySet<string> = new Set([...Object.keys(firstIcons), ...Object.keys(resultIcons)]);
const isKnown = (name: string): name is IconName => known.has(name);

/** The picture the list names for a paper; a plain page where we have no such picture. */
export const paperPicture = (picture: string | undefined): IconName => (picture !== undefined && isKnown(picture) ? picture : 'page');
