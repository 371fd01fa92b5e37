import { criterionDefinitions } from '../../criteria/criterionDefinitions.ts';
import type { Cell, TableName } from '../table.ts';

/** Reads a cell of a row by its column. */
export type Row = (column: string) => Cell;

/** A row of the criteria table that others can be told from. */
export interface CriterionRow {
  readonly scenario: Cell;
  readonly place: Cell;
  readonly year: number;
  readonly criterion: Cell;
}

/** What a table's rows stand among. */
export interface Surroundings {
  readonly baseYear: number;
  /** the place and all that are parts of it, ids */
  placesIn(place: string): readonly string[];
}

/** How small cells of one table are found and hidden. */
export interface DisclosureRule {
  /** persons that a row tells of */
  persons(row: Row): readonly number[];
  /** columns whose cells are alike in a group; `parent` stands for the place that a row's place is a part of */
  readonly groups: readonly (readonly string[])[];
  /** columns that are emptied in a hidden row */
  readonly hides: readonly string[];
  /** rows of the criteria table that this row, with what else is shown, would give away */
  follows?(row: Row, within: Surroundings): readonly CriterionRow[];
  /** rows of the ledger, up to the row's year, that it adds up: one that is hidden could be told from the sum and the others */
  addsUp?(row: Row): readonly LedgerRow[];
}

/** Rows of the ledger table of all years. */
export type LedgerRow = Omit<CriterionRow, 'year'> & { readonly cause: Cell };

const spread = ['mean', 'p10', 'p50', 'p90', 'mcse'];
const resourceFlows = [
  ...['kept', 'became', 'ceased', 'came_within', 'came_outside'],
  ...['left_within', 'left_outside', 'left_by_choice', 'died'],
];

/** The rule of every table; none for those that tell of the whole municipality's money, of chances or of draws. */
export const disclosureRules: Readonly<Record<TableName, DisclosureRule | undefined>> = {
  criteria: {
    persons: (row) => ofCriterion(row, 'numerator', 'denominator'),
    groups: [['scenario', 'parent', 'year', 'criterion']],
    hides: [...spread, 'numerator', 'denominator', 'gap', 'gap_p10', 'gap_p90', 'gap_mcse'],
  },
  differences: {
    persons: () => [],
    groups: [],
    hides: [...spread, 'low', 'high'],
    follows: (row) => [criterionRow(row), { ...criterionRow(row), scenario: row('parent') }],
  },
  status: undefined,
  lines: {
    persons: () => [],
    groups: [],
    hides: ['margin', 'margin_p10', 'margin_p90', 'since_base', 'probability', 'mcse'],
    follows: (row) => [criterionRow(row)],
  },
  goals: {
    // of a claim it isn't known whom it is about, and it may be one
    persons: (row) => (row('criterion') === null ? [1] : []),
    groups: [],
    // chances too: a line that is moved up and down would find the value
    hides: ['base', 'mean', 'distance', 'p10', 'p90', 'probability', 'mcse', 'reached'],
    follows: (row) =>
      row('criterion') === null
        ? []
        : String(row('places'))
            .split(' ')
            .map((place) => ({ ...criterionRow(row), place })),
  },
  ledger: {
    persons: (row) => ofChange(row, 'numerator', 'denominator'),
    groups: [
      ['scenario', 'place', 'year', 'criterion'],
      ['scenario', 'parent', 'year', 'criterion', 'cause'],
    ],
    hides: ['numerator', 'denominator', 'change'],
    follows: (row) => [criterionRow(row), criterionRow(row, 1)],
  },
  causes: {
    persons: (row) => [
      ...ofChange(row, 'numerator', 'denominator'),
      ...ofChange(row, 'parent_numerator', 'parent_denominator'),
    ],
    groups: [
      ['scenario', 'place', 'year', 'criterion', 'kind'],
      ['scenario', 'place', 'year', 'criterion', 'cause'],
      ['scenario', 'parent', 'year', 'criterion', 'cause'],
    ],
    hides: [
      ...['numerator', 'denominator', 'change', 'parent_numerator', 'parent_denominator', 'parent_change'],
      ...['difference', 'mcse', 'low', 'high'],
    ],
    follows: (row) => [criterionRow(row), { ...criterionRow(row), scenario: row('parent') }],
    addsUp: (row) => {
      const { place, criterion } = criterionRow(row);
      const cause = row('cause');
      return [row('scenario'), row('parent')].map((scenario) => ({ scenario, place, criterion, cause }));
    },
  },
  waterbed: {
    persons: (row) => [
      ...ofChange(row, 'came_numerator', 'came_denominator'),
      ...ofChange(row, 'went_numerator', 'went_denominator'),
    ],
    groups: [
      ['scenario', 'place', 'year', 'criterion'],
      ['scenario', 'other_place', 'year', 'criterion'],
    ],
    hides: ['came_numerator', 'came_denominator', 'went_numerator', 'went_denominator', 'change'],
    follows: (row) => [criterionRow(row), criterionRow(row, 1)],
  },
  moves: {
    persons: (row) => [number(row('persons'))],
    groups: [
      ['scenario', 'year', 'from_place', 'to_place'],
      ['scenario', 'year', 'from_place', 'cause'],
      ['scenario', 'year', 'to_place', 'cause'],
    ],
    hides: ['persons'],
  },
  letting: {
    persons: (row) =>
      ['let', 'fallen_through', 'vacancies', 'offers', 'refusals', 'rejections'].map((column) => number(row(column))),
    groups: [
      ['scenario', 'place', 'year'],
      ['scenario', 'year', 'channel'],
    ],
    // empty days and rent lost follow from lettings and refusals
    hides: [
      ...['vacancies', 'let', 'fallen_through', 'waiting_time', 'offers', 'refusals', 'rejections'],
      ...['void_days', 'rent_lost'],
    ],
  },
  fairness: {
    persons: (row) => ['offers', 'refusals', 'rejections', 'let'].map((column) => number(row(column))),
    groups: [
      ['scenario', 'place', 'year'],
      ['scenario', 'year', 'household', 'employed', 'parent'],
    ],
    hides: ['offers', 'refusals', 'rejections', 'let', 'waiting_time', 'refused_share'],
  },
  people: {
    persons: (row) => [number(row('persons'))],
    groups: [
      ['scenario', 'place', 'year', 'figure'],
      ['scenario', 'parent', 'year', 'figure', 'age_from', 'activity'],
    ],
    hides: ['persons'],
  },
  households: {
    persons: (row) => {
      const [residents, minors] = [number(row('residents')), number(row('minors'))];
      return [number(row('households')), residents, minors, residents - minors];
    },
    groups: [
      ['scenario', 'place', 'year'],
      ['scenario', 'parent', 'year', 'household'],
    ],
    hides: ['households', 'share', 'residents', 'minors'],
  },
  cohorts: {
    persons: (row) => ofShare(row, 'persons', ['value']),
    groups: [['scenario', 'parent', 'year', 'cohort', 'figure']],
    hides: ['persons', 'value', 'rest', 'gap', 'alike'],
  },
  resources: {
    persons: (row) => {
      const [residents, ofAge] = [number(row('residents')), number(row('of_age'))];
      return [residents, ofAge, ofAge - residents, ...resourceFlows.map((flow) => number(row(flow)))];
    },
    groups: [['scenario', 'parent', 'year']],
    hides: ['residents', 'of_age', 'share', ...resourceFlows],
  },
  carried: {
    persons: (row) => (row('figure') === 'reached' ? [number(row('value'))] : []),
    groups: [['scenario', 'year', 'figure']],
    hides: ['value'],
  },
  conditions: {
    persons: ofIndicator,
    groups: [],
    hides: ['value', 'mcse'],
    follows: (row) => (row('criterion') === null ? [] : [criterionRow(row), criterionRow(row, 1)]),
  },
  surroundings: undefined,
  safety: {
    persons: () => [],
    groups: [],
    hides: ['value', 'since_base'],
    // Who feels safe falls with the share convicted since the base year by a weight that is no secret. What a place's parts add up to is told once for
    // each group and once more by the criteria, each time with other weights, which finds a part that is hidden there.
    follows: (row, { baseYear, placesIn }) =>
      placesIn(String(row('place'))).flatMap((place) =>
        [baseYear, number(row('year'))].map((year) => ({
          ...{ scenario: row('scenario'), place, year, criterion: 'convicted' },
        })),
      ),
  },
  segregation: undefined,
  money: undefined,
  yields: undefined,
  schools: {
    persons: (row) => ofShare(row, 'children', ['parents_basic_share', 'weak_danish_share']),
    groups: [
      ['scenario', 'year', 'kind', 'district'],
      ['scenario', 'year', 'kind'],
    ],
    hides: ['children', 'parents_basic_share', 'weak_danish_share', 'absence_share', 'mean_result'],
  },
  children: {
    persons: (row) => ofShare(row, 'persons', ['value']),
    groups: [['scenario', 'parent', 'year', 'counted', 'figure']],
    hides: ['persons', 'value', 'rest', 'gap'],
  },
  uncertainty: undefined,
  draws: undefined,
};

