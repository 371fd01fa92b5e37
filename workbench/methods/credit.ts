import { studyMethod } from './studies.ts';
import { signApart } from './waterfall.ts';

/** The measures' parts, which sum to all of the effect. */
export const creditMethod = studyMethod({
  isOfAll: true,
  kind: 'credit',
  steps({ table, words, method }, _, { uses }) {
    const share = (row: readonly string[] | undefined) => row?.[1] ?? '';
    const [first = '', ...rest] = (table?.rows ?? []).slice(0, uses.length).map(share);
    const whole = share(table?.rows[uses.length]);
    const sum = method.steps.sum([first, ...rest.map(signApart)].join(' '), whole);
    return [isSum([first, ...rest], whole) ? sum : `${sum}. ${words.text.trend.rounded}`];
  },
});

/** Whether parts as they are written sum to the whole as it is written. */
function isSum(parts: readonly string[], whole: string): boolean {
  const [sum, ...numbers] = [whole, ...parts].map((written) =>
    Number(written.replace('−', '-').replace('+', '').replace(',', '.')),
  );
  return Math.abs(numbers.reduce((total, part) => total + part, 0) - (sum ?? 0)) < 1e-6;
}
