import { cellsEn } from './cellsEn.ts';
import { editingEn } from './editingEn.ts';
import { figuresEn } from './figuresEn.ts';
import { findingsEn } from './findingsEn.ts';
import { readingEn } from './readingEn.ts';
import { scenariosEn } from './scenariosEn.ts';
import { studiesEn } from './studiesEn.ts';
import type { Text } from './text.ts';
import { workshopEn } from './workshopEn.ts';

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
  noRest:
    'The place holds all estates of the data pack, so there is no rest of the municipality to measure a gap to; the numbers are levels',
  close: 'Close',

  header: {
    undo: 'Undo',
    redo: 'Redo',
    menu: 'Document',
    open: 'Open a file (.md, .html) …',
    importData: 'Bring data in …',
    saveInFile: (file) => `Save in ${file}`,
    exportNotebook: 'Save as a file (.md)',
    exportTables: 'Save tables (.csv)',
    print: 'Print',
    reset: 'Reset to default',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    language: 'Language',
  },

  editing: editingEn,

  reading: readingEn,

  modes: {
    heading: 'View',
    read: 'Read',
    edit: 'Edit',
    analyse: 'Analyse',
    workshop: 'Workshop',
    tryYourself: 'Try it yourself',
  },

  room: workshopEn,

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
    notADocument:
      'The file is no Fremsyn document. Choose a file that ends in .md, or a page for reading that ends in .html.',
    onlyOpened: (file) => `Only the file “${file}” is opened. Drop one document at a time.`,
    copied: 'The link is copied. The document is in the link itself; no server sees it.',
    tooLong: 'The document is too long for a link. It is saved as a file that can be shared instead.',
    refused: 'The browser did not allow copying. Here is the link:',
    note: 'You see a shared copy. Changes here leave your own documents alone.',
    keep: 'Keep as my document',
    unreadable: "The link's document could not be read; it was probably cut short. Here is the standard document.",
  },

  studies: studiesEn,

  analysis: {
    heading: 'What the result rests on',
    seed: 'Seed',
    replicates: 'Replicates',
    time: 'Time',
    data: 'Data pack',
    command: 'Save the document as a file; this command gives the same numbers to the last byte:',
    copy: 'Copy command',
  },

  save: {
    saved: (time) => `Saved ${time}`,
    saving: 'Saving …',
    standard: 'Default document',
    notSaved: 'Not saved',
    failed: 'Cannot save in this browser. Save the document as a file to keep your changes.',
    reminder: 'In this browser only.',
    reminderFile: 'Save as a file',
    reminderClose: 'Don’t save as a file now',
    savedInFile: (file) => `Saved in ${file}`,
    reminderBehind: 'The file lacks changes.',
    reminderInFile: 'Save in the file',
  },

  outline: 'Contents',
  scenarios: {
    heading: 'Scenarios',
    startingPoint: 'starting point',
    from: (name, changes) => `from ${name}\u00a0· ${changes}\u00a0${changes === 1 ? 'change' : 'changes'}`,
    sum: (names) => `Lays ${names} on top of each other.`,
    today: 'Today’s practice, unchanged.',
    asParent: (name) => `As ${name}, with no change.`,
    asParentBut: (names) => `As ${names}, with this:`,
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
    subheadingLevel: (scenario, year) => `${scenario}, ${year}`,
    unit: 'pp',
    gapLong: 'percentage points from the rest of the municipality',
    kronerLong: 'thousand kroner from the rest of the municipality',
    level: 'level',
    against: (name) => `against ${name}`,
    same: (name) => `no difference from ${name}`,
    waiting: 'Calculating …',
    isBaseline: 'starting point',
    tooFew: 'too few residents',
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
    rounded: 'Differences are taken before the numbers are rounded.',
    same: (name, value) => `${name}: ${value}, the same.`,
    read: (year, name, value, form) =>
      `${year}, ${name}: ${value} ${form === 'gap' ? 'percentage points' : 'per cent'}`,
    readWithBand: (year, name, value, low, high, form) =>
      `${year}, ${name}: ${value} ${form === 'gap' ? 'percentage points' : 'per cent'} (${low} to ${high})`,
    band: (replicates) => `Bands: 80% of ${replicates} paired replicates`,
    noBand: 'Bands appear once more replicates are in',
    noHistory: 'No published history for the place',
    history: 'Dots: published figures',
    entered: 'Dots: observed figures from the yearly status',
    rebased: (year) =>
      `Lines are moved so that the starting point meets the status of ${year}; causes and legal status are the model’s own`,
    observed: 'Observed',
    observedIn: (year, value) => `Observed in ${year}: ${value}.`,
    seed: (seed) => `seed ${seed}`,
  },

  causes: {
    title: 'Why does the figure change?',
    headingPlace: 'Mostly because others move',
    headingPeople: 'Mostly because residents’ lives change',
    headingEven: 'Both residents’ lives and moves',
    headingNone: 'The figure hardly changes',
    subheading: (criterion, place, from, to, unit, scenario) =>
      `${criterion}, ${place}: change ${from}–${to} in ${unit}, ${scenario}`,
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
    sentence: (total, unit, place, people) =>
      `In all ${total} ${unit}: ${place} through other residents and ${people} through the same residents.`,
    read: (name, value, unit) => `${name}: ${value} ${unit}`,
    interval: '80% interval',
    lines: 'Thin lines: 80% interval of each cause and of the sum',
    range: (low, high) => `${low} to ${high}`,
    around: (value) => `about ${value}`,
    sure: (place, people) => `The 80% intervals are ${place} for other residents and ${people} for the same residents.`,
  },

  cells: cellsEn,

  figures: figuresEn,
  findings: findingsEn,

  scenarioCells: scenariosEn,

  comparison: {
    heading: (year) => `Comparison ${year}`,
    subheading: (criterion, year, name, unit, intervals) =>
      `${criterion}, ${year}: gap to the rest of the municipality and difference from ${name}, ${unit}, ${intervals}`,
    subheadingLevel: (criterion, year, name, unit, intervals) =>
      `${criterion}, ${year}: level and difference from ${name} in ${unit}, ${intervals}`,
    level: 'Level',
    intervalFrom: (replicates) => `80% interval from ${replicates}\u00a0replicates on`,
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
    assumptions: 'Assumptions',
    inAll: (count) => `${count} in the whole document`,
    assumptionsLoading: 'Fetching the assumptions …',
  },

  status: {
    heading: 'Calculation',
    loading: 'Fetching data',
    waitsFor: 'Waiting for',
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
    milliseconds: (value) => `${value}\u00a0ms`,
    seconds: (value) => `${value}\u00a0s`,
    minutes: (minutes, seconds) => `${minutes}\u00a0min ${seconds}\u00a0s`,
    hours: (hours, minutes) => `${hours}\u00a0h ${minutes}\u00a0min`,
  },

  chart: {
    role: 'chart',
    table: 'Table',
    keyboard: 'Arrow keys: year and scenario',
    saveAs: 'Save as',
    from: (what) => `${what}, from`,
    to: (what) => `${what}, to`,
    unit: 'Unit',
    waiting: 'Comes once the first numbers are in.',
  },

  messages: {
    heading: 'Notes on the document',
    line: (line) => `line ${line}`,
    packFailed: 'The data pack cannot be read.',
    documentFailed: 'The document cannot be fetched. Reload the page.',
    notFetched:
      'That part of the page cannot be fetched just now. Look at the network, and try again. The document is untouched.',
    unread: (kind) => `The cell “${kind}” is not known to this version and is shown as text.`,
  },
};