function number(cell: Cell): number {
  return typeof cell === 'number' ? cell : 0;
}

/** Persons behind the value of a condition's indicator: of what is no criterion and no number of residents it isn't known, and may be one. */
function ofIndicator(row: Row): readonly number[] {
  if (row('criterion') !== null) return [];
  return [String(row('indicator')).startsWith('residents(') ? number(row('value')) : 1];
}

function criterionRow(row: Row, yearsBefore = 0): CriterionRow {
  return {
    scenario: row('scenario'),
    place: row('place'),
    year: number(row('year')) - yearsBefore,
    criterion: row('criterion'),
  };
}

/** Persons counted, persons they are counted among, and the others: months and years are made persons. */
function ofCriterion(row: Row, numerator: string, denominator: string): readonly number[] {
  const [counted, all] = personsBehind(row, numerator, denominator);
  return counted === undefined ? [all] : [counted, all, all - counted];
}

function ofChange(row: Row, numerator: string, denominator: string): readonly number[] {
  const [counted, all] = personsBehind(row, numerator, denominator);
  return counted === undefined ? [all] : [counted, all];
}

/** Kroner are no persons, so only the denominator counts. */
function personsBehind(row: Row, numerator: string, denominator: string): [number | undefined, number] {
  const definition = criterionDefinitions.find(({ id }) => id === row('criterion'));
  const each = definition?.denominatorPerResident ?? 1;
  const counted = definition?.unit === 'kroner' ? undefined : number(row(numerator)) / each;
  return [counted, number(row(denominator)) / each];
}

/** Persons, and of them those whom shares tell of and the others. */
function ofShare(row: Row, persons: string, shares: readonly string[]): readonly number[] {
  const all = number(row(persons));
  const parts = shares.flatMap((column) => {
    const share = row(column);
    return typeof share === 'number' && share >= 0 && share <= 1 ? [share * all, (1 - share) * all] : [];
  });
  return [all, ...parts];
}
