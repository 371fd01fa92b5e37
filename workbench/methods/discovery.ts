import { studyMethod } from './studies.ts';

/** How well the box describes the failures. */
export const discoveryMethod = studyMethod({
  isOfAll: true,
  kind: 'discovery',
  steps({ words, method }, _, { box, failures }) {
    if (!box || box.density === 0) return [];
    const whole = (count: number) => words.numbers.plain(Math.round(count), 0);
    const percent = (share: number) => words.numbers.percent(share, 0);
    const inside = box.coverage * failures;
    return [
      method.steps.coverage(whole(inside), whole(failures), percent(box.coverage)),
      method.steps.density(whole(inside), whole(inside / box.density), percent(box.density)),
    ];
  },
});
