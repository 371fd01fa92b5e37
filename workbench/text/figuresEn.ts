import type { Text } from './text.ts';

const pointsOf = (value: string) => `${value}\u00a0percentage ${/^[−+]?1$/.test(value) ? 'point' : 'points'}`;

/** English words of the figures that are drawn when the hand rests. */
export const figuresEn: Text['figures'] = {
  tooFew: 'Too few residents to show a number.',
  underFive: 'under five',
  replicatesOf: (count: number, all: number) => `${count}\u00a0of\u00a0${all}`,
  sharesOnly: 'The figure shows shares. Choose a criterion that is a share.',
  oneYear: 'The figure shows a change and needs two different years.',
  placeAndCriterion: 'Place and criterion',
  gapIn: (units) => `Gap to the rest of the municipality in ${units}`,
  byLevel: (place) => `${place} (level)`,
  levelIn: (units) => `Level in ${units}`,
  changeAt: (criterion: string, place: string, from: number, to: number) =>
    `${criterion}, ${place}: change ${from}–${to} in percentage points`,
  points: pointsOf,
  measured: {
    gradeUnit: 'grade points',
    grade: (value) => `${value}\u00a0grade points`,
    residentsUnit: 'residents',
    residents: (value) => `${value}\u00a0residents`,
  },
  thousandKronerUnit: 'thousand kroner',
  thousandKroner: (value: string) => `DKK\u00a0${value} thousand`,

  status: {
    title: (place: string) => `Probability of standing on the law’s lists, ${place}`,
    subtitle: 'Share of replicates in which the area meets the conditions, year by year',
    prevention: 'Prevention area',
    vulnerable: 'Vulnerable area',
    withoutFifth: 'without the fifth criterion',
    list: 'List',
    notAssessed: 'The law looks only at social housing areas of a certain size. This place is not one of them.',
    rules: (id: string) => `Rules: ${id}`,
    sentence: (year: number, prevention: string, vulnerable: string) =>
      `Probability in ${year} of being a prevention area: ${prevention}. Of being a vulnerable area: ${vulnerable}.`,
  },

  multiples: {
    title: 'Criteria and places side by side',
    one: (about, year, values, unit) => `${about}, in ${year}: ${values} ${unit}`.replace(/\.?$/, '.'),
    sentence: (panels: number, criteria: number, places: number) =>
      `${panels} small ${panels === 1 ? 'figure' : 'figures'}: ${criteria} ${criteria === 1 ? 'criterion' : 'criteria'} at ${places} ${places === 1 ? 'place' : 'places'}. Each criterion has one scale, so that places can be held against one another.`,
  },

  peoplePlace: {
    title: 'Have residents’ lives changed, or do others live there?',
    sentence: (name: string, total: string, place: string, people: string) =>
      `${name}: ${pointsOf(total)}, of which ${place} through other residents and ${people} through the same residents.`,
  },

  beforeAfter: {
    title: 'Before and after',
    subtitle: (criterion: string, from: number, to: number, form: 'gap' | 'level') =>
      `${criterion}: ${form === 'gap' ? 'gap to the rest of the municipality' : 'level'}, from ${from} (open dot) to ${to} (filled dot)`,
    read: (name: string, from: number, before: string, to: number, after: string) =>
      `${name}: ${before} in ${from}, ${after} in ${to}`,
    sentence: (place: string, from: number, before: string, to: number, after: string) =>
      `${place}: ${before} in ${from}; in ${to} ${after}.`,
  },

  moves: {
    title: (place: string) => `Where do people move, and where do they come from? ${place}`,
    subtitle: (from: number, to: number) =>
      `Persons in all ${from}–${to}: to the left those who moved there, to the right those who came from there`,
    went: 'moved there',
    came: 'came from there',
    other: 'Other place',
    rest: (district: string) => `Rest of ${district}`,
    within: 'Within the municipality',
    outside: 'Outside the municipality',
    none: 'No moves to show in these years.',
    sentence: (name: string, went: string, came: string, from: number, to: number) =>
      `In ${name}, ${went} persons move from the place and ${came} to it from ${from} to ${to}.`,
  },

  cohort: {
    title: (place: string) => `How do the residents of ${place} fare?`,
    subtitle: 'They are followed wherever in the municipality they live',
    who: 'Who and what',
    everybodyElse: 'Everybody else in the municipality',
    thinLine: 'Thin line: everybody else in the municipality',
    kinds: {
      residents: (year: number) => `Residents in ${year}`,
      children: (year: number) => `Children in ${year}`,
      rehoused: (year: number) => `Rehoused after ${year}`,
    },
    figures: {
      employed: 'In work, aged 18–64',
      'beyond-basic-schooling': 'More than basic schooling, or on the way',
      'outside-labour': 'Outside work and education',
      'low-income': 'Low gross income',
    },
    sentence: (year: number, about: string, values: string, rest: string) =>
      `${about}, in ${year}: ${values}. Everybody else in the municipality: ${rest}.`,
  },

  letting: {
    title: (place: string) => `Who gets the vacant dwellings? ${place}`,
    subtitle: (from: number, to: number) => `Lettings by way in, mean of ${from}–${to}`,
    channel: 'Way in',
    aYear: 'Dwellings let a year',
    waiting: 'Years waited by those who got a dwelling',
    none: 'No dwellings are let that could be shown in these years.',
    channels: {
      rehousing: 'Rehousing',
      'internal-transfer': 'Internal transfer',
      'municipal-assignment': 'Municipal assignment',
      replacement: 'Replacement dwelling',
      flexible: 'Flexible letting',
      'mandatory-preference': 'Preference by law',
      'waiting-list': 'Waiting list',
      'youth-list': 'Youth dwellings',
      'elderly-list': 'Dwellings for the elderly',
      'cooperative-list': 'Co-operatives’ waiting list',
      private: 'Private market',
    },
    sentence: (channel: string, values: string) => `${channel}, dwellings a year: ${values}.`,
  },

  pyramid: {
    title: (place: string) => `Residents by age, ${place}`,
    subtitle: (from: number, to: number) => `Persons by age: ${from} to the left, ${to} to the right`,
    age: 'Age',
    band: (from: number, to: number) => `Aged ${from}–${to}`,
    andOver: (from: number) => `Aged ${from} and over`,
    bands: 'Age groups are not equally wide',
    sentence: (name: string, from: number, before: string, to: number, after: string) =>
      `${before} residents in ${from} and ${after} in ${to} in ${name}.`,
  },

  schools: {
    title: (place: string) => `School and day care around ${place}`,
    subtitle: 'Share of the children, year by year',
    'parents-basic': 'Parents with basic schooling only',
    'weak-danish': 'Weak Danish',
    school: 'School or day care',
    none: 'The data pack has no schools or day cares with children here.',
    sentence: (school: string, share: string, year: number, values: string) =>
      `${school}, ${share.toLowerCase()} in ${year}: ${values}.`,
  },

  goals: {
    title: 'Probability of reaching the goals',
    subtitle: 'Share of replicates that reach the goal',
    goal: 'Goal',
    probability: 'Probability',
    reached: 'Reached in',
    value: 'Value (80% of the replicates)',
    distance: 'From the goal',
    followedAreas: 'the social-balance areas',
    none: 'No goal has its year within the projection.',
    'at-most': (what: string, where: string, value: string, year: number) =>
      `${what} at most ${value} in ${year}, ${where}`,
    'at-least': (what: string, where: string, value: string, year: number) =>
      `${what} at least ${value} in ${year}, ${where}`,
    shrink: (what: string, where: string, share: string, year: number) =>
      share ? `${what}, gap ${share} smaller in ${year}, ${where}` : `${what}, smaller gap in ${year}, ${where}`,
    claim: (what: string, year: number) => `${what} in ${year}`,
    sentence: (name: string, values: string) => `In ${name} the goals are reached with these probabilities. ${values}.`,
  },

  tiles: {
    title: 'Estates over the years',
    subtitle: (criterion: string, years: string, form: 'gap' | 'level') =>
      `${criterion}: ${form === 'gap' ? 'percentage points from the rest of the municipality' : 'level'}. Fields from the left: ${years}`,
    shades: {
      gap: 'The more colour, the higher than the rest of the municipality; without colour: the same or lower',
      level: 'The more colour, the higher the level',
    },
    district: 'District',
    sentence: (name: string, year: number, count: number) =>
      `In ${name}, ${count} of the areas are higher than the rest of the municipality in ${year}. They stand district by district in a fixed order.`,
    levelSentence: (name: string, years: string) =>
      `Levels of the areas in ${name} in ${years}. They stand district by district in a fixed order.`,
  },
};
