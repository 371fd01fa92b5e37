import { errorToRoundBy, hasNoValue, type SensitivityAnswer, unknownWithId } from '../../engine/index.ts';
import { changeAxis } from './barAxis.ts';
import type { Bar, BarRow } from './barsForm.ts';
import {
  isUnderOne,
  leftOutNotes,
  outcomeWords,
  parameterAmount,
  parameterName,
  plain,
  type StudyFigure,
  type StudyInputs,
  scaleOf,
  scenarioName,
  signed,
  sizeOnOneRun,
  valueWords,
} from './studyWords.ts';

/** Standard errors on either side of zero within which a swing may be chance alone: an 80 % interval. */
const halfWidth = 1.2816;

/** One assumption at a time from its low end to its high end: what it does to the result, those that reach farthest on top. */
export function tornadoFigure(inputs: StudyInputs<SensitivityAnswer>): StudyFigure {
  const { answer, words } = inputs;
  const { text, numbers } = words;
  const own = text.studies.sensitivity;
  const scale = scaleOf(answer.outcome, words);
  const bars = answer.bars ?? [];
  const subtitle = own.subtitle(
    outcomeWords(answer.outcome, inputs),
    askedOf(inputs),
    text.studies.form.methods.tornado,
  );
  const first = bars.reduce<(typeof bars)[number] | undefined>(
    (most, bar) => (most && Math.abs(most.swing.mean) >= Math.abs(bar.swing.mean) ? most : bar),
    undefined,
  );
  const notes = [text.studies.runsNote(answer.lucks), text.studies.chanceToo, ...leftOutNotes(answer.leftOut, words)];
  const change = (value: number) => value * scale.perUnit;
  const changes = bars.flatMap(({ atLow, atHigh, atValue }) => [change(atLow - atValue), change(atHigh - atValue)]);
  if (!first || (first.swing.mean === 0 && changes.every((each) => each === 0)))
    return {
      method: 'tornado',
      finding: hasNoValue(answer) ? text.studies.noValue : own.nothing,
      subtitle,
      data: undefined,
      notes,
    };
  const rest = (answer.screened ?? []).slice(bars.length);
  const most = rest.reduce((largest, { swing }) => Math.max(largest, Math.abs(swing)), 0);
  const name = parameterName(first.parameter, inputs);
  const level = (value: number) => plain(scale, value, errorToRoundBy(first.swing), words);
  const [low, high] = [first.low, first.high].map((value) => parameterAmount(first.parameter, value, inputs).words);
  const atHigh = valueWords(scale, first.atHigh, errorToRoundBy(first.swing), words);
  const isAlike = level(first.atLow) === level(first.atHigh) || mayBeChance(first.swing);
  const sentence = isAlike
    ? own.alike(name, low ?? '', high ?? '', atHigh)
    : own.sentence(name, low ?? '', level(first.atLow), high ?? '', atHigh);
  const others =
    rest.length > 0 ? ` ${own.others(rest.length, sizeOnOneRun(scale, most, words), isUnderOne(scale, most))}` : '';
  const ends = (bar: (typeof bars)[number]): readonly Bar[] => {
    const [low, high] = [change(bar.atLow - bar.atValue), change(bar.atHigh - bar.atValue)];
    // an end that moves nothing lies on the other's side, and both would be written in one place
    const isOneSided = low * high >= 0;
    const shorter = Math.abs(low) < Math.abs(high) ? 'low' : 'high';
    const part = (end: 'low' | 'high'): Bar => {
      const [to, value] = end === 'low' ? [low, bar.atLow] : [high, bar.atHigh];
      const moved = signed(scale, value - bar.atValue, errorToRoundBy(bar.swing), words);
      return {
        form: 'block',
        fill: end === 'low' ? 'people' : 'place',
        from: 0,
        to,
        text: isOneSided && end === shorter ? '' : parameterAmount(bar.parameter, bar[end], inputs).short,
        spoken: `${end === 'low' ? own.lowEnd : own.highEnd} (${parameterAmount(bar.parameter, bar[end], inputs).words}): ${moved}`,
      };
    };
    const [lowPart, highPart] = [part('low'), part('high')];
    // the shorter one lies over the longer one
    return Math.abs(low) >= Math.abs(high)
      ? [lowPart, { ...highPart, isBeside: true }]
      : [
          { ...highPart, isBeside: false },
          { ...lowPart, isBeside: true },
        ];
  };
  return {
    method: 'tornado',
    finding: isAlike ? own.nothing : own.title(name),
    subtitle,
    notes,
    legend: [
      { fill: 'people', text: own.lowEnd },
      { fill: 'place', text: own.highEnd },
    ],
    data: {
      sections: [
        {
          id: 'tornado',
          title: own.change(scale.unit),
          ...changeAxis(changes, numbers),
          rows: bars.map(
            (bar): BarRow => ({ id: bar.parameter, label: parameterName(bar.parameter, inputs), bars: ends(bar) }),
          ),
        },
      ],
      sentence: `${sentence}${others}`,
      table: {
        columns: [
          text.studies.assumption,
          text.studies.unit,
          own.low,
          own.high,
          own.atLow,
          own.atHigh,
          own.swing,
          own.mayBeChance,
        ],
        rows: [
          ...bars.map((bar) => {
            const { parameter, low, high, atLow, atHigh, swing } = bar;
            const error = errorToRoundBy(swing);
            const isKnown = Number.isFinite(error);
            const written = signed(scale, swing.mean, error, words);
            return [
              parameterName(parameter, inputs),
              ...spanOf(parameter, low, high, inputs),
              plain(scale, atLow, error, words),
              plain(scale, atHigh, error, words),
              isKnown && swing.mcse > 0 ? text.studies.withError(written, plain(scale, swing.mcse, 0, words)) : written,
              isKnown && mayBeChance(swing) ? '×' : '–',
            ];
          }),
          ...rest.map(({ parameter, swing }) => {
            const { low = 0, high = 0 } = unknownWithId(inputs.pack, parameter) ?? {};
            const written = signed(scale, swing, Number.POSITIVE_INFINITY, words);
            return [parameterName(parameter, inputs), ...spanOf(parameter, low, high, inputs), '–', '–', written, '–'];
          }),
        ],
      },
    },
  };
}

/** Whether a swing is so small that chance alone may have made it. */
function mayBeChance({ mean, mcse }: { readonly mean: number; readonly mcse: number }): boolean {
  return Math.abs(mean) < halfWidth * mcse;
}

/** The unit, the low end and the high end of an assumption, as three cells. */
function spanOf(
  parameter: string,
  low: number,
  high: number,
  inputs: StudyInputs<SensitivityAnswer>,
): readonly string[] {
  const ends = [low, high].map((end) => parameterAmount(parameter, end, inputs));
  return [ends[0]?.unit ?? '', ...ends.map(({ number }) => number)];
}

/** The scenario that was asked of, and what it is held against. */
export function askedOf(inputs: StudyInputs<SensitivityAnswer>): string {
  const { answer, words } = inputs;
  const name = scenarioName(inputs, answer.strategy);
  return answer.against === undefined
    ? name
    : words.text.studies.difference(name, scenarioName(inputs, answer.against));
}
