// What only a language whose lines run from top to bottom needs on paper; fetched with the first paper in it.
import './mongolian-paper.css';

export { lengthen } from './lengthen.ts';
export { OwnColumn } from './own-column.tsx';
