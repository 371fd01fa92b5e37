import { editingEn } from './editingEn.ts';
import type { Text } from './text.ts';

/** English. */
export const en: Text = {
  title: 'Fremsyn',
  skipToDocument: 'Skip to the document',
  year: 'Year',
  place: 'Place',
  criterion: 'Criterion',
  scenario: 'Scenario',
  interval80: '80% interval',
  percentagePoints: 'percentage points',
  restOfMunicipality: 'Rest of the municipality',
  close: 'Close',

  header: {
    undo: 'Undo',
    redo: 'Redo',
    menu: 'Document',
    open: 'Open a file (.md, .html) …',
    exportNotebook: 'Save as a file (.md)',
    exportTables: 'Save tables (.csv)',
    print: 'Print',
    reset: 'Reset to default',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    language: 'Language',
  },

  editing: editingEn,

  modes: {
    heading: 'View',
    read: 'Read',
    edit: 'Edit',
    analyse: 'Analyse',
    workshop: 'Workshop',
    tryYourself: 'Try it yourself',
  },

  workshop: {
    steps: 'Steps of the document',
    back: 'Back',
    next: 'Next',
    baseline: 'Starting point only (B)',
    baselineKey: 'Hold B to see the starting point alone',
    spotlight: 'Spotlight (S)',
    spotlightKey: 'S shows the figure alone, and the whole document again',
  },

  share: {
    copy: 'Copy link to the document',
    page: 'Save as a page for reading (.html)',
    pageNote:
      'This page is a snapshot from Fremsyn and can be read without a network. Open the file in Fremsyn to go on working with the document.',
    copied: 'The link is copied. The document is in the link itself; no server sees it.',
    tooLong: 'The document is too long for a link. It is saved as a file that can be shared instead.',
    refused: 'The browser did not allow copying. Here is the link:',
    note: 'You see a shared copy. Changes here leave your own documents alone.',
    keep: 'Keep as my document',
    unreadable: "The link's document could not be read; it was probably cut short. Here is the standard document.",
  },

  analysis: {
    heading: 'What the result rests on',
    seed: 'Seed',
    replicates: 'Replicates',
    time: 'Time',
    data: 'Data package',
    command: 'Save the document as a file; this command gives the same numbers to the last byte:',
    copy: 'Copy command',
  },

  save: {
    saved: (time) => `Saved ${time}`,
    saving: 'Saving …',
    standard: 'Default document',
    failed: 'Cannot save in this browser. Save the document as a file to keep your changes.',
  },

  outline: 'Contents',
  scenarios: {
    heading: 'Scenarios',
    startingPoint: 'starting point',
    from: (name, changes) => `from ${name} · ${changes} ${changes === 1 ? 'change' : 'changes'}`,
    sum: (names) => `Lays ${names} on top of each other.`,
    today: 'Today’s practice, unchanged.',
    asParent: (name) => `As ${name}, with no change.`,
  },
  choosers: {
    heading: 'Place, criterion and year',
    districts: 'Districts',
    estates: 'Housing areas',
    marked: 'Line for markedly higher',
    markedHint: 'percentage points above the rest of the municipality',
    none: 'none',
    points: 'pp',
  },

  intro: {
    consequences: 'The model shows what follows from assumptions. It does not foretell the future.',
    assumed: 'The starting point rests partly on assumed figures',
    assumedShort: 'partly assumed figures',
    sourcesHeading: 'Where the figures come from',
    sourcesNote:
      'Assumed figures are chosen to be plausible and to agree with the published ones. They are not published figures about the places.',
    status: { published: 'published', derived: 'derived', assumed: 'assumed' },
    resource: 'Data set',
    statusColumn: 'Status',
    date: 'Date',
    source: 'Source',
    parametersHeading: 'The model’s numbers',
    parametersNote:
      'The model’s own numbers with the range they may lie in. Most are judgement. A scenario can hold another number.',
    parameter: 'Number',
    value: 'Value',
    range: 'Range',
    between: (low, high) => `${low} to ${high}`,
  },

  criteria: {
    'outside-labour': 'Outside the labour market and education',
    origin: 'Immigrants and descendants from non-Western countries',
    convicted: 'Convicted',
    'basic-schooling': 'Basic schooling only',
    'mean-income': 'Mean gross income',
    'low-income': 'Low gross income',
  },
  explanations: {
    'outside-labour': 'Residents aged 18–64 who are neither in work nor in education, as the mean of two years.',
    origin:
      'Residents whom Statistics Denmark counts in the group. It is counted because the law does, and steers nothing in the model.',
    convicted:
      'Residents aged 18 and over convicted under the Criminal Code, the weapons act or the drugs act, as the mean of two years.',
    'basic-schooling': 'Residents aged 30–59 whose highest education is basic school.',
    'mean-income': 'Mean of taxpayers aged 15–64 who are not in education.',
    'low-income': (line) =>
      `Taxpayers aged 15–64, not in education, with a gross income under ${line}\u00a0kr. a year.`,
  },
  populations: {
    'outside-labour': 'ages 18–64',
    origin: 'all residents',
    convicted: 'aged 18 and over',
    'basic-schooling': 'ages 30–59',
    'mean-income': 'ages 15–64, not in education',
    'low-income': 'ages 15–64, not in education',
  },

  keyFigures: {
    heading: (place, year) => `${place} in ${year}`,
    subheading: (scenario, year) =>
      `${scenario}, ${year}: percentage points above or below the rest of the municipality`,
    unit: 'pp',
    gapLong: 'percentage points from the rest of the municipality',
    level: 'level',
    against: (name) => `against ${name}`,
    waiting: 'Calculating …',
    isBaseline: 'starting point',
    tooFew: 'too few residents',
    whatCounts: 'What does each criterion count?',
  },

  trend: {
    headingGap: (place) => `Gap to the rest of the municipality, ${place}`,
    headingLevel: (place) => `Level, ${place}`,
    subheadingGap: (criterion, population) => `${criterion}, ${population}, percentage points`,
    subheadingLevel: (criterion, population) => `${criterion}, ${population}, per cent`,
    label: (criterion, place) => `Lines over years: ${criterion}, ${place}`,
    now: 'now',
    marked: 'Markedly higher',
    endsAt: (place, year, name, value, form) =>
      form === 'gap'
        ? `In ${year} the gap between ${place} and the rest of the municipality is ${value} percentage points in ${name}.`
        : `In ${year} the level in ${place} is ${value} in ${name}.`,
    lower: (name, value, distance) => `${name}: ${value}, which is ${distance} lower.`,
    higher: (name, value, distance) => `${name}: ${value}, which is ${distance} higher.`,
    same: (name, value) => `${name}: ${value}, the same.`,
    read: (year, name, value, form) =>
      `${year}, ${name}: ${value} ${form === 'gap' ? 'percentage points' : 'per cent'}`,
    readWithBand: (year, name, value, low, high, form) =>
      `${year}, ${name}: ${value} ${form === 'gap' ? 'percentage points' : 'per cent'} (${low} to ${high})`,
    band: (replicates) => `Bands: 80% of ${replicates} paired replicates`,
    noBand: 'Bands appear once more replicates are in',
    noHistory: 'No published history for the place',
    history: 'Dots: published figures',
    seed: (seed) => `seed ${seed}`,
  },

  causes: {
    title: 'Why does the figure change?',
    headingPlace: 'Mostly because others move',
    headingPeople: 'Mostly because residents’ lives change',
    headingEven: 'Both residents’ lives and moves',
    headingNone: 'The figure hardly changes',
    subheading: (criterion, place, from, to, scenario) =>
      `${criterion}, ${place}: change ${from}–${to} in percentage points, ${scenario}`,
    label: (place, from, to) => `Waterfall of causes, ${place} ${from}–${to}`,
    cause: 'Cause',
    through: 'Through',
    place: 'other residents',
    people: 'the same residents',
    names: {
      arrivals: 'Moved in',
      departures: 'Moved out',
      'rehoused-in': 'Rehoused in',
      'rehoused-out': 'Rehoused out',
      'births-deaths': 'Births and deaths',
      'work-found': 'Found work',
      'work-lost': 'Lost work',
      education: 'Education',
      retirement: 'Retirement',
      income: 'Income',
      conviction: 'Convictions',
      'conviction-expired': 'Older convictions no longer count',
      'age-band': 'Age limits',
      total: 'In all',
    },
    sentence: (total, place, people) =>
      `In all ${total} percentage points: ${place} through other residents and ${people} through the same residents.`,
    read: (name, value) => `${name}: ${value} percentage points`,
  },

  figures: {
    tooFew: 'Too few residents to show a number.',
    underFive: 'under five',
    sharesOnly: 'The figure shows shares. Choose a criterion that is a share.',
    oneYear: 'The figure shows a change and needs two different years.',
    placeAndCriterion: 'Place and criterion',
    gapInPoints: 'Gap to the rest of the municipality in percentage points',
    levelInPercent: 'Level in per cent; income in thousand kroner',
    changeAt: (criterion: string, place: string, from: number, to: number) =>
      `${criterion}, ${place}: change ${from}–${to} in percentage points`,
    points: (value: string) => `${value}\u00a0percentage points`,
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
      sentence: (panels: number, criteria: number, places: number) =>
        `${panels} small figures: ${criteria} ${criteria === 1 ? 'criterion' : 'criteria'} at ${places} ${places === 1 ? 'place' : 'places'}. Each criterion has one scale, so that places can be held against one another.`,
    },

    peoplePlace: {
      title: 'Have residents’ lives changed, or do others live there?',
      sentence: (name: string, total: string, place: string, people: string) =>
        `${name}: ${total} percentage points, of which ${place} through other residents and ${people} through the same residents.`,
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
        'beyond-basic-schooling': 'More than basic schooling or on the way, aged 18–64',
        'outside-labour': 'Outside work and education',
        'low-income': 'Low gross income',
      },
      sentence: (year: number, about: string, values: string, rest: string) =>
        `In ${year} (${about}): ${values}. Everybody else in the municipality: ${rest}.`,
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
      of: (reached: number, all: number) => `${reached} of ${all}`,
      followedAreas: 'the social-balance areas',
      none: 'No goal has its year within the projection.',
      'at-most': (what: string, value: string, year: number) => `${what}: at most ${value} in ${year}`,
      'at-least': (what: string, value: string, year: number) => `${what}: at least ${value} in ${year}`,
      shrink: (what: string, share: string, year: number) =>
        share ? `${what}: gap ${share} smaller in ${year}` : `${what}: smaller gap in ${year}`,
      sentence: (goal: string, values: string) => `${goal}: ${values}.`,
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
  },

  comparison: {
    heading: (year) => `Comparison ${year}`,
    subheading: (criterion, year, name) =>
      `${criterion}, ${year}: gap to the rest of the municipality and difference from ${name}, percentage points, 80% interval`,
    gap: 'Gap',
    difference: 'Difference',
    residents: (year) => `Residents of ${year}`,
    prevention: 'Prevention area',
    vulnerable: 'Vulnerable area',
    followed: (year) => `Residents of ${year} are followed wherever they live in the municipality now.`,
    statusNote: 'Probabilities: share of the replicates in which the area would be listed.',
    interval: (low, high) => `${low} to ${high}`,
    caption: (year) => `Differences between the scenarios in ${year}`,
  },

  levers: {
    heading: 'Levers',
    of: 'Levers in',
    open: 'Levers',
    changed: (count) => (count === 0 ? 'none changed' : `${count} changed`),
    changedFrom: (count, name) => `${count} ${count === 1 ? 'change' : 'changes'} from ${name}`,
    onlyChanged: 'show changed only',
    all: 'show all',
    tracks: { social: 'Social track', physical: 'Physical track', organisational: 'Organisational track' },
    baseline: (name, value) => `${name} ${value}`,
    reset: (name) => `Set back to ${name}`,
    about: 'About the lever',
    unit: (unit) => `Unit: ${unit}.`,
    together: 'The two shares can come to 100% at most; the other gives way.',
    evidence: 'What is known of the effect',
    strengthOf: (strength) => `evidence: ${strength}`,
    strength: { A: 'trial or equivalent', B: 'before–after with controls', C: 'descriptive', J: 'judgement' },
    found: 'Found',
    study: 'Source',
    population: 'Whom',
    transfer: 'Here',
    noEvidence: 'The effect is judgement.',
    atMost: (value) => `At most ${value}`,
    atLeast: (value) => `At least ${value}`,
    noMoreDwellings: 'no more family dwellings are left',
    since: (year) => `from ${year}`,
    between: (from, to) => `${from}–${to}`,
    hint: 'Drag a lever and watch the line move.',
    baselineLocked: 'The starting point is today’s practice. Choose another scenario to drag levers.',
    nowhere: 'The place has no social dwellings that the levers could be used on.',
    noneChanged: 'No lever is changed here.',
    loading: 'The levers appear once the data are fetched.',
    units: { share: '%', factor: '', kroner: 'kr.', year: '', count: '' },
    dwellings: 'dwellings',
  },

  status: {
    heading: 'Calculation',
    loading: 'Fetching data',
    blocked: 'The document has faults and cannot be calculated',
    preparing: 'Making residents and dwellings',
    running: 'Calculating',
    preview: 'Preliminary line',
    refining: (done, total) => `Calculating replicate ${done} of ${total}`,
    ready: (milliseconds) => `Calculated in ${milliseconds}`,
    cached: 'Calculated earlier',
    cancelled: 'Stopped',
    failed: 'The calculation failed',
    cancel: 'Stop',
    resume: 'Continue',
    retry: 'Try again',
    replicates: (count) => `${count} ${count === 1 ? 'replicate' : 'replicates'}`,
    seed: (seed) => `seed ${seed}`,
    model: (version) => `model ${version}`,
    data: (id, version) => `data ${id} ${version}`,
    partlyAssumed: 'partly assumed',
    stale: 'Showing the latest result',
    milliseconds: (value) => `${value} ms`,
    seconds: (value) => `${value} s`,
  },

  chart: {
    role: 'chart',
    table: 'Table',
    keyboard: 'Arrow keys: year and scenario',
    saveAs: 'Save as',
    waiting: 'The lines appear once the first numbers are in.',
  },

  messages: {
    heading: 'Notes on the document',
    line: (line) => `line ${line}`,
    packFailed: 'The data package cannot be read.',
    documentFailed: 'The document cannot be fetched. Reload the page.',
    unread: (kind) => `The cell “${kind}” is not known to this version and is shown as text.`,
  },
};
