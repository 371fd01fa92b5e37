import { type CausesData, causes } from '../charts/causes.ts';
import type { Method } from './method.ts';
import { rests } from './rests.ts';

/** All parts of the change as they are shown, which sum to the change as it is shown; the one that the reader stands at first. */
export const waterfallMethod: Method<CausesData> = {
  rests: [...rests.moves, ...rests.letting],
  worked({ data, cursor, words, method }) {
    const { rows } = causes.table(data, words);
    const value = (row: readonly string[]) => row[2] ?? '';
    const parts = rows.slice(0, -1);
    const total = rows.at(-1);
    if (!total || parts.length === 0) return [];
    const [first, ...rest] = parts.map(value);
    const sum = [first, ...rest.map(signApart)].join(' ');
    const read = cursor ? parts[cursor.step] : undefined;
    return [
      {
        about: `${data.place}, ${data.from}–${data.to}, ${data.scenario}`,
        steps: [
          ...(read ? [method.steps.value(read[0] ?? '', `${value(read)} ${data.unit}`)] : []),
          method.steps.sum(sum, `${value(total)} ${data.unit}`),
        ],
      },
    ];
  },
};

/** A term that is added, with its sign apart: `+0,3` as `+ 0,3`. */
export function signApart(written: string): string {
  const sign = written.charAt(0);
  return sign === '−' || sign === '+' ? `${sign} ${written.slice(1)}` : `+ ${written}`;
}
