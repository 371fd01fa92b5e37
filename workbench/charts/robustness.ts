import { betterWay, errorToRoundBy, hasNoValue, type RobustnessAnswer } from '../../engine/index.ts';
import { barAxis } from './barAxis.ts';
import type { BarRow } from './barsForm.ts';
import {
  claimWords,
  leftOutNotes,
  lineWords,
  outcomeWords,
  parameterName,
  percentTicks,
  plain,
  type StudyFigure,
  type StudyInputs,
  scaleOf,
  scenarioIndex,
  scenarioName,
  valueWords,
} from './studyWords.ts';

/** Assumptions whose worth of being known is drawn, and futures from which on that is more than luck in the grouping. */
const mostKnown = 5;
const fewestFutures = 100;

/** Scenarios over many futures: where their outcomes lie, how often the line is reached, and which knowledge could change the choice. */
export function robustnessFigure(inputs: StudyInputs<RobustnessAnswer>): StudyFigure {
  const { answer, words } = inputs;
  const { text, numbers } = words;
  const own = text.studies.robustness;
  const { outcome, line, robustness: rows, worthOfKnowing } = answer;
  const scale = scaleOf(outcome, words);
  const drawn = (value: number) => value * scale.perUnit;
  const sign = betterWay(answer);
  const notes = [text.studies.futuresNote(answer.draws, answer.lucks), ...leftOutNotes(answer.leftOut, words)];
  const subtitle =
    answer.claim === undefined
      ? own.subtitle(outcomeWords(outcome, inputs), lineWords(outcome, line, words))
      : claimWords(answer.claim, outcome.year, inputs.pack, words);
  if (hasNoValue(answer))
    return { method: 'robustness', finding: text.studies.noValue, subtitle, data: undefined, notes };
  const percent = (share: number) => numbers.percent(share, 0);
  const name = (id: string) => scenarioName(inputs, id);
  const fill = (id: string) => ({ scenario: scenarioIndex(inputs, id) });
  const reached = rows.map(({ satisfied }) => satisfied);
  const axis = barAxis(
    [...rows.flatMap(({ outcomes }) => [drawn(outcomes.p10), drawn(outcomes.p90)]), drawn(line)],
    numbers,
  );
  const known =
    answer.draws < fewestFutures
      ? []
      : worthOfKnowing.parameters.filter(({ worth }) => worth > 1e-9).slice(0, mostKnown);
  const [first] = known;
  const amount = (value: number) => valueWords(scale, value, 0, words);
  const told = 'isClaim' in outcome ? own.ofClaim : own;
  const sentence = told.sentence(words.list(rows.map((row) => `${name(row.id)} ${percent(row.satisfied)}`)));
  return {
    method: 'robustness',
    finding: told.title(percent(Math.min(...reached)), percent(Math.max(...reached))),
    subtitle,
    notes,
    data: {
      sections: [
        {
          id: 'spread',
          title: own.spread,
          ...axis,
          ticks: [
            ...axis.ticks.filter(({ value }) => Math.abs(value - drawn(line)) > (axis.high - axis.low) / 12),
            { value: drawn(line), text: lineWords(outcome, line, words) },
          ],
          rows: rows.map(({ id, outcomes }): BarRow => {
            const error = errorToRoundBy(outcomes);
            const mean = plain(scale, outcomes.mean, error, words);
            const said = `${own.mean} ${mean}, ${text.studies.interval} ${text.studies.between(plain(scale, outcomes.p10, error, words), plain(scale, outcomes.p90, error, words))}`;
            return {
              id,
              label: name(id),
              bars: [
                {
                  form: 'block',
                  fill: 'people',
                  from: drawn(outcomes.p10),
                  to: drawn(outcomes.p90),
                  text: '',
                  spoken: said,
                },
                {
                  form: 'dot',
                  fill: fill(id),
                  from: 0,
                  to: drawn(outcomes.mean),
                  text: '',
                  spoken: said,
                  isBeside: true,
                },
              ],
            };
          }),
        },
        {
          id: 'reaches',
          title: told.reaches,
          low: 0,
          high: 104,
          ticks: percentTicks(words),
          rows: rows.map(
            ({ id, satisfied }): BarRow => ({
              id: `${id}-reaches`,
              label: name(id),
              bars: [
                {
                  form: 'line',
                  fill: fill(id),
                  from: 0,
                  to: 100 * satisfied,
                  text: percent(satisfied),
                  spoken: percent(satisfied),
                },
              ],
            }),
          ),
        },
        ...(known.length > 0
          ? [
              {
                id: 'worth',
                title: own.worth,
                ...barAxis(
                  known.map(({ worth }) => drawn(worth)),
                  numbers,
                ),
                rows: known.map(
                  ({ parameter, worth }): BarRow => ({
                    id: parameter,
                    label: parameterName(parameter, inputs),
                    bars: [
                      {
                        form: 'block',
                        fill: 'place',
                        from: 0,
                        to: drawn(worth),
                        text: plain(scale, worth, 0, words),
                        spoken: amount(worth),
                      },
                    ],
                  }),
                ),
              },
            ]
          : []),
      ],
      sentence: first
        ? `${sentence} ${own.knowing(parameterName(first.parameter, inputs), amount(first.worth))}`
        : sentence,
      table: {
        columns: [
          text.scenario,
          own.mean,
          text.studies.interval,
          own.satisfied,
          own.meanRegret,
          own.largestRegret,
          own.lowestTenth,
        ],
        rows: rows.map((row) => {
          const value = (number: number) => plain(scale, number, errorToRoundBy(row.outcomes), words);
          return [
            name(row.id),
            value(row.outcomes.mean),
            text.studies.between(value(row.outcomes.p10), value(row.outcomes.p90)),
            percent(row.satisfied),
            value(row.meanRegret),
            value(row.largestRegret),
            value(sign * row.lowestTenth),
          ];
        }),
      },
    },
  };
}
