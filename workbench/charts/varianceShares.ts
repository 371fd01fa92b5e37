import { hasNoValue, type RobustnessAnswer, type SensitivityAnswer } from '../../engine/index.ts';
import type { BarRow } from './barsForm.ts';
import {
  leftOutNotes,
  outcomeWords,
  parameterName,
  percentTicks,
  type StudyFigure,
  type StudyInputs,
  scenarioName,
} from './studyWords.ts';
import { askedOf } from './tornado.ts';

/** Sobol's indices: what share of the result's variance each assumption makes, alone and together with the others. */
export function sobolFigure(inputs: StudyInputs<SensitivityAnswer>): StudyFigure {
  const { answer, words } = inputs;
  const { text, numbers } = words;
  const own = text.studies.sensitivity;
  const indices = (answer.indices ?? []).filter(({ total }) => Number.isFinite(total));
  const [first] = indices;
  const subtitle = own.subtitle(outcomeWords(answer.outcome, inputs), askedOf(inputs), text.studies.form.methods.sobol);
  const notes = [
    own.baseNote(answer.base),
    text.studies.runsNote(answer.lucks),
    ...leftOutNotes(answer.leftOut, words),
  ];
  if (!first)
    return {
      method: 'sobol',
      finding: hasNoValue(answer) ? text.studies.noValue : own.nothing,
      subtitle,
      data: undefined,
      notes,
    };
  const percent = (share: number) => numbers.percent(within(share), 0);
  const withError = (share: number, error: number) =>
    text.studies.withError(numbers.percent(share, 0), numbers.percent(error, 0));
  const name = parameterName(first.parameter, inputs);
  return {
    method: 'sobol',
    finding: own.sobolTitle(name, percent(first.total)),
    subtitle,
    notes,
    legend: [
      { fill: 'place', text: own.alone },
      { fill: 'people', text: own.together },
    ],
    data: {
      sections: [
        {
          id: 'sobol',
          title: '',
          low: 0,
          high: 104,
          ticks: percentTicks(words),
          rows: indices.map(({ parameter, first: alone, total, totalError, firstError }): BarRow => {
            const [until, all] = [100 * Math.min(within(alone), within(total)), 100 * within(total)];
            return {
              id: parameter,
              label: parameterName(parameter, inputs),
              bars: [
                {
                  form: 'block',
                  fill: 'place',
                  from: 0,
                  to: until,
                  text: '',
                  spoken: `${own.alone}: ${withError(alone, firstError)}`,
                },
                {
                  ...{ form: 'block', fill: 'people', from: until, to: all, text: percent(total), isBeside: true },
                  spoken: `${own.total}: ${withError(total, totalError)}`,
                },
              ],
            };
          }),
        },
      ],
      sentence: own.sobolSentence(name, percent(first.first), percent(first.total)),
      table: {
        columns: [text.studies.assumption, own.alone, own.total],
        rows: indices.map(({ parameter, first: alone, firstError, total, totalError }) => [
          parameterName(parameter, inputs),
          withError(alone, firstError),
          withError(total, totalError),
        ]),
      },
    },
  };
}

/** What each scenario's spread over the futures is made of: not knowing, chance, and both together. Undefined with one luck a future. */
export function spreadFigure(inputs: StudyInputs<RobustnessAnswer>): StudyFigure | undefined {
  const { answer, words } = inputs;
  const { text, numbers } = words;
  const own = text.studies.robustness;
  const rows = answer.robustness.flatMap(({ id, shares }) => (shares ? [{ id, shares }] : []));
  const [first] = rows;
  if (!first) return undefined;
  const percent = (share: number) => numbers.percent(share, 0);
  return {
    method: 'spread',
    finding: own.sharesTitle,
    subtitle: own.sharesSubtitle,
    notes: [text.studies.futuresNote(answer.draws, answer.lucks)],
    legend: [
      { fill: 'place', text: own.unknown },
      { fill: 'people', text: own.chance },
      { fill: 'ink', text: own.both },
    ],
    data: {
      sections: [
        {
          id: 'shares',
          title: '',
          low: 0,
          high: 104,
          ticks: percentTicks(words),
          rows: rows.map(({ id, shares }): BarRow => {
            const known = 100 * shares.parameters;
            const lucky = known + 100 * shares.chance;
            return {
              id,
              label: scenarioName(inputs, id),
              bars: [
                {
                  form: 'block',
                  fill: 'place',
                  from: 0,
                  to: known,
                  text: '',
                  spoken: `${own.unknown}: ${percent(shares.parameters)}`,
                },
                {
                  form: 'block',
                  fill: 'people',
                  from: known,
                  to: lucky,
                  text: '',
                  spoken: `${own.chance}: ${percent(shares.chance)}`,
                  isBeside: true,
                },
                {
                  form: 'block',
                  fill: 'ink',
                  from: lucky,
                  to: 100,
                  text: '',
                  spoken: `${own.both}: ${percent(shares.interaction)}`,
                  isBeside: true,
                },
              ],
            };
          }),
        },
      ],
      sentence: own.sharesSentence(
        scenarioName(inputs, first.id),
        percent(first.shares.parameters),
        percent(first.shares.chance),
      ),
      table: {
        columns: [text.scenario, own.unknown, own.chance, own.both],
        rows: rows.map(({ id, shares }) => [
          scenarioName(inputs, id),
          percent(shares.parameters),
          percent(shares.chance),
          percent(shares.interaction),
        ]),
      },
    },
  };
}

/** Estimates may fall outside of what a share can be. */
function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
