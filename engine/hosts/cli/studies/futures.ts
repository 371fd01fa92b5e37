import { betterWay, type Judged } from '../../../analysis/studies/futuresStudy.ts';
import { type Goal, isOfFormula, type Outcome } from '../../../analysis/studies/outcome.ts';
import { judgedBy } from '../../../analysis/studies/study.ts';
import type { Summary } from '../../../analysis/summary.ts';
import type { Message } from '../../../pack/message.ts';
import type { Task } from '../../../simulation/task.ts';
import { alignedTable } from '../alignedTable.ts';
import type { Flag } from '../command.ts';
import type { FlagReader } from '../flagValues.ts';
import { numbersOf } from '../numbers.ts';
import { overFlag, readOver } from '../overFlag.ts';
import type { Answer } from './answer.ts';
import { askStudy, cellFlag } from './cellStudy.ts';
import { claimFlag, readClaim } from './claimFlag.ts';
import { type StudyTools, studyCommand } from './study.ts';
import { goalFlags, outcomeFlags, readGoal, readOutcome, readStrategy } from './studyFlags.ts';
import { estimateText, goalText, leftOutText, percentText, statusText, unitOf, unknownText } from './studyTexts.ts';

/** Futures that are drawn where nothing is said. A box of them is peeled from more than a mean needs. */
const usualDraws = { robust: 100, discover: 200 } as const;

const drawsFlag = (usually: number): Flag => ({
  name: 'draws',
  value: 'N',
  help: {
    da: `fremtider: lodtrækninger af de usikre forudsætninger, ellers ${usually}`,
    en: `futures: draws of the uncertain assumptions, ${usually} if left out`,
  },
});

/** Goals that are a line of a criterion. */
const lineFlags = goalFlags.filter(({ name }) => name !== 'avoid');

/** `fremsyn robust FILE…`: how strategies hold up over many futures, and which data would change the choice. */
export const robust = studyCommand({
  name: 'robust',
  help: {
    da: 'viser, hvordan scenarierne klarer sig i mange fremtider, og hvilken viden der kan ændre valget',
    en: 'shows how scenarios hold up over many futures, and which knowledge could change the choice',
  },
  flags: [drawsFlag(usualDraws.robust), overFlag, ...outcomeFlags, ...lineFlags, claimFlag, cellFlag],
  examples: [
    'robust scenarios/default.md --place vaerebro-park --criterion outside-labour --at-most 0.1 --draws 200',
    `robust scenarios/default.md --reach 'safe_share("vaerebro-park") >= 0.72'`,
  ],
  answer: robustAnswer,
});

/** `fremsyn discover FILE…`: in which futures a strategy fails. */
export const discover = studyCommand({
  name: 'discover',
  help: {
    da: 'finder de fremtider, hvor et scenarie ikke når sit mål',
    en: 'finds the futures in which a scenario misses its goal',
  },
  flags: [
    { name: 'strategy', value: 'ID', help: { da: 'scenariet; ellers det sidste', en: 'the scenario; else the last' } },
    drawsFlag(usualDraws.discover),
    overFlag,
    {
      name: 'density',
      value: 'SHARE',
      help: {
        da: 'andel af kassens fremtider, der skal mislykkes; ellers 0.75',
        en: 'share of the box that is to fail; 0.75 if left out',
      },
    },
    ...goalFlags,
    claimFlag,
    ...outcomeFlags,
    cellFlag,
  ],
  examples: [
    'discover scenarios/default.md --strategy flexible-letting --at-most 0.08 --place vaerebro-park --draws 400',
    `discover scenarios/default.md --reach 'school_result("vaerebro-park") >= 6'`,
  ],
  answer: discoverAnswer,
});

