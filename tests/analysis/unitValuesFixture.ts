import { accountItems } from '../../engine/analysis/money/accounts.ts';
import type { UnitValue } from '../../engine/pack/pack.ts';

/** One unit value in round figures. */
export function unitValue(id: string, value: number, municipalityShare: number, stateShare: number): UnitValue {
  const text = { da: id, en: id };
  return {
    id,
    label: text,
    unit: text,
    value,
    municipalityShare,
    stateShare,
    status: 'assumed',
    date: '2025-01-01',
    source: text,
  };
}

/** Every unit value, each a thousand kroner half paid by the municipality and a quarter by the state, but for those given. */
export function unitValuesFixture(...given: readonly UnitValue[]): ReadonlyMap<string, UnitValue> {
  return new Map([
    ...accountItems.map((id) => [id, unitValue(id, 1000, 0.5, 0.25)] as const),
    ...given.map((value) => [value.id, value] as const),
  ]);
}
