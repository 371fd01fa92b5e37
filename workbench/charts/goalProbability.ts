import {
  comparisonIn,
  type GoalSeekAnswer,
  measures,
  type Pack,
  type Strategy,
  type Summary,
} from '../../engine/index.ts';
import type { Wording } from '../text/language.ts';
import type { BarRow } from './barsForm.ts';
import { comparedValue } from './goalValue.ts';
import { goalWords, percentTicks, type StudyFigure, type StudyInputs, scenarioName } from './studyWords.ts';
import { writtenChance } from './written.ts';

/** Standard errors on either side of an 80 % interval. */
const halfWidth = 1.2816;

/** How likely the goal is with each value of the lever that was tried, with an 80 % interval, and the least that is enough. */
export function goalProbabilityFigure(
  inputs: StudyInputs<GoalSeekAnswer>,
  strategies: readonly Strategy[],
): StudyFigure {
  const { answer, words } = inputs;
  const { text, numbers } = words;
  const own = text.studies.goalSeek;
  const { lever, least, nearest, interval, probability } = answer;
  const dose = (value: number) => doseWords(answer, value, strategies, words);
  const runs = answer.lucks;
  const compared = answer.goal.kind === 'claim' ? comparisonIn(answer.goal.formula) : undefined;
  const valueCells = (came: Summary | undefined): readonly string[] => {
    if (!compared || !came) return ['–', '–'];
    const { value, distance } = comparedValue(compared, came, undefined, words);
    return [value, distance];
  };
  const chance = (share: number) => writtenChance(Math.round(share * runs), runs, words);
  const chanceOf = (share: number) => own.ofReplicates(chance(share));
  const wanted = numbers.percent(probability, 0);
  const subtitle = own.subtitle(
    goalWords(answer.goal, inputs),
    wanted,
    leverWords(answer, strategies, inputs.pack, words),
    scenarioName(inputs, answer.strategy),
  );
  const finding = !least
    ? own.notReachable
    : lever.field === 'from'
      ? own.titleYear(dose(least.dose))
      : own.title(dose(least.dose));
  const [low, high] = [...(interval ?? [])].sort((a, b) => a - b);
  const sentence =
    least && low !== undefined && high !== undefined
      ? own.sentence(dose(least.dose), chanceOf(least.reached.probability), dose(low), dose(high))
      : own.nearest(dose(nearest.dose), chanceOf(nearest.reached.probability));
  const ends = (reached: GoalSeekAnswer['nearest']['reached']) =>
    [
      Math.max(0, reached.probability - halfWidth * reached.mcse),
      Math.min(1, reached.probability + halfWidth * reached.mcse),
    ] as const;
  const written = (reached: GoalSeekAnswer['nearest']['reached']) => {
    const [from, to] = ends(reached);
    return text.studies.between(numbers.percent(from, 0), numbers.percent(to, 0));
  };
  return {
    method: 'goal-seek',
    finding,
    subtitle,
    notes: [text.studies.runsNote(runs), text.studies.chanceToo],
    data: {
      sections: [
        {
          id: 'trials',
          title: '',
          low: 0,
          high: 104,
          ticks: percentTicks(words, [100 * probability]),
          rows: answer.trials.map(({ dose: value, reached }): BarRow => {
            const [from, to] = ends(reached);
            const said = `${chance(reached.probability)} (${text.studies.interval} ${written(reached)})`;
            return {
              id: String(value),
              label: `${dose(value)}${value === least?.dose ? ' ◂' : ''}`,
              bars: [
                { form: 'block', fill: 'people', from: 100 * from, to: 100 * to, text: '', spoken: said },
                {
                  form: 'dot',
                  fill: 'ink',
                  from: 0,
                  to: 100 * reached.probability,
                  text: '',
                  spoken: said,
                  isBeside: true,
                },
              ],
            };
          }),
        },
      ],
      sentence,
      table: {
        columns: [
          own.value,
          own.chance,
          text.studies.interval,
          ...(compared ? [text.figures.goals.value, text.figures.goals.distance] : []),
        ],
        rows: answer.trials.map(({ dose: value, reached, value: came }) => [
          dose(value),
          chance(reached.probability),
          written(reached),
          ...(compared ? valueCells(came) : []),
        ]),
      },
    },
  };
}

/** A lever in words: the measure, where it is used, and the field. */
export function leverWords(
  { lever, strategy }: Pick<GoalSeekAnswer, 'lever' | 'strategy'>,
  strategies: readonly Strategy[],
  pack: Pack,
  words: Wording,
): string {
  const use = strategies.find(({ id }) => id === strategy)?.measures.find(({ id }) => id === lever.use);
  const measure = use && measures.get(use.measure);
  if (!use || !measure) return `${lever.use}.${lever.field}`;
  const field = measure.fields.find(({ key }) => key === lever.field);
  const estates = use.estates.slice(0, 2).flatMap((estate) => pack.geography.estates[estate] ?? []);
  const where = use.estates.length > 2 ? '' : words.list(estates.map(({ label }) => words.label(label)));
  const what = field ? words.label(field.label) : words.text.studies.form.start;
  const whereUsed = [words.label(measure.label), where].filter((part) => part !== '').join(', ');
  return `${whereUsed}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
}

/** A value of the lever with its unit: a share as per cent, a year as it is. */
function doseWords(
  { lever, strategy }: Pick<GoalSeekAnswer, 'lever' | 'strategy'>,
  value: number,
  strategies: readonly Strategy[],
  { numbers, label }: Wording,
): string {
  const use = strategies.find(({ id }) => id === strategy)?.measures.find(({ id }) => id === lever.use);
  const field = use && measures.get(use.measure)?.fields.find(({ key }) => key === lever.field);
  if (lever.field === 'from' || field?.kind === 'year') return String(value);
  if (field?.kind === 'share') return numbers.percent(value, Number.isInteger(Math.round(value * 1e4) / 100) ? 0 : 1);
  return `${numbers.short(value)}${field && 'unit' in field ? ` ${label(field.unit)}` : ''}`;
}