async function robustAnswer(tools: StudyTools): Promise<Answer> {
  const { plan, reader, call } = tools;
  const { task, pack } = plan;
  const { locale } = call;
  const result = await askStudy(tools, 'robustness', (messages) => {
    const outcome = readOutcome(reader, task, messages);
    const strategies = task.strategies.map(({ id }) => id);
    const judged = readJudged(reader, outcome, task, strategies, messages);
    const draws = reader.count('draws', 2, 100_000) ?? usualDraws.robust;
    const over = readOver(reader);
    return judged && { kind: 'robustness', strategies, ...judged, draws, over, lucks: task.replicates.length };
  });
  const { outcome, robustness: rows, worthOfKnowing: worth } = result;
  const goal = goalJudged(result);
  const da = locale === 'da';
  const sign = betterWay(result);
  const unit = unitOf(outcome);
  const value = (benefit: number, told: Summary) => estimateText(sign * benefit, told, unit, locale);
  const amount = (size: number, told: Pick<Summary, 'mcse' | 'replicates'>) =>
    estimateText(size, told, unit, locale).replace('+', '');
  // the worth of knowing has no error of its own: all that is asked of it is runs enough
  const futures = { mcse: Number.EPSILON, replicates: result.draws };
  const header = da
    ? ['Scenarie', 'middel', 'når linjen', 'middel fortrydelse', 'største fortrydelse', 'laveste tiendedel af udfald']
    : ['Scenario', 'mean', 'reaches the line', 'mean regret', 'largest regret', 'lowest tenth of outcomes'];
  const body = rows.map((row) => [
    row.id,
    value(row.meanBenefit, row.outcomes),
    percentText(row.satisfied, locale),
    amount(row.meanRegret, row.outcomes),
    amount(row.largestRegret, row.outcomes),
    value(row.lowestTenth, row.outcomes),
  ]);
  const known = worth.parameters
    .slice(0, 8)
    .map(({ parameter, worth: own }) => [
      unknownText(parameter, pack, locale),
      statusText(parameter, pack, locale),
      amount(own, futures),
    ]);
  const knownHeader = da
    ? [`Hvad det er værd at vide på forhånd (alt: ${amount(worth.all, futures)})`, '', '']
    : [`What it is worth to know beforehand (everything: ${amount(worth.all, futures)})`, '', ''];
  return {
    text: [
      `${goalText(goal, pack, locale)} · ${result.draws} ${da ? 'fremtider' : 'futures'}${leftOutText(result.leftOut, locale)}`,
      alignedTable([header, ...body], 2),
      alignedTable([knownHeader, ...known], 2),
    ].join('\n\n'),
    data: result,
  };
}

/** What the flags have scenarios judged by: a line of a criterion, or a claim. */
function readJudged(
  reader: FlagReader,
  outcome: Outcome,
  task: Task,
  strategies: readonly string[],
  messages: Message[],
): Judged | undefined {
  if (reader.text(claimFlag.name) !== undefined) {
    const claim = readClaim(reader, task, strategies, outcome.year, messages);
    return claim && judgedBy({ value: claim.formula, line: 1, column: 1 }, task.strategies, task.pack, outcome.year);
  }
  const goal = readGoal(reader, outcome, task, messages, [...lineFlags, claimFlag]);
  return goal && 'line' in goal ? { outcome, line: goal.line } : undefined;
}

/** What scenarios are judged by, as a goal. */
function goalJudged(judged: Judged): Goal {
  const { outcome, claim, line } = judged;
  if (isOfFormula(outcome)) return { kind: 'claim', formula: claim ?? outcome.formula, year: outcome.year };
  return { kind: betterWay(judged) > 0 ? 'above' : 'below', outcome, line };
}

async function discoverAnswer(tools: StudyTools): Promise<Answer> {
  const { plan, reader, call } = tools;
  const { task, pack } = plan;
  const { locale } = call;
  const found = await askStudy(tools, 'discovery', (messages) => {
    const outcome = readOutcome(reader, task, messages);
    const strategy = readStrategy(reader, task, messages);
    const goal =
      reader.text(claimFlag.name) === undefined
        ? readGoal(reader, outcome, task, messages, [...goalFlags, claimFlag])
        : readClaim(reader, task, [strategy], outcome.year, messages);
    const density = reader.decimal('density', 0, 1) ?? 0.75;
    const draws = reader.count('draws', 2, 100_000) ?? usualDraws.discover;
    const over = readOver(reader);
    return goal && { kind: 'discovery', strategy, goal, draws, over, lucks: task.replicates.length, density };
  });
  const { goal, strategy } = found;
  const da = locale === 'da';
  const numbers = numbersOf(locale);
  const { box } = found;
  const rows = (box?.sides ?? []).map(({ input, low, high, quasiProbability }) => {
    const id = found.parameters[input] ?? '';
    return [
      unknownText(id, pack, locale),
      statusText(id, pack, locale),
      `${numbers.plain(low)} … ${numbers.plain(high)}`,
      numbers.plain(quasiProbability),
    ];
  });
  const summary = box
    ? da
      ? `Mislykkes mest, når alle gælder: dækker ${percentText(box.coverage, locale)} af de mislykkede, og ${percentText(box.density, locale)} af kassens fremtider mislykkes.`
      : `Fails most where all of these hold: covers ${percentText(box.coverage, locale)} of the failures, and ${percentText(box.density, locale)} of its futures fail.`
    : da
      ? 'Intet mislykkes, så der er ingen kasse.'
      : 'Nothing fails, so there is no box.';
  const header = da ? ['Forudsætning', 'status', 'mellem', 'p'] : ['Assumption', 'status', 'between', 'p'];
  return {
    text: [
      `${goalText(goal, pack, locale)} · ${strategy}`,
      da
        ? `${found.failures} af ${found.runs} fremtider når det ikke.`
        : `${found.failures} of ${found.runs} futures miss it.`,
      summary,
      ...(rows.length > 0 ? ['', alignedTable([header, ...rows], 2)] : []),
    ].join('\n'),
    data: found,
  };
}
