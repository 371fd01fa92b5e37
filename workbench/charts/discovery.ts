import type { DiscoveryAnswer } from '../../engine/index.ts';
import type { BarRow } from './barsForm.ts';
import {
  goalWords,
  parameterAmount,
  parameterName,
  type StudyFigure,
  type StudyInputs,
  scenarioName,
} from './studyWords.ts';

/** Restrictions that a title names; the figure and the table have all. */
const mostNamed = 2;

/** The futures in which a goal is missed, as bounds on assumptions: where in its tried range each has to lie. */
export function discoveryFigure(inputs: StudyInputs<DiscoveryAnswer>): StudyFigure {
  const { answer, words } = inputs;
  const { text, numbers } = words;
  const own = text.studies.discovery;
  const { box, failures, runs, tried } = answer;
  const subtitle = own.subtitle(goalWords(answer.goal, inputs), scenarioName(inputs, answer.strategy));
  const notes = [text.studies.futuresNote(answer.draws, answer.lucks)];
  if (failures === 0) return { method: 'discovery', finding: own.never, subtitle, data: undefined, notes };
  if (failures === runs) return { method: 'discovery', finding: own.always, subtitle, data: undefined, notes };
  const sides = [...(box?.sides ?? [])].sort((a, b) => a.quasiProbability - b.quasiProbability);
  if (!box || sides.length === 0)
    return {
      method: 'discovery',
      finding: own.noBox,
      subtitle,
      data: undefined,
      notes: [own.failures(failures, runs), ...notes],
    };
  const percent = (share: number) => numbers.percent(share, 0);
  const rangeOf = (input: number) => tried[input] ?? ([0, 1] as const);
  const condition = ({ input, low, high }: (typeof sides)[number]): string => {
    const id = answer.parameters[input] ?? '';
    const [least, most] = rangeOf(input);
    const name = parameterName(id, inputs);
    if (low <= least) return own.below(name, parameterAmount(id, high, inputs).words);
    if (high >= most) return own.above(name, parameterAmount(id, low, inputs).words);
    return own.within(name, parameterAmount(id, low, inputs).number, parameterAmount(id, high, inputs).words);
  };
  const chance = (p: number) => (p < 0.01 ? `< ${percent(0.01)}` : percent(p));
  return {
    method: 'discovery',
    finding: own.title(words.list(sides.slice(0, mostNamed).map(condition))),
    subtitle,
    notes,
    legend: [
      { fill: 'people', text: own.whole },
      { fill: 'place', text: own.inside },
    ],
    data: {
      sections: [
        {
          id: 'box',
          title: own.scale,
          low: 0,
          high: 100,
          ticks: [
            { value: 0, text: own.lowest },
            { value: 100, text: own.highest },
          ],
          rows: sides.map((side): BarRow => {
            const id = answer.parameters[side.input] ?? '';
            const [least, most] = rangeOf(side.input);
            const at = (value: number) => (100 * (value - least)) / (most - least || 1);
            const said = condition(side);
            return {
              id,
              label: parameterName(id, inputs),
              bars: [
                { form: 'line', fill: 'people', from: 0, to: 100, text: '', spoken: said, hasStart: true },
                {
                  form: 'block',
                  fill: 'place',
                  from: at(side.low),
                  to: at(side.high),
                  text: '',
                  spoken: said,
                  isBeside: true,
                },
              ],
            };
          }),
        },
      ],
      sentence: own.sentence(failures, runs, percent(box.coverage), percent(box.density)),
      table: {
        columns: [text.studies.assumption, text.studies.unit, own.inside, own.tried, own.chance],
        rows: sides.map(({ input, low, high, quasiProbability }) => {
          const id = answer.parameters[input] ?? '';
          const [least, most] = rangeOf(input);
          const number = (end: number) => parameterAmount(id, end, inputs).number;
          return [
            parameterName(id, inputs),
            parameterAmount(id, low, inputs).unit,
            text.studies.between(number(low), number(high)),
            text.studies.between(number(least), number(most)),
            chance(quasiProbability),
          ];
        }),
      },
    },
  };
}
