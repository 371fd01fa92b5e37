import { type Lever, leastDose } from '../../../analysis/studies/goalStudy.ts';
import type { Field } from '../../../measures/measure.ts';
import { measures } from '../../../measures/registry.ts';
import type { Message } from '../../../pack/message.ts';
import type { Task } from '../../../simulation/task.ts';
import { alignedTable } from '../alignedTable.ts';
import { fault } from '../commandRefusal.ts';
import { numbersOf } from '../numbers.ts';
import { type Answer, type StudyTools, studyCommand } from './study.ts';
import { goalFlags, outcomeFlags, readGoal, readOutcome, readStrategy, refuseIfAny } from './studyFlags.ts';
import { goalText, percentText } from './studyTexts.ts';

const mostDoses = 401;

/** `fremsyn goal FILE…`: the least of a lever that reaches a goal often enough. */
export const goal = studyCommand({
  name: 'goal',
  help: {
    da: 'finder det mindste, der skal til, for at nå et mål med en given sandsynlighed',
    en: 'finds the least that reaches a goal with a given probability',
  },
  flags: [
    { name: 'strategy', value: 'ID', help: { da: 'scenariet; ellers det sidste', en: 'the scenario; else the last' } },
    {
      name: 'lever',
      value: 'USE.FIELD',
      help: {
        da: 'grebet: brugens navn og feltet, eller from for startåret',
        en: "the lever: the use's id and the field, or from for the first year",
      },
    },
    {
      name: 'doses',
      value: 'FROM..TO..STEP',
      help: {
        da: 'værdier at prøve; ellers feltets egne grænser',
        en: "values to try; the field's own bounds if left out",
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
    ...outcomeFlags,
  ],
  examples: [
    'goal scenarios/flexible-letting.yaml --lever letting.flexibleShare --avoid prevention-area --place vaerebro-park --year 2032 --replicates 100',
  ],
  answer,
});

async function answer({ plan, reader, call, simulate }: StudyTools): Promise<Answer> {
  const { task, pack } = plan;
  const { locale } = call;
  const messages: Message[] = [];
  const outcome = readOutcome(reader, task, messages);
  const sought = readGoal(reader, outcome, task, messages);
  const strategy = readStrategy(reader, task, messages);
  const probability = reader.decimal('probability', 0, 1) ?? 0.8;
  const lever = readLever(reader.text('lever'), reader.text('doses'), strategy, task, messages);
  refuseIfAny([...messages, ...reader.messages]);
  if (!sought || !lever) throw new Error('a goal and a lever that are not refused are there');
  const numbers = numbersOf(locale);
  const result = await leastDose(task, lever, sought, probability, pack, (own) => simulate(own));
  const da = locale === 'da';
  const { least, interval, nearest, trials } = result;
  const found = least
    ? da
      ? `Mindste ${lever.use}.${lever.field}: ${numbers.plain(least.dose)} (nås i ${percentText(least.reached.probability, locale)} af gentagelserne; mellem ${numbers.plain(interval?.[0] ?? least.dose)} og ${numbers.plain(interval?.[1] ?? least.dose)}, når tilfældet regnes med)`
      : `Least ${lever.use}.${lever.field}: ${numbers.plain(least.dose)} (reached in ${percentText(least.reached.probability, locale)} of the runs; from ${numbers.plain(interval?.[0] ?? least.dose)} to ${numbers.plain(interval?.[1] ?? least.dose)} when chance is counted)`
    : da
      ? `Kan ikke nås med ${lever.use}.${lever.field} fra ${numbers.plain(lever.doses[0] ?? 0)} til ${numbers.plain(lever.doses.at(-1) ?? 0)}. Nærmest er ${numbers.plain(nearest.dose)} med ${percentText(nearest.reached.probability, locale)}.`
      : `Not reachable with ${lever.use}.${lever.field} from ${numbers.plain(lever.doses[0] ?? 0)} to ${numbers.plain(lever.doses.at(-1) ?? 0)}. Nearest is ${numbers.plain(nearest.dose)} with ${percentText(nearest.reached.probability, locale)}.`;
  const rows = trials.map(({ dose, reached }) => [
    numbers.plain(dose),
    percentText(reached.probability, locale),
    `±${percentText(reached.mcse, locale, 1)}`,
  ]);
  const header = da ? ['Værdi', 'nås i', 'fejl'] : ['Value', 'reached in', 'error'];
  const question = `${goalText(sought, pack, locale)}, P ≥ ${percentText(probability, locale)} · ${strategy} · ${task.replicates.length} ${da ? 'gentagelser' : 'replicates'}`;
  return {
    text: `${question}\n${found}\n\n${alignedTable([header, ...rows], 2)}`,
    data: { goal: sought, probability, strategy, lever, ...result },
  };
}

function readLever(
  text: string | undefined,
  doses: string | undefined,
  strategy: string,
  task: Task,
  messages: Message[],
): Lever | undefined {
  const uses = task.strategies.find(({ id }) => id === strategy)?.measures ?? [];
  const levers = uses.flatMap(({ id, measure }) => [
    ...(measures.get(measure)?.fields ?? []).filter(isNumeric).map(({ key }) => `${id}.${key}`),
    `${id}.from`,
  ]);
  const [use, field] = text?.split('.') ?? [];
  if (text === undefined || use === undefined || field === undefined || !levers.includes(text)) {
    messages.push(
      fault(
        '--lever',
        `found ${text === undefined ? 'none' : `"${text}"`}; expected one of ${strategy}: ${levers.join(', ')}.`,
        `fandt ${text === undefined ? 'intet' : `"${text}"`}; forventede et af ${strategy}s: ${levers.join(', ')}.`,
      ),
    );
    return undefined;
  }
  const own = uses.find(({ id }) => id === use);
  const declared = measures.get(own?.measure ?? '')?.fields.find((candidate) => candidate.key === field);
  const bounds =
    declared && isNumeric(declared)
      ? { from: declared.min, to: declared.max, step: declared.step }
      : { from: task.from + 1, to: task.to, step: 1 };
  const grid = doses === undefined ? bounds : gridOf(doses);
  const values = grid ? valuesOn(grid, field === 'from') : [];
  if (values.length < 2 || values.length > mostDoses) {
    messages.push(
      fault(
        '--doses',
        `found "${doses}"; expected 2 to ${mostDoses} values as ${bounds.from}..${bounds.to}..${bounds.step}.`,
        `fandt "${doses}"; forventede 2 til ${mostDoses} værdier som ${bounds.from}..${bounds.to}..${bounds.step}.`,
      ),
    );
    return undefined;
  }
  return { strategy, use, field, doses: values };
}

function isNumeric(field: Field): field is Extract<Field, { min: number }> {
  return 'min' in field;
}

function gridOf(text: string): { from: number; to: number; step: number } | undefined {
  const parts = text.split('..').map(Number);
  const [from, to, step] = parts as [number, number, number];
  return parts.length === 3 && parts.every(Number.isFinite) && step > 0 && to > from ? { from, to, step } : undefined;
}

/** Least effort first: for a starting year that is the latest. */
function valuesOn({ from, to, step }: { from: number; to: number; step: number }, isYear: boolean): number[] {
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  const values = Array.from({ length: Math.min(count, mostDoses + 1) }, (_, i) => Number((from + i * step).toFixed(9)));
  return isYear ? values.reverse() : values;
}
