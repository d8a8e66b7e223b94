// What comes into the window: codes by its camera, files by hand.
export { lookForCode } from './camera.ts';
export { readTexts } from './read-files.ts';
