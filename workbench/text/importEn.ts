import type { importDa } from './importDa.ts';
import type { Widened } from './text.ts';

/** English words for bringing data in. */
export const importEn: Widened<typeof importDa> = {
  heading: 'Bring data in',
  close: 'Close',
  privacy: 'Files are read in the browser and never leave it.',
  stepsLabel: 'Steps of the import',
  stepOf: (step, steps) => `Step ${step} of ${steps}`,
  steps: { files: 'Files', columns: 'Columns', places: 'Places', check: 'Check', save: 'Save' },
  headings: {
    files: 'Choose files',
    columns: 'What are the columns?',
    places: 'Which places are they?',
    check: 'Does it all fit?',
    save: 'Save the figures',
  },
  back: 'Back',
  next: { files: 'On to columns', columns: 'On to places', places: 'Check', check: 'On to save' },
  stop: 'Stop',
  work: {
    reading: 'Reading the file …',
    suggesting: 'Looking at the columns …',
    matching: 'Finding the places …',
    tables: 'Converting the tables …',
    pack: 'Checking the data pack …',
    people: 'Making residents and holding them against the figures …',
    saving: 'Saving …',
  },
  failed: 'The work stopped. Try again.',
  again: 'Check again',
  tryAgain: 'Try again',

  files: {
    into: 'Where do the figures go?',
    intoPack: (pack) => `Into the document's data pack: ${pack}`,
    intoNew: "To another municipality's data pack, which begins here",
    newNote:
      "Rates, parameters and evidence begin as in the document's data pack. Tables about the places have to be brought: districts, estates, dwellings, population, households, education, activity, income, convictions, letting, schools and catchments.",
    name: 'Name of the municipality',
    nameHint: 'as Herlev Kommune',
    code: 'Municipality code',
    codeHint: 'three digits, as 163',
    year: 'Base year',
    yearHint: 'the year in which the projection begins',
    choose: 'Choose files …',
    drop: 'Drop files here',
    formats: 'CSV, Excel (.xlsx), PX, JSON-stat, or a saved data pack (.zip)',
    paste: 'Or paste a table',
    pasteHint: 'Copy the cells in the spreadsheet and paste them here.',
    usePasted: 'Use what was pasted',
    pastedName: 'pasted table',
    taken: 'Tables brought in',
    none: 'There are no tables yet.',
    size: (rows, written, columns) =>
      `${rows === 1 ? '1 line' : `${written} lines`}, ${columns === 1 ? '1 column' : `${columns} columns`}`,
    drop1: (name) => `Remove ${name}`,
    preview: (name) => `The first lines of ${name}`,
    faults: (name) => `${name} can't be used`,
    remove: 'Remove',
    calm: 'Hide',
  },

  found: {
    heading: (pack) => `The data pack ${pack} is open`,
    about: (municipality, year, estates) =>
      `${municipality}, base year ${year}, ${estates} estates. The pack is whole.`,
    begin: 'Begin a document with it',
    use: 'Use it in this document',
    renamed: (id) => `It is called ${id} here, since the name was taken.`,
  },

  columns: {
    what: 'What is the table?',
    unused: 'Not used',
    unknown: "The table looks like none of the data pack's. Say what it is, or leave it.",
    column: 'Column',
    samples: 'Examples',
    use: 'Used as',
    useOf: (column) => `What is the column ${column}?`,
    ignore: 'not used',
    across: 'figures of a group …',
    acrossOf: (column) => `The group that the figures in ${column} are of`,
    acrossHint: 'field:value, several with plus, as sex:man+age:0-17',
    only: 'Only lines with',
    onlyOf: (column) => `Only lines in which ${column} is`,
    all: 'all',
    automatic: 'automatic: newest, sum',
    suggested: "Suggested by the column's name and what is in it. Change what doesn't fit.",
    whole: 'For the whole table',
    wholeNote: 'Fields that no column tells.',
    missing: 'Nothing tells what it is. Choose a column above, or give it here.',
    spreadAges: "Share wide age bands out by the data pack's figures (the rows become derived)",
    provenance: 'Where the figures come from',
    source: 'Source',
    date: 'Day of the figures',
    licence: 'Licence',
    licenceHint: "as CC-BY-4.0; empty where it isn't known",
    status: 'Standing',
    nothing: 'At least one table has to be used.',
  },

  places: {
    none: 'The tables name no places.',
    note: 'A name that could be several places is never guessed.',
    name: 'Name in the table',
    place: 'Place in the data pack',
    how: 'How',
    placeOf: (name) => `Which place is ${name}?`,
    noPlace: "none of the pack's places",
    choose: 'choose …',
    hows: {
      open: 'to be chosen',
      chosen: 'chosen',
      remembered: 'remembered',
      matched: 'found',
      unmatched: 'not used',
    },
    levels: { municipality: 'The municipality', district: 'Districts', estate: 'Estates' },
    municipal: (table) => `${table} is about the whole municipality`,
    share: "Share the municipality's figures out over the estates",
    shareNote:
      "The municipality's figures will hold, and estates differ as the data pack has them. The figures of a single estate are still assumed.",
    remember: 'Remember the choices in this browser',
    open: (count) => (count === 1 ? '1 name is to be chosen' : `${count} names are to be chosen`),
  },

  check: {
    whole: 'All is well. The data pack is whole.',
    wholeBut: (count, written) =>
      `The data pack is whole, but ${count === 1 ? "1 figure can't" : `${written} figures can't`} be met. See the table below before it is used.`,
    refused: (count) => (count === 1 ? '1 thing has to be mended first.' : `${count} things have to be mended first.`),
    line: (line) => `line ${line}`,
    goTo: (step) => `Mend in ${step}`,
    becomes: (table, resource, rows, written) =>
      `${table} becomes ${resource}: ${rows === 1 ? '1 row' : `${written} rows`}`,
    onlyKept: (column, value) => `${column}: only ${value} is used`,
    otherYear: (year) =>
      `The data pack's base year is ${year}. Projections begin there, with the residents of the other year.`,
    addedUp: (column) => `${column}: all values are added up`,
    missing: (count) => `Missing or relative figures, left out and not counted as 0: ${count}`,
    unmatched: (count, written) =>
      `Lines about places that aren't the pack's are not used (${count === 1 ? '1 name' : `${written} names`})`,
    shared: "The municipality's figures are shared out over the estates as the data pack has them now.",
    rows: 'The first rows',
    fit: 'How well the residents meet the figures',
    fitNote: (residents) =>
      `${residents} residents were made from the data pack and counted again. A figure is met within 1% or 5 persons.`,
    table: 'Table',
    figures: 'Figures',
    met: 'Met',
    furthest: 'Furthest off',
    dwellingFit: 'households by dwelling',
    categories: {
      mean: 'mean',
      'this-year': 'this year',
      'last-year': 'last year',
      'households in a dwelling that does not fit': 'in a dwelling that does not fit',
    },
    target: 'Target',
    got: 'Got',
  },

  save: {
    as: 'How?',
    asPack: 'As a new edition of the data pack, on which the document runs',
    asPackNote: 'The old edition stays. Undo takes the document back to it.',
    asNew: 'As a new data pack and a new document',
    asCells: 'As tables in the document',
    asCellsNote: 'The rows stand in the document with source, licence, date and status. The data pack stays as it is.',
    name: 'Name of the data pack',
    nameMissing: 'Give the data pack a name.',
    edition: (pack) => `${pack}, own figures`,
    alsoFile: 'Also save the data pack as a file (.zip)',
    alsoFileNote: 'The file can be opened here again and used on the command line.',
    save: 'Save',
    tooManyRows: (rows) =>
      `The tables have ${rows} rows. A document may have 5,000 at most; save them in the data pack.`,
    fewPersons: (count) =>
      `${count} cells count 1–4 persons and can't stand in a document that is shared. Save the figures in the data pack.`,
  },

  done: {
    heading: 'Saved',
    pack: (pack) => `The document now runs on ${pack}.`,
    begun: (pack) => `A new document has begun with ${pack}.`,
    cells: (count) =>
      count === 1
        ? 'The table stands at the end of the document.'
        : `${count} tables stand at the end of the document.`,
    notKept: "The browser can't keep the data pack. Save it as a file, so that it can be opened again.",
    saveFile: 'Save the data pack as a file (.zip)',
    undo: 'Undo',
    undone: 'Undone. The document is as it was.',
    close: 'To the document',
  },

  begun: {
    title: (pack) => `Social balance in ${pack}`,
    text: (pack) =>
      `This document rests on the data pack ${pack}. The starting point is today's practice; add scenarios and compare them.`,
    onePlace: (place) =>
      `In the data pack ${place} is the whole municipality. So there is no rest to measure a gap to, and the document shows levels.`,
    baseline: 'Starting point',
  },
};
