import { extentOf, extentWithId, moveCauses, movesIndex, type StrategyResult } from '../../engine/index.ts';
import { twoSidedAxis } from './barAxis.ts';
import { type Bar, type BarRow, type BarSection, type BarsData, barsFigure } from './barsForm.ts';
import type { FigureInputs } from './figureInputs.ts';
import { figureKind, type Nothing } from './shownFigure.ts';
import { fewestPersons, writtenPersons } from './written.ts';

/** Somewhere that people moved to or came from: the dwellings of a district outside the place, or everywhere but the municipality. */
interface OtherEnd {
  readonly id: string;
  readonly label: string;
  /** indices of the moves' ends */
  readonly ends: readonly number[];
}

/** Persons over the span, means over replicates. */
interface Flow {
  readonly went: number;
  readonly came: number;
}

/** Where those who leave a place go, and where those who come are from, over the years together. */
export function movesData(inputs: FigureInputs): BarsData | Nothing {
  const { words, selected, ensemble, from, to } = inputs;
  const { text, numbers } = words;
  const base = ensemble.strategies.find(({ strategy }) => strategy.id === selected.result.strategy.parent);
  const baseIndex = base ? ensemble.strategies.indexOf(base) : 0;
  const rows = otherEnds(inputs).map((other) => ({
    other,
    flow: flowWith(inputs, selected.result, other),
    base: base && flowWith(inputs, base, other),
  }));
  if (from === to || rows.every(({ flow }) => flow.went + flow.came < fewestPersons)) {
    return { nothing: text.figures.moves.none };
  }
  const total = (way: 'went' | 'came') => rows.reduce((sum, { flow }) => sum + flow[way], 0);
  const persons = (count: number) => writtenPersons(count, ensemble.replicates.length, words);
  const shown = (count: number | undefined) => (count === undefined || count < fewestPersons ? 0 : count);
  const fill = { scenario: selected.index } as const;
  const sides = [
    { way: 'went', sign: -1, words: text.figures.moves.went },
    { way: 'came', sign: 1, words: text.figures.moves.came },
  ] as const;
  const rowOf = ({ other, flow, base: reference }: (typeof rows)[number]): BarRow => {
    const bars = sides.map(({ way, sign, words: name }, i): Bar => {
      const count = shown(flow[way]);
      return {
        form: 'block',
        fill,
        from: 0,
        to: sign * count,
        text: count > 0 || i === 1 ? persons(flow[way]) : '',
        spoken: `${name}: ${persons(flow[way])}`,
        isBeside: i > 0,
      };
    });
    const dots = sides.flatMap(({ way, sign, words: name }): Bar[] => {
      const count = shown(reference?.[way]);
      if (!base || !reference || count === 0) return [];
      return [
        {
          form: 'dot',
          fill: { scenario: baseIndex },
          from: 0,
          to: sign * count,
          text: '',
          spoken: `${base.strategy.name}, ${name}: ${persons(reference[way])}`,
          isBeside: true,
        },
      ];
    });
    return { id: other.id, label: other.label, bars: [...bars, ...dots] };
  };
  const section = (id: 'within' | 'outside', own: typeof rows): BarSection => ({
    id,
    title: text.figures.moves[id],
    ...twoSidedAxis(
      own.flatMap(({ flow, base: other }) => [flow.went, flow.came, other?.went, other?.came].map(shown)),
      numbers,
    ),
    rows: own.map(rowOf),
  });
  return {
    sections: [section('within', rows.slice(0, -1)), section('outside', rows.slice(-1))].filter(
      (part) => part.rows.length > 0,
    ),
    finding: text.findings.moves(
      words.label(inputs.place.label),
      selected.result.strategy.name,
      ...inOrder(persons(total('went')), persons(total('came')), total('went') < total('came')),
    ),
    sentence: text.figures.moves.sentence(
      selected.result.strategy.name,
      persons(total('went')),
      persons(total('came')),
      from,
      to,
    ),
    table: {
      columns: [
        text.figures.moves.other,
        ...[selected.result, ...(base ? [base] : [])].flatMap(({ strategy }) =>
          sides.map(({ words: name }) => `${strategy.name}: ${name}`),
        ),
      ],
      rows: rows.map(({ other, flow, base: reference }) => [
        other.label,
        ...[flow, ...(reference ? [reference] : [])].flatMap(({ went, came }) => [persons(went), persons(came)]),
      ]),
    },
  };
}

export const movesFigure = figureKind({
  figure: barsFigure,
  method: 'moves',
  legend: 'selected',
  title: ({ words }, place) => words.text.figures.moves.title(place),
  subtitle: ({ words, from, to }) => words.text.figures.moves.subtitle(from, to),
  data: movesData,
});

/** Which way more go as it is written, and both numbers, the greater first. */
function inOrder(went: string, came: string, isMoreIn: boolean): ['in' | 'out' | 'even', string, string] {
  if (went === came) return ['even', went, came];
  return isMoreIn ? ['in', came, went] : ['out', went, came];
}

/** What each row of the table tells, in full digits: persons over the span in the scenario in hand, means over replicates. */
export function flowsOf(inputs: FigureInputs): readonly Flow[] {
  return otherEnds(inputs).map((other) => flowWith(inputs, inputs.selected.result, other));
}

/** Every district less the place itself, in the pack's order, and last the world outside. */
function otherEnds({ ensemble, place, words }: FigureInputs): readonly OtherEnd[] {
  const { geography } = ensemble.shape;
  const own = new Set(extentOf(geography, place).estates);
  const districts = geography.districts.flatMap((district): OtherEnd[] => {
    const { estates } = extentWithId(geography, district.id);
    const ends = estates.filter((estate) => !own.has(estate));
    const name = words.label(district.label);
    const isPart = ends.length < estates.length;
    return ends.length === 0
      ? []
      : [{ id: district.id, label: isPart ? words.text.figures.moves.rest(name) : name, ends }];
  });
  return [...districts, { id: 'outside', label: words.text.figures.moves.outside, ends: [geography.estates.length] }];
}

function flowWith({ ensemble, place, from, to }: FigureInputs, result: StrategyResult, { ends }: OtherEnd): Flow {
  const { shape } = ensemble;
  const own = extentOf(shape.geography, place).estates;
  const [first, last] = [shape.years.indexOf(from), shape.years.indexOf(to)];
  let went = 0;
  let came = 0;
  for (let year = first + 1; year <= last; year++) {
    for (const here of own) {
      for (const there of ends) {
        for (let cause = 0; cause < moveCauses.length; cause++) {
          went += result.sums.moves[movesIndex(shape, year, here, there, cause)] ?? 0;
          came += result.sums.moves[movesIndex(shape, year, there, here, cause)] ?? 0;
        }
      }
    }
  }
  const replicates = ensemble.replicates.length;
  return { went: went / replicates, came: came / replicates };
}
