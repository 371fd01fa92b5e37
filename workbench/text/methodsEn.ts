import type { MethodWords } from './methodWords.ts';

/** How numbers come about, in English. */
export const methodsEn: MethodWords = {
  ask: 'How is this calculated?',
  headings: {
    counted: 'What is counted',
    formula: 'The arithmetic',
    worked: 'With the numbers here',
    runs: 'From replicates to numbers',
    rests: 'Rests most on',
  },
  choose: 'Go to another point of the figure with the arrow keys, and the arithmetic follows.',
  yearEnd: 'Counted at the year’s end.',
  ofWhom: (name, explanation, population, law) => `${name}: ${explanation} They are held against: ${population}.${law}`,
  ofMoney: (name, explanation, law) => `${name}: ${explanation}${law}`,
  law: (section) => ` The criterion is that of ${section}.`,
  lawOfIncome: (section) =>
    ` The law (${section}) asks for the mean income instead; the share is the strategy’s own wording.`,
  sections: {
    'outside-labour': 'the Social Housing Act, § 61 a (1) no. 1',
    convicted: 'the Social Housing Act, § 61 a (1) no. 2',
    'basic-schooling': 'the Social Housing Act, § 61 a (1) no. 3',
    'mean-income': 'the Social Housing Act, § 61 a (1) no. 4',
    'low-income': 'the Social Housing Act, § 61 a (1) no. 4',
    origin: 'the Social Housing Act, § 61 a (2)',
  },

  runs: {
    mean: (count, seed) =>
      `Each number is the mean of ${count} replicates: the whole projection is run ${count} times, each with its own chance (seed ${seed}).`,
    each: (count, seed) =>
      `The whole projection is run ${count} times, each with its own chance (seed ${seed}). Each dot is one of them.`,
    paired:
      'Scenarios are run with the same chance. A difference is therefore taken replicate by replicate before the mean is, and is far surer than the levels.',
    band: 'Bands and intervals go from the tenth of the replicates that lies lowest to the one that lies highest: four in five lie between. They show what chance does, not how sure the assumptions are.',
    error: (error, count) =>
      `The mean’s Monte-Carlo error is ${error} here: the replicates’ standard deviation over the square root of ${count}. No more digits are shown than it bears.`,
    known: 'The number is the same in every replicate, so it has no Monte-Carlo error.',
    few: 'Fewer than five replicates can’t tell how sure a mean is. So only whole numbers are shown.',
    hidden: 'A number that rests on fewer than five persons isn’t shown.',
    hiddenToo:
      'The pack isn’t declared synthetic. So neither are numbers of which one to four are counted, nor those from which such could be told.',
    lucks: (count) =>
      `Each trial is run ${count} ${Number(count) === 1 ? 'time' : 'times'}, with the same chance as the other trials.`,
    futures: (draws, lucks) =>
      `${draws} futures are drawn: in each, every assumption has a value of its own within its range, and each is run ${lucks} ${Number(lucks) === 1 ? 'time' : 'times'}. All scenarios meet the same futures.`,
    groups: 'All groups are run with the same chance, so what differs between them is their choices and not luck.',
  },

  rests: {
    item: (title, status, year) => `${title} (${status}, ${year})`,
    more: 'All sources and assumptions',
  },

  steps: {
    at: (place, year, scenario) => `${place}, ${year}, ${scenario}`,
    persons: (part, whole, level) => `about ${part} of ${whole} residents: ${level}`,
    less: (from, take, result) => `${from} − ${take} = ${result}`,
    rebased: (value, shift, result) =>
      `${value} is moved by ${shift}, so that the line meets what was observed: ${result}`,
    againstMean: (name, difference) => `difference from ${name}: the mean of the paired differences is ${difference}`,
    change: (from, to, after, before, change) => `change ${from}–${to}: ${after} − ${before} = ${change}`,
    sum: (parts, whole) => `${parts} = ${whole}`,
    ofReplicates: (count, all, share) => `${count} of ${all} replicates: ${share}`,
    inReplicates: (reached) => `${reached} replicates`,
    named: (value, name) => `${value} (${name})`,
    ofRuns: (count, all, share) => `${count} of ${all} runs: ${share}`,
    ofFutures: (count, all, share) => `${count} of ${all} futures: ${share}`,
    overReplicates: (sum, replicates, mean) => `${sum} in all replicates ÷ ${replicates} replicates ≈ ${mean}`,
    ofPersons: (part, whole, share) => `about ${part} of ${whole} persons: ${share}`,
    ofChildren: (part, whole, share) => `about ${part} of ${whole} children: ${share}`,
    aYear: (sum, years, mean) => `${sum} lettings ÷ ${years} years ≈ ${mean} a year`,
    waited: (sum, lettings, mean) => `${sum} years of waiting ÷ ${lettings} lettings ≈ ${mean} years`,
    ranked: (name, rank, all, value) => `${name}: number ${rank} of ${all} from below: ${value}`,
    swing: (high, low, swing) => `at the high end ${high} − at the low end ${low} = ${swing}`,
    alone: (alone, total) => `alone ${alone}; in all, with what it does together with others, ${total}`,
    strength: (strength, paths, direction) =>
      `the mean of ${paths} effects without sign is ${strength}; with sign ${direction}`,
    regret: (mean, most) => `regret: ${mean} on average, ${most} at most`,
    coverage: (inside, all, share) => `coverage: ${inside} of ${all} failures lie in the box: ${share}`,
    density: (failures, inside, share) => `density: ${failures} of the box’s ${inside} futures fail: ${share}`,
    value: (name, value) => `${name}: ${value}`,
    reads: (name, year, value) => `${name} in ${year}: ${value}`,
    becomes: (formula, value) => `${formula} = ${value}`,
    rows: (name, rows) => `${name}: ${rows} rows`,
  },

  statusRules: {
    size: (residents) => `The area must have at least ${residents} residents.`,
    list: (name, atLeast, lines) => `${name}: at least ${atLeast} of these are met: ${lines}.`,
    above: (name, value) => `${name} above ${value}`,
    timesNation: (name, factor) => `${name} at least ${factor} times the national mean`,
    ofRegion: (name, value) => `${name} below ${value} of the region’s mean`,
    and: (line) => ` Also: ${line}.`,
    fifthNote: 'The figure stands without the fifth criterion too.',
  },

  kinds: {
    trend: {
      formula:
        'The share at the place: those who are counted over all who could be, in each replicate and each year. The thin line is the same share of everybody else in the municipality.',
    },
    gap: {
      formula:
        'Gap = the share at the place less the share of everybody else in the municipality, in percentage points. It is taken in each replicate and each year. Zero is the rest of the municipality.',
    },
    waterfall: {
      counted:
        'Every resident who comes, goes or changes standing is booked with the cause, in the year that it happens. Other residents: moved in and out, rehoused, born and died. The same residents: work, education, income, convictions and age.',
      formula:
        'The change of the level is split by the ledger’s causes, year by year, so that the parts sum to all of the change with nothing left over. The thin lines are 80% intervals of what the mean over replicates could be.',
    },
    status: {
      formula:
        'In each replicate the area is held against the law’s lines at each year’s end. The probability is the share of replicates in which it stands on the list. It doesn’t foretell the decision.',
    },
    multiples: {
      formula:
        'As in the large lines: a gap is the share at the place less the share of everybody else in the municipality; a level is the share itself. Each criterion has one scale for all places.',
    },
    'people-place': {
      formula:
        'The change is split in two: what came with other residents (moves, rehousing, births and deaths), and what happened in the lives of the same ones. The two sum to the change. Of a gap, the same arithmetic for the rest of the municipality is taken away.',
    },
    'before-after': {
      formula:
        'The open dot is the value in the first year, the filled one in the last. A gap is the share at the place less the share of everybody else in the municipality; of a level it is the share itself.',
    },
    moves: {
      counted:
        'Persons who move across the place’s border in these years, once for each move. Moves within the place aren’t counted.',
      formula:
        'Moves are added over the years and all replicates and divided by the number of replicates. Persons are rounded to ten, or to a hundred where chance alone moves that much.',
    },
    cohort: {
      counted:
        'Those who lived at the place in the first year (residents and children), and those rehoused from it since. They are followed for as long as they live in the municipality, also once they have moved elsewhere in it.',
      formula:
        'The share of the persons followed who are of the age in question. Counts are added over all replicates before they are divided. The thin line is the same share of everybody else in the municipality.',
    },
    letting: {
      counted:
        'Dwellings let in these years, by the way in by which they were let, and how long those who got one had been on the list.',
      formula:
        'Lettings a year = all lettings by that way in over the number of years and of replicates. Waiting = their seniority together over the number of lettings.',
    },
    pyramid: {
      counted: 'All residents of the place at the year’s end, by age.',
      formula:
        'Residents of the age band, added over all replicates and divided by their number. The first year is the same in every replicate.',
    },
    schools: {
      counted:
        'Children who go to the district’s school or day care. Parents with basic education only: the parents’ highest education is basic school. Weak Danish: fewer points than the model’s line.',
      formula: 'The share of the institution’s children, added over all replicates before it is divided.',
    },
    goals: {
      formula:
        'In each replicate it is seen whether the goal is reached at the end of its year. The probability is the share of replicates in which it is.',
    },
    tiles: {
      formula:
        'Each field is the area’s gap (the share there less the share of everybody else in the municipality) or level in a year. The colour follows the number, from zero up.',
    },
    distribution: {
      formula:
        'A dot is the value in one replicate in the one year. The rule beneath goes from the tenth that lies lowest to the one that lies highest; the tick is the middle one.',
    },

    'key-figures': {
      formula:
        'The large number is the gap: the share at the place less the share of everybody else in the municipality. The level is the share itself. The difference is the mean of the paired differences to the scenario that the chosen one builds on.',
    },
    table: {
      formula:
        'A gap is the share at the place less the share of everybody else in the municipality, in percentage points; a level is the share itself. Taken in each replicate and each year.',
    },
    comparison: {
      formula:
        'A gap is the share at the place less the share of everybody else in the municipality. The difference to the first scenario is taken in each replicate; the number is the mean, and the interval holds four in five. The first year’s residents are followed wherever they live now. A probability is the share of replicates in which the area would stand on the list.',
    },
    observed: {
      counted:
        'Observed values are entered in the document. The model’s number beside them is its own level for the place.',
      formula:
        'The model’s number is the level of today’s practice: those who are counted over all who could be, as a mean over replicates.',
    },
    formula: {
      counted: 'What the formula’s words count stands in them: level, gap or change of a criterion at a place.',
      formula:
        'The formula is computed in each replicate and each year, and then the mean is taken. A claim becomes the share of replicates in which it holds.',
    },
    goal: {
      formula:
        'In each replicate it is seen whether the place’s value has come to the goal at the end of the goal’s year. The probability is the share of replicates in which it has.',
    },
    vega: {
      counted: 'The figure draws the document’s own tables. What their columns count stands with the tables’ figures.',
      formula:
        'Its author has chosen what is drawn, and whether rows are filtered or added up. The specification stands in the cell’s text.',
    },
    guess: {
      formula:
        'The answer is the model’s value in the scenario, year by year. A guess’s distance is the guess less the answer, without sign; it is within the band where it lies between ten and ninety per cent of the replicates.',
    },
    'round-up': {
      formula:
        'Each group’s scenario is run as the starting point is. Of each lever the least, the middle and the greatest value among the groups are shown, and how many touched it.',
    },
    scenario: {
      counted:
        'What a trigger, a pilot or a programme came to is seen in each replicate by itself, at each year’s end.',
      formula:
        'A number of replicates is those in which it happened. The value that the condition looks at is the mean over the replicates in that year.',
    },

    tornado: {
      formula:
        'One assumption at a time is moved from its low end to its high end while all others stay where they are. The swing is the difference between the two results.',
    },
    sobol: {
      formula:
        'All assumptions are varied at once (Sobol’s indices). Alone: the part of the result’s variance that the assumption makes without the others. In all: also what it makes together with them. So the parts in all may come to more than 100%.',
    },
    screening: {
      formula:
        'Assumptions are moved one at a time along chance paths through their ranges (Morris’s elementary effects). The strength is the mean of the effects without sign; the spread tells whether the effect depends on the others.',
    },
    spread: {
      formula:
        'The spread over futures is split in three (analysis of variance): what assumptions make, what chance makes, and what they make together. The three sum to 100%.',
    },
    robustness: {
      formula:
        'All scenarios are run in each future. Reaches: the share of futures in which the line is reached. Regret: how far a scenario lies from the one that is best in the same future. Worth of knowing: how much better the choice would become on average if an assumption were known (expected value of partial perfect information).',
    },
    'goal-seek': {
      formula:
        'The lever is tried at several values. For each, the runs in which the goal is reached are counted, and the least value is found at which their share is large enough. The interval is an 80% interval of that share.',
    },
    discovery: {
      formula:
        'The box of assumptions is sought in which the goal is missed most often (PRIM): slices are peeled off for as long as the share of failures in the box grows. Coverage: how much of all failures lies in the box. Density: how much of the box’s futures fails.',
    },
    credit: {
      formula:
        'Measures are added one at a time in every order, and each gets the mean of what it does when it is added (Shapley value). So the parts sum to all of the effect.',
    },
  },
};
