import type { Field } from './measure.ts';
import type { MeasureUse } from './measureUse.ts';
import type { YearPlan } from './plan.ts';
import type { Setting } from './setting.ts';

/** Districts that a use's estates lie in, ascending. */
export function districtsOf(use: Pick<MeasureUse, 'estates'>, districtOf: readonly number[]): readonly number[] {
  return [...new Set(use.estates.map((estate) => districtOf[estate] ?? 0))].sort((a, b) => a - b);
}

/** How much of the way between two districts counts no longer, 0–1. */
export const shorteningField: Field = {
  kind: 'share',
  key: 'shortening',
  label: { da: 'Afstand, der falder bort', en: 'Distance that falls away' },
  unit: { da: 'af afstanden', en: 'of the distance' },
  min: 0,
  max: 0.8,
  step: 0.05,
  default: 0.2,
  off: 0,
};

/** Shortens the way between each pair of the given districts; two shortenings of one way leave (1 − x)(1 − y) of it. */
export function connectEach(
  plan: YearPlan,
  pairs: Iterable<readonly [number, number]>,
  kind: 'home' | 'school',
  share: number,
): void {
  if (share === 0) return;
  for (const [one, other] of pairs) {
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    let connection = plan.connections.find((known) => known.a === a && known.b === b);
    if (!connection) {
      connection = { a, b, home: 0, school: 0 };
      plan.connections.push(connection);
      plan.connections.sort((x, y) => x.a - y.a || x.b - y.b);
    }
    connection[kind] = 1 - (1 - connection[kind]) * (1 - Math.min(1, share));
  }
}

/** Every pair among the districts of a use. */
export function pairsAmong(use: MeasureUse, at: Setting): readonly (readonly [number, number])[] {
  const districts = districtsOf(use, at.districtOf);
  return districts.flatMap((a, i) => districts.slice(i + 1).map((b) => [a, b] as const));
}

/** Every pair of a district of the use with one outside it. */
export function pairsOutward(use: MeasureUse, at: Setting): readonly (readonly [number, number])[] {
  const districts = districtsOf(use, at.districtOf);
  const others = Array.from({ length: at.districts }, (_, district) => district).filter((d) => !districts.includes(d));
  return districts.flatMap((a) => others.map((b) => [a, b] as const));
}
