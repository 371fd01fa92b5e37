import { placesOf } from '../../engine/index.ts';
import { projectedText } from '../cells/status.ts';
import type { Method } from './method.ts';
import { workedPoint } from './point.ts';
import { rests } from './rests.ts';

/** What the model has for today's practice beside an observed value: the first of the status. */
export const observedMethod: Method<undefined> = {
  rests: ['observed', ...rests.moves],
  criteria: ({ cell }) => (cell.kind === 'status' ? cell.values.map(({ criterion }) => criterion) : []),
  worked({ cell, session, words, method }) {
    const ensemble = session.settled.value?.ensemble;
    const [first] = cell.kind === 'status' ? cell.values : [];
    if (cell.kind !== 'status' || !ensemble || !first) return [];
    const place = placesOf(ensemble.shape.geography).findLast(({ id }) => id === first.place.value);
    const strategy = ensemble.strategies.find((result) => result.strategy.parent === undefined)?.strategy.id;
    const { criterion } = first;
    const text = place && projectedText(session, place.id, criterion, cell.year);
    if (!place || strategy === undefined || text === undefined) return [];
    const shown = { ensemble, strategy, place, criterion, year: cell.year, form: 'level', text } as const;
    return [workedPoint(shown, words, method)].flatMap((worked) => worked ?? []);
  },
};
