import type { EvidenceCard, LettingAgreement, Pack, StockRow } from '../../engine/pack/pack.ts';
import type { TenureName } from '../../engine/population/codes.ts';
import type { Estate } from '../../engine/population/geography.ts';
import { countMarginals, type TownEstate, type TownHousehold, town } from './smallPackPeople.ts';
import { smallPackParameters, smallPackRates } from './smallPackRates.ts';
import { smallPackCatchments, smallPackSchools } from './smallPackSchools.ts';

const sharesOfTypes = {
  mixed: [0.4, 0.12, 0.2, 0.22, 0.06],
  young: [0.85, 0.0, 0.12, 0.0, 0.03],
  families: [0.2, 0.05, 0.33, 0.4, 0.02],
};

const townEstates: readonly TownEstate[] = [
  { households: 210, types: sharesOfTypes.mixed, headFrom: 19, headTo: 88, resources: 0.1, income: 262_000 },
  { households: 130, types: sharesOfTypes.mixed, headFrom: 19, headTo: 90, resources: 0.4, income: 318_000 },
  { households: 70, types: sharesOfTypes.young, headFrom: 19, headTo: 34, resources: 0.6, income: 300_000 },
  { households: 80, types: sharesOfTypes.mixed, headFrom: 21, headTo: 80, resources: 0.6, income: 385_000 },
  { households: 60, types: sharesOfTypes.mixed, headFrom: 24, headTo: 85, resources: 0.7, income: 430_000 },
  { households: 150, types: sharesOfTypes.families, headFrom: 28, headTo: 92, resources: 0.9, income: 545_000 },
];

const estates: readonly Estate[] = [
  social('north-park', 'Nordparken', 'North Park', 0, 'Bo Nord', true),
  social('hill', 'Bakken', 'The Hill', 1, 'Bo Nord', true),
  { ...social('student-hall', 'Kollegiet', 'Student Hall', 1, 'Ungbo', false), isSocialBalanceArea: false },
  privateStock('north-rental', 'Nord, privat udlejning', 'North, private rental', 0, 'private-rental'),
  privateStock('hill-cooperative', 'Bakken, andelsboliger', 'Hill, co-operatives', 1, 'cooperative'),
  privateStock('garden-owner', 'Haven, ejerboliger', 'Garden, owner-occupied', 2, 'owner-occupied'),
];

/** How the dwellings of each estate divide: tenure, rooms, share, rent in kroner a month. */
const mixes: readonly (readonly (readonly [TenureName, number, number, number])[])[] = [
  [
    ['social-family', 2, 0.3, 5200],
    ['social-family', 3, 0.35, 6900],
    ['social-family', 4, 0.25, 8300],
    ['social-elderly', 2, 0.1, 5600],
  ],
  [
    ['social-family', 2, 0.3, 5400],
    ['social-family', 3, 0.4, 7100],
    ['social-family', 4, 0.2, 8600],
    ['social-elderly', 2, 0.06, 5800],
    ['social-youth', 1, 0.04, 3600],
  ],
  [
    ['social-youth', 1, 0.8, 3500],
    ['social-youth', 2, 0.2, 4600],
  ],
  [
    ['private-rental', 2, 0.4, 8200],
    ['private-rental', 3, 0.35, 10400],
    ['private-rental', 4, 0.25, 12700],
  ],
  [
    ['cooperative', 2, 0.35, 6200],
    ['cooperative', 3, 0.4, 8000],
    ['cooperative', 4, 0.25, 9700],
  ],
  [
    ['owner-occupied', 3, 0.2, 9800],
    ['owner-occupied', 4, 0.4, 12300],
    ['owner-occupied', 5, 0.4, 15100],
  ],
];

/**
 * A complete, tiny pack for fast engine tests: 3 districts, 6 estates, 700 households, about 1,500 residents, every rate table
 * and parameter. Its marginals are counted from one made-up town, so that they agree with one another. Same pack every time.
 */
