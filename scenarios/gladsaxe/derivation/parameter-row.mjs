import { inBoth } from './texts.mjs';

export const judgement = ['Skøn; intet dansk estimat fundet', 'Judgement; no Danish estimate found'];

/** A parameter as it is written; label, unit and source are in Danish and English. */
export function row(id, label, [value, low, high], distribution, unit, source, status = 'assumed') {
  return {
    id,
    ...inBoth('label', label),
    value,
    low,
    high,
    distribution,
    ...inBoth('unit', unit),
    status,
    ...inBoth('source', source),
  };
}
