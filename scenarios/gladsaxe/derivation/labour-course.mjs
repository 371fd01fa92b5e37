/** What a labour state's years and standing change, and who works in a flex job. Assumed; levels keep the means of `labour`. */

import { between, significant } from './arithmetic.mjs';
import { educations } from './attributes.mjs';
import { labourStates } from './labour-rates.mjs';
import { table } from './table.mjs';

export const standings = ['ordinary', 'job-ready', 'activity-ready', 'flex-job', 'leave'];

/** Yearly chance of finding work (of the employed: of losing it) that the shapes are levelled at, and of leaving otherwise. */
const exits = {
  employed: [0.055, 0.02],
  unemployed: [0.42, 0.13],
  'social-assistance': [0.11, 0.07],
  'disability-pension': [0.006, 0.03],
  outside: [0.26, 0.06],
  retired: [0, 0.05],
};
/** Relative chance by years in the state, before levelling: what lasts long is left seldom. */
const byYears = {
  employed: [1.6, 1.25, 1.1, 0.9, 0.78],
  unemployed: [1.2, 0.85, 0.65, 0.5, 0.4],
  'social-assistance': [1.7, 1.25, 0.95, 0.7, 0.5],
  'disability-pension': [1, 1, 1, 1, 1],
  outside: [1.4, 1, 0.75, 0.55, 0.4],
  retired: [1, 1, 1, 1, 1],
};
const years = [0, 2, 3, 5, 8];

/** Share of those on social assistance who are activity-ready: about two thirds, as the municipalities' job centres report. From memory. */
export const activityReady = 0.66;
/** Relative chances on social assistance of those not ready for a job against those who are. */
const activityReadyTo = { employed: 0.3, unemployed: 0.3, 'disability-pension': 3, outside: 1, retired: 1 };
/** Relative chances in a flex job and on leave against an ordinary job. */
const flexJobTo = { unemployed: 1, 'social-assistance': 0.5, 'disability-pension': 5, outside: 0.5, retired: 1.3 };
const leaveTo = { unemployed: 0.4, 'social-assistance': 0.4, 'disability-pension': 0.4, outside: 0.4, retired: 0 };

/** Share of the employed who work in a flex job by age, and how it follows education: about 3 % in all, from memory. */
const flexJobs = [
  [20, 0.001],
  [30, 0.009],
  [40, 0.024],
  [50, 0.044],
  [58, 0.058],
  [66, 0.05],
];
const flexJobByEducation = [2, 0.9, 1.25, 0.6, 0.25];
/** How much faster flex jobs end than ordinary ones, a year. */
const flexJobEnds = 0.06;
/** How much oftener people come to a flex job than the share by age asks for: newcomers bring none, and some leave with theirs. Assumed. */
const flexJobDilution = 1.3;
const ages = [0, 18, 25, 30, 35, 40, 45, 50, 55, 60, 64];

export function labourCourse() {
  return [
    table(
      'labour-duration',
      [
        ['from', labourStates],
        ['years', years],
      ],
      (from, year) => significant(byYears[from][years.indexOf(year)] * level(from), 4),
    ),
    table(
      'labour-standing',
      [
        ['standing', standings],
        ['to', labourStates],
      ],
      standingFactor,
    ),
    table(
      'flex-job',
      [
        ['education', educations],
        ['age', ages],
      ],
      (education, age) => (age === 0 || age >= 64 ? 0 : significant(flexJobEntry(education, age), 3)),
    ),
    table(
      'flex-job-share',
      [
        ['education', educations],
        ['age', ages],
      ],
      (education, age) => (age === 0 ? 0 : significant(flexJobShare(education, age + 2), 3)),
    ),
    table('income-standing', [['standing', standings]], (standing) =>
      standing === 'flex-job' ? 0.72 : standing === 'leave' ? 0.85 : 1,
    ),
  ];
}

/** The level at which the mean chance over those in a state, who have been there the longer the fewer, is the chance itself. */
function level(from) {
  const [moves, otherwise] = exits[from];
  if (moves === 0) return 1;
  const meanAt = (scale) => {
    let [left, sum, weighted] = [1, 0, 0];
    for (let year = 1; year <= 45; year++) {
      const factor = byYears[from][years.findLastIndex((start) => start <= year)] * scale;
      sum += left;
      weighted += left * factor;
      left *= Math.max(0, 1 - moves * factor - otherwise);
    }
    return weighted / sum;
  };
  let [low, high] = [0.2, 5];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < 1) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Mean 1 over those on social assistance, ready and not. */
function standingFactor(standing, to) {
  if (standing === 'activity-ready' || standing === 'job-ready') {
    const relative = activityReadyTo[to] ?? 1;
    const mean = activityReady * relative + 1 - activityReady;
    return significant((standing === 'activity-ready' ? relative : 1) / mean, 4);
  }
  if (standing === 'flex-job') return flexJobTo[to] ?? 1;
  return standing === 'leave' ? (leaveTo[to] ?? 1) : 1;
}

function flexJobShare(education, age) {
  return between(flexJobs, age) * flexJobByEducation[educations.indexOf(education)];
}

/** Entries that hold the share by age as people grow older and flex jobs end. */
function flexJobEntry(education, age) {
  const grows = (flexJobShare(education, age + 3) - flexJobShare(education, age)) / 3;
  return Math.max(0, grows + flexJobShare(education, age + 2) * flexJobEnds) * flexJobDilution;
}
