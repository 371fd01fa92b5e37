import type { scenariosDa } from './scenariosDa.ts';
import type { Widened } from './text.ts';

/** English words of the cells in which scenarios are built. */
export const scenariosEn: Widened<typeof scenariosDa> = {
  stairs: {
    title: 'Stair model',
    subtitle: (scenario) => `${scenario}: shares of vacancies on each step`,
    caption: (scenario) => `Stair model in ${scenario}`,
    none: (scenario) => `No estate follows a stair model in ${scenario}.`,
    columns: [
      'Estate',
      'Step',
      'Outside work and education, from',
      'Municipal assignment',
      'Flexible letting',
      'Waiting list',
    ],
    steps: { lower: 'Lower', middle: 'Middle', upper: 'Upper' },
    below: (line) => `below ${line}`,
    from: 'From',
    to: 'To and including',
    hysteresis: 'Has to fall below the line by',
    mostChange: 'Largest change in a year',
    inherited: (name) => `from ${name}`,
    changed: 'changed here',
    reset: (where) => `Reset ${where}`,
    remove: (where) => `Remove ${where}`,
    withoutPlace: (place) => `Take ${place} out of the agreement`,
    add: 'New agreement for',
    choose: 'Choose an estate …',
    note: 'An estate’s step is worked out each year from the share of residents aged 18–64 outside work and education. What is neither assigned nor let flexibly goes to the waiting list.',
  },

  timeline: {
    title: 'Transformation over time',
    subtitle: (scenario, places) => (places ? `${scenario}: ${places}` : scenario),
    strip: 'Works over years',
    table: 'Works with years and size',
    none: (scenario) => `${scenario} has no works here.`,
    columns: ['Works', 'First year', 'Last year', 'Size'],
    hint: 'Drag a bar or its ends. By keyboard: arrow keys move it, Shift with arrow keys moves the last year.',
    rehousing: 'with rehousing',
    rehoused: (persons) => `about ${persons} residents are rehoused from the place in all`,
    overlap: (name, years) => `${name} ${years}`,
    together: (others) => `At the same time and place: ${others}.`,
    work: 'Works',
    add: 'Add works',
  },

  status: {
    subtitle: 'Observed figures of the year. They are drawn as dots over the projection.',
    caption: (year) => `Observed figures in ${year}`,
    none: 'No places yet. Add a place and enter the year’s figures.',
    yearOf: (title) => `Year of ${title}`,
    rebase: 'Move the lines to meet the latest status',
    projected: (value) => `modelled ${value}`,
    remove: (place) => `Remove ${place} from the status`,
    add: 'Add a place',
    choose: 'Choose a place …',
    next: (year) => `Add status ${year}`,
  },
};
