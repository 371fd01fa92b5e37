import { disclosing, outcomeOfGoal } from '../../../analysis/disclosure/studyDisclosure.ts';
import type { GoalSeekAnswer } from '../../../analysis/studies/answerStudy.ts';
import type { Message } from '../../../pack/message.ts';
import { alignedTable } from '../alignedTable.ts';
import { fault } from '../commandRefusal.ts';
import { numbersOf } from '../numbers.ts';
import type { Answer } from './answer.ts';
import { askStudy, cellFlag } from './cellStudy.ts';
import { claimFlag, readClaim } from './claimFlag.ts';
import { comparedCells, comparedHeader, comparedRow } from './comparedText.ts';
import { earliestAnswer } from './earliest.ts';
import { frontAnswer } from './front.ts';
import { type GoalQuestion, questionText } from './goalQuestion.ts';
import { leverFlags, readLever, readLevers } from './levers.ts';
import { type StudyTools, studyCommand } from './study.ts';
import { goalFlags, outcomeFlags, readGoal, readOutcome, readStrategy, refuseIfAny } from './studyFlags.ts';
import { percentText } from './studyTexts.ts';

/** `fremsyn goal FILE…`: the least of a lever that reaches a goal often enough. */
export const goal = studyCommand({
  name: 'goal',
  help: {
    da: 'finder det mindste, der skal til, for at nå et mål med en given sandsynlighed',
    en: 'finds the least that reaches a goal with a given probability',
  },
  flags: [
    { name: 'strategy', value: 'ID', help: { da: 'scenariet; ellers det sidste', en: 'the scenario; else the last' } },
    ...leverFlags,
    {
      name: 'earliest',
      help: {
        da: 'det tidligste år, scenariet når målet, uden at dreje på noget',
        en: 'the earliest year in which the scenario reaches the goal, without turning anything',
      },
    },
    {
      name: 'most',
      value: 'N',
      help: {
        da: 'sammensætninger af flere greb, der højst prøves; ellers 120',
        en: 'combinations of several levers tried at most; 120 if left out',
      },
    },
    {
      name: 'probability',
      value: 'P',
      help: {
        da: 'sandsynlighed, målet skal nås med; ellers 0.8',
        en: 'probability to reach it with; 0.8 if left out',
      },
    },
    ...goalFlags,
    claimFlag,
    ...outcomeFlags,
    cellFlag,
  ],
  examples: [
    'goal scenarios/flexible-letting.yaml --lever letting.flexibleShare --avoid prevention-area --place vaerebro-park --year 2032 --replicates 100',
    'goal scenarios/default.md --strategy both --levers letting-shares-vaerebro-park.flexibleShare,demolition-vaerebro-park.dwellings --at-most 0.05 --replicates 20',
    'goal scenarios/default.md --earliest --avoid prevention-area --place vaerebro-park',
    `goal scenarios/default.md --earliest --reach 'school_result("vaerebro-park") >= 6' --probability 0.5`,
  ],
  answer,
});

