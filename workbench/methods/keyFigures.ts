import { criteriaNamed } from '../cells/keyFigureNumbers.ts';
import { keyFiguresOf, pointsOf } from '../cells/keyFigures.ts';
import type { Method } from './method.ts';
import { workedPoint } from './point.ts';
import { rests } from './rests.ts';

/** Every key figure of the group with what it came from. */
export const keyFiguresMethod: Method<undefined> = {
  rests: [...rests.moves, ...rests.letting],
  criteria: ({ cell, session }) =>
    cell.kind === 'key-figures' ? criteriaNamed(cell, session.frame.value.hidesFifth) : [],
  worked({ cell, session, ensemble, words, method }) {
    if (cell.kind !== 'key-figures' || !ensemble) return [];
    const asked = pointsOf(cell, session);
    if (!asked) return [];
    return (keyFiguresOf(cell, session) ?? []).flatMap(({ criterion, gap, isLevel = false }) => {
      const form = isLevel ? 'level' : 'gap';
      const worked = workedPoint({ ...asked, ensemble, criterion, form, text: gap }, words, method);
      return worked ? [{ ...worked, about: words.text.criteria[criterion] }] : [];
    });
  },
};
