// A service point that wrote everything down as long as it may: what its papers have to hold.
import { longest } from '../../src/core/point/limits.ts';
import { type Point, plainPoint } from '../../src/core/point/point.ts';
import { readChecklist } from './read-checklist.ts';

const text = (most: number, words: string): string => words.repeat(most).slice(0, most);

/** One office of every kind, so that each stands on its slip. */
export const fullPoint = (county: string): Point => ({
  ...plainPoint,
  name: text(longest.name, '演示点'),
  duty: text(longest.duty, '演示员'),
  phone: '0971-0000000-0000000',
  address: text(longest.address, '演示路甲乙丙丁'),
  county,
  offices: [...readChecklist().offices.values()]
    .filter((kind) => kind.visited)
    .map(({ id }) => ({
      kind: id,
      name: text(longest.officeName, '演示单位'),
      window: text(longest.window, '演示窗口'),
      address: text(longest.address, '演示街戊己庚辛'),
      phone: '0971-0000000-0000000',
      hours: text(longest.hours, '周一至周五上午'),
    })),
});