/** Which of the three questions is asked: of one lever, of several, or of time alone. */
async function answer(tools: StudyTools): Promise<Answer> {
  const { plan, reader } = tools;
  const { task } = plan;
  if (reader.text('cell') !== undefined) return leastAnswer(tools, await askStudy(tools, 'goal-seek', () => undefined));
  const messages: Message[] = [];
  const outcome = readOutcome(reader, task, messages);
  const strategy = readStrategy(reader, task, messages);
  const isClaim = reader.text(claimFlag.name) !== undefined;
  const goal = isClaim
    ? readClaim(reader, task, [strategy], outcome.year, messages)
    : readGoal(reader, outcome, task, messages, [...goalFlags, claimFlag]);
  const probability = reader.decimal('probability', 0, 1) ?? 0.8;
  const given = ['lever', 'levers', 'earliest'].filter((name) => reader.text(name) !== undefined);
  if (given.length > 1) {
    const found = given.map((name) => `--${name}`).join(' ');
    messages.push(
      fault(
        `--${given[1]}`,
        `found ${found}; expected one of --lever, --levers and --earliest.`,
        `fandt ${found}; forventede ét af --lever, --levers og --earliest.`,
      ),
    );
  }
  const doses = reader.text('doses');
  const several = reader.text('levers');
  const most = reader.count('most', 1, 5000) ?? 120;
  const levers = several === undefined ? [] : readLevers(several, doses, strategy, task, messages);
  const isSingle = several === undefined && reader.text('earliest') === undefined;
  const lever = isSingle ? readLever(reader.text('lever'), doses, strategy, task, messages) : undefined;
  refuseIfAny([...messages, ...reader.messages]);
  if (!goal) throw new Error('a goal that is not refused is there');
  const own = outcomeOfGoal(goal);
  // the earliest year is told by those before it
  const years = task.to - task.from;
  const told =
    own && levers.length === 0 ? Array.from({ length: years }, (_, i) => ({ ...own, year: task.from + 1 + i })) : [];
  const simulate = disclosing(tools.simulate, own ? [own, ...told] : [], task.pack);
  const question: GoalQuestion = { ...tools, simulate, goal, strategy, probability };
  if (lever) {
    const lucks = task.replicates.length;
    const asked = { kind: 'goal-seek', strategy, goal, lever, probability, lucks } as const;
    return leastAnswer(tools, await askStudy(tools, 'goal-seek', () => asked));
  }
  return levers.length > 0 ? frontAnswer(question, levers, most) : earliestAnswer(question);
}

function leastAnswer(tools: StudyTools, result: GoalSeekAnswer): Answer {
  const { locale } = tools.call;
  const { lever, goal } = result;
  const numbers = numbersOf(locale);
  const da = locale === 'da';
  const { least, interval, nearest, trials } = result;
  const found = least
    ? da
      ? `Mindste ${lever.use}.${lever.field}: ${numbers.plain(least.dose)} (nås i ${percentText(least.reached.probability, locale)} af gentagelserne; mellem ${numbers.plain(interval?.[0] ?? least.dose)} og ${numbers.plain(interval?.[1] ?? least.dose)}, når tilfældet regnes med)`
      : `Least ${lever.use}.${lever.field}: ${numbers.plain(least.dose)} (reached in ${percentText(least.reached.probability, locale)} of the runs; from ${numbers.plain(interval?.[0] ?? least.dose)} to ${numbers.plain(interval?.[1] ?? least.dose)} when chance is counted)`
    : da
      ? `Kan ikke nås med ${lever.use}.${lever.field} fra ${numbers.plain(lever.doses[0] ?? 0)} til ${numbers.plain(lever.doses.at(-1) ?? 0)}. Nærmest er ${numbers.plain(nearest.dose)} med ${percentText(nearest.reached.probability, locale)}.`
      : `Not reachable with ${lever.use}.${lever.field} from ${numbers.plain(lever.doses[0] ?? 0)} to ${numbers.plain(lever.doses.at(-1) ?? 0)}. Nearest is ${numbers.plain(nearest.dose)} with ${percentText(nearest.reached.probability, locale)}.`;
  const rows = trials.map(({ dose, reached, value }) => [
    numbers.plain(dose),
    percentText(reached.probability, locale),
    `±${percentText(reached.mcse, locale, 1)}`,
    ...comparedCells(goal, value, locale),
  ]);
  const header = [
    ...(da ? ['Værdi', 'nås i', 'fejl'] : ['Value', 'reached in', 'error']),
    ...comparedHeader(goal, locale),
  ];
  return {
    text: `${questionText({ ...tools, ...result })}\n${found}\n\n${alignedTable([header, ...rows], 2)}`,
    data: result,
    rows: trials.map(({ dose, reached, value }) => ({
      ...{ dose, probability: reached.probability, mcse: reached.mcse },
      ...comparedRow(goal, value),
    })),
  };
}
