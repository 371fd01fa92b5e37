import type { FreeData } from '../charts/freeFigure.ts';
import type { Method } from './method.ts';

/** A figure that somebody has specified: the tables that it draws, and how many rows they have. */
export const freeMethod: Method<FreeData> = {
  isOfAll: true,
  criteria: () => [],
  worked({ data, words, method }) {
    const steps = data.data.map(({ name, columns }) =>
      method.steps.rows(name, words.numbers.plain(columns[0]?.values.length ?? 0, 0)),
    );
    return steps.length > 0 ? [{ about: words.list(data.data.map(({ name }) => name)), steps }] : [];
  },
};