export function smallPack(): Pack {
  const households = town(townEstates);
  return {
    id: 'small-town',
    title: { da: 'Lilleby', en: 'Small Town' },
    version: '1.0.0',
    hash: '5ma11',
    baseYear: 2025,
    synthetic: true,
    geography: {
      municipality: { id: 'small-town', label: { da: 'Lilleby', en: 'Small Town' }, code: '999' },
      districts: [
        { id: 'north', label: { da: 'Nord', en: 'North' } },
        { id: 'hill-district', label: { da: 'Bakkekvarteret', en: 'Hill District' } },
        { id: 'garden', label: { da: 'Haven', en: 'Garden' } },
      ],
      estates,
    },
    sources: [
      {
        resource: 'stock',
        title: { da: 'Boliger', en: 'Dwellings' },
        status: 'assumed',
        date: '2025-01-01',
        licence: 'CC0-1.0',
        sources: [{ title: { da: 'Fundet på til prøver', en: 'Made up for tests' } }],
      },
    ],
    stock: stock(),
    marginals: countMarginals(households, townEstates),
    origin: {
      residents: originFigures(households),
      pools: new Map([
        ['region', 0.2],
        ['country', 0.1],
        ['abroad', 0.5],
        ['housing-need', 0.4],
        ['waiting-list', 0.3],
        ['waiting-list-few-choices', 0.3],
      ]),
    },
    rates: smallPackRates(),
    parameters: smallPackParameters(),
    unitValues: new Map(),
    references: new Map([
      reference('national-conviction-share', 0.00725),
      reference('regional-mean-income', 455_000),
      reference('national-mean-income', 420_000),
      reference('business-cycle', 1),
    ]),
    schools: smallPackSchools,
    catchments: smallPackCatchments,
    letting: [agreement(0, 0.15, 0.85), agreement(1, 0.25, 0.3), agreement(2, 0.25, 0)],
    evidence: new Map([['flexible-letting', evidence()]]),
    observed: [{ place: 'north-park', criterion: 'origin', year: 2020, value: 0.41, status: 'assumed' }],
    safety: [{ safe: 0.7, year: 2025, status: 'assumed' }],
  };
}

function social(
  id: string,
  da: string,
  en: string,
  district: number,
  organisation: string,
  isLegalArea: boolean,
): Estate {
  return {
    id,
    label: { da, en },
    district,
    kind: 'social',
    organisation,
    isLegalArea,
    isSocialBalanceArea: true,
    commercialFloor: isLegalArea ? 600 : 0,
    demolishedSince2010: 0,
  };
}

function privateStock(
  id: string,
  da: string,
  en: string,
  district: number,
  kind: Exclude<Estate['kind'], 'social'>,
): Estate {
  return {
    id,
    label: { da, en },
    district,
    kind,
    organisation: '',
    isLegalArea: false,
    isSocialBalanceArea: false,
    commercialFloor: 0,
    demolishedSince2010: 0,
  };
}

/** Three in a hundred dwellings more than households, rounded up in every row. */
function stock(): readonly StockRow[] {
  return mixes.flatMap((mix, estate) =>
    mix.map(([tenure, rooms, share, rent]) => ({
      estate,
      tenure,
      rooms,
      count: Math.ceil(share * 1.03 * townEstates[estate]!.households),
      rent,
    })),
  );
}

function originFigures(households: readonly TownHousehold[]): Pack['origin']['residents'] {
  const shares = [0.45, 0.3, 0.15, 0.2, 0.1, 0.06];
  const bands = [
    [0, 17],
    [18, 39],
    [40, 64],
    [65, 110],
  ] as const;
  return shares.flatMap((share, estate) =>
    bands.map(([ageFrom, ageTo]) => {
      const people = households.filter((h) => h.estate === estate).flatMap((h) => h.members);
      const count = Math.round(
        share * people.filter((p) => p.age >= ageFrom && p.age <= ageTo).length * (ageFrom >= 65 ? 0.4 : 1),
      );
      return { estate, ageFrom, ageTo, count };
    }),
  );
}

function reference(
  id: string,
  value: number,
): [string, Pack['references'] extends ReadonlyMap<string, infer P> ? P : never] {
  return [
    id,
    {
      id,
      points: [
        { year: 2025, value, status: 'assumed' },
        { year: 2040, value, status: 'assumed' },
      ],
    },
  ];
}

function agreement(estate: number, municipalShare: number, flexibleShare: number): LettingAgreement {
  return {
    estate,
    municipalShare,
    flexibleShare,
    priorities:
      flexibleShare > 0
        ? [
            { criterion: 'employed', share: 0.8 },
            { criterion: 'in-education', share: 0.1 },
            { criterion: 'senior-55', share: 0.1 },
          ]
        : [],
    status: 'assumed',
  };
}

function evidence(): EvidenceCard {
  return {
    id: 'flexible-letting',
    label: { da: 'Fleksibel udlejning', en: 'Flexible letting' },
    study: { da: 'Fundet på til prøver', en: 'Made up for tests' },
    effect: { da: 'ingen på personer', en: 'none on persons' },
    low: 0,
    high: 0,
    population: { da: 'prøver', en: 'tests' },
    strength: 'J',
    transfer: { da: 'Kun til prøver', en: 'For tests only' },
  };
}
