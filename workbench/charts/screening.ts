import { errorToRoundBy, hasNoValue, type SensitivityAnswer } from '../../engine/index.ts';
import { barAxis } from './barAxis.ts';
import type { BarRow } from './barsForm.ts';
import {
  isWrittenAsNothing,
  leftOutNotes,
  outcomeWords,
  parameterName,
  plain,
  type StudyFigure,
  type StudyInputs,
  scaleOf,
  signed,
  valueWords,
} from './studyWords.ts';
import { askedOf } from './tornado.ts';

/** Rows that are drawn; the table has all. */
const mostRows = 15;

/** Morris's elementary effects: how much each assumption matters over all of the others' ranges. */
export function screeningFigure(inputs: StudyInputs<SensitivityAnswer>): StudyFigure {
  const { answer, words } = inputs;
  const { text, numbers } = words;
  const own = text.studies.sensitivity;
  const scale = scaleOf(answer.outcome, words);
  const effects = answer.effects ?? [];
  const drawn = effects.slice(0, mostRows);
  const [first] = effects;
  const subtitle = own.subtitle(
    outcomeWords(answer.outcome, inputs),
    askedOf(inputs),
    text.studies.form.methods.morris,
  );
  const notes = [
    own.trajectories(answer.base),
    text.studies.runsNote(answer.lucks),
    ...leftOutNotes(answer.leftOut, words),
  ];
  if (!first || first.strength === 0)
    return {
      method: 'screening',
      finding: hasNoValue(answer) ? text.studies.noValue : own.nothing,
      subtitle,
      data: undefined,
      notes,
    };
  const name = parameterName(first.parameter, inputs);
  const error = (spread: number) => errorToRoundBy({ mcse: spread / Math.sqrt(answer.base), replicates: answer.base });
  const strength = (effect: (typeof effects)[number]) => plain(scale, effect.strength, error(effect.spread), words);
  return {
    method: 'screening',
    finding: isWrittenAsNothing(scale, first.strength, error(first.spread)) ? own.nothing : own.morrisTitle(name),
    subtitle,
    notes,
    data: {
      sections: [
        {
          id: 'morris',
          title: own.strengthIn(scale.unit),
          ...barAxis(
            drawn.map((effect) => effect.strength * scale.perUnit),
            numbers,
          ),
          rows: drawn.map(
            (effect): BarRow => ({
              id: effect.parameter,
              label: parameterName(effect.parameter, inputs),
              bars: [
                {
                  form: 'block',
                  fill: 'place',
                  from: 0,
                  to: effect.strength * scale.perUnit,
                  text: strength(effect),
                  spoken: `${own.strength} ${strength(effect)}, ${own.direction} ${signed(scale, effect.mean, error(effect.spread), words)}`,
                },
              ],
            }),
          ),
        },
      ],
      sentence: own.morrisSentence(
        name,
        valueWords(scale, first.strength, error(first.spread), words),
        valueWords(scale, first.spread, error(first.spread), words),
      ),
      table: {
        columns: [text.studies.assumption, own.strength, own.direction, own.spread],
        rows: effects.map((effect) => [
          parameterName(effect.parameter, inputs),
          strength(effect),
          signed(scale, effect.mean, error(effect.spread), words),
          plain(scale, effect.spread, error(effect.spread), words),
        ]),
      },
    },
  };
}
