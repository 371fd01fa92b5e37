import type { Catchment, Pack, School } from '../../engine/pack/pack.ts';

/**
 * Day care and schools of the small pack: one of each in the north, one on the hill, whose addresses the garden shares with the north,
 * and a free school that has no addresses of its own.
 */
export const smallPackSchools: Pack['schools'] = [
  place('north-day-care', 'day-care', 0, 90),
  place('hill-day-care', 'day-care', 1, 60),
  place('north-school', 'school', 0, 150),
  place('hill-school', 'school', 1, 110),
  place('free-school', 'school', 2, 40),
];

const addresses: readonly (readonly [north: number, hill: number])[] = [
  [1, 0],
  [0, 1],
  [0, 1],
  [1, 0],
  [0, 1],
  [0.5, 0.5],
];

export const smallPackCatchments: readonly Catchment[] = addresses.flatMap(([north, hill], estate) =>
  [
    { estate, school: 0, share: north },
    { estate, school: 1, share: hill },
    { estate, school: 2, share: north },
    { estate, school: 3, share: hill },
  ].filter(({ share }) => share > 0),
);

function place(id: string, kind: School['kind'], district: number, capacity: number): School {
  return { id, label: { da: id, en: id }, kind, district, capacity, profile: 0, status: 'assumed' };
}
