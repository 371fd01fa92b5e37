import type { DotsData } from '../charts/dotsForm.ts';
import type { Method } from './method.ts';
import { rests } from './rests.ts';

const shares = [0, 0.1, 0.5, 0.9, 1];
const middle = 2;

/** The replicate that a mark stands for, by how many lie below it. */
export const distributionMethod: Method<DotsData> = {
  rests: [...rests.moves, ...rests.letting],
  runs: ({ ensemble, words, method }) =>
    ensemble
      ? [method.runs.each(words.numbers.plain(ensemble.replicates.length, 0), ensemble.seed), method.runs.paired]
      : [],
  worked({ data, cursor, table, words, method, inputs }) {
    const row = data.rows[Math.max(0, cursor?.series ?? 0)];
    const step = cursor?.step ?? middle;
    const share = shares[step];
    if (!row || share === undefined) return [];
    const at = Math.round(share * (row.values.length - 1));
    const value = row.values[at];
    if (value === undefined) return [];
    const whole = (count: number) => words.numbers.plain(count, 0);
    const isShare = table?.unit === words.text.percentagePoints;
    const written = data.write(value);
    const withUnit = isShare ? words.text.figures.points(written) : `${written} ${table?.unit ?? ''}`.trim();
    const name = words.text.cells.distribution.steps[step] ?? '';
    return [
      {
        about: inputs ? `${inputs.to}, ${row.name}` : row.name,
        steps: [method.steps.ranked(name, whole(at + 1), whole(row.values.length), withUnit)],
      },
    ];
  },
};
