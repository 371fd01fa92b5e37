import type { Pack } from '../../engine/pack/pack.ts';
import { geographyFixture } from './ensembleFixture.ts';
import { unitValuesFixture } from './unitValuesFixture.ts';

/** National and regional values as in the pack: 0.725 % convicted, 450,000 kroner. */
export const referencesFixture: Pick<Pack, 'references'> = {
  references: new Map([
    [
      'national-conviction-share',
      {
        id: 'national-conviction-share',
        points: [{ year: 2022, value: 0.00725, status: 'derived' as const }],
      },
    ],
    [
      'regional-mean-income',
      { id: 'regional-mean-income', points: [{ year: 2022, value: 450_000, status: 'assumed' as const }] },
    ],
  ]),
};

const placeFixture = { district: 0, capacity: 100, profile: 0, status: 'assumed' as const };

/** A pack with places and reference values and nothing to simulate. */
export const packFixture: Pack = {
  id: 'testby',
  title: { da: 'Testby', en: 'Testby' },
  version: '1.0.0',
  hash: '0'.repeat(64),
  baseYear: 2025,
  synthetic: true,
  geography: geographyFixture,
  sources: [],
  stock: [],
  marginals: { population: [], households: [], education: [], activity: [], income: [], convictions: [] },
  origin: { residents: [], pools: new Map() },
  rates: new Map(),
  parameters: new Map(),
  unitValues: unitValuesFixture(),
  ...referencesFixture,
  letting: [],
  schools: [
    {
      ...placeFixture,
      id: 'krogen-dagtilbud',
      label: { da: 'Dagtilbuddet Krogen', en: 'Krogen day care' },
      kind: 'day-care',
    },
    { ...placeFixture, id: 'krogen-skole', label: { da: 'Krogen Skole', en: 'Krogen School' }, kind: 'school' },
  ],
  catchments: [],
  evidence: new Map(),
  observed: [],
  safety: geographyFixture.estates.map((_, estate) => ({
    safe: 0.7 + estate / 20,
    year: 2025,
    status: 'assumed' as const,
  })),
};
