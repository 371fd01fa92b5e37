import {
  type Cell,
  cellKindNames,
  cellVocabulary,
  criteria,
  figureKinds,
  formulaUnits,
  horizonOf,
  keysOfCell,
  type Measure,
  measureAliases,
  measureKeys,
  measures,
  placesOf,
  resultNames,
  switches,
} from '../../engine/index.ts';
import { isTold } from '../notebook/fifthCriterion.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import type { CellWords, Suggestion } from './suggestions.ts';

const scenarioKeyed: ReadonlySet<string> = new Set(['scenario', 'scenarios', 'extends', 'against']);
const placeKeyed: ReadonlySet<string> = new Set(['place', 'places', 'where', 'districts', 'estate', 'estates']);

/** The words that a cell of the document can be written with: of the pack, the measures, the document and the cell's kind. */
export function cellWords(cell: Cell, session: Session): CellWords | undefined {
  const pack = session.pack.peek();
  if (!pack || cell.kind === 'text') return undefined;
  const words = wording.peek();
  const notebook = session.notebook.peek();
  const kind = cell.kind === 'unread' ? cell.asked : cell.kind;
  const places = placesOf(pack.geography).map(({ id, label }) => ({ word: id, about: words.label(label) }));
  const idsOf = (wanted: Cell['kind']) =>
    notebook.cells.flatMap((other) => (other.kind === wanted && 'id' in other ? [other.id] : []));
  const scenarios = notebook.cells.flatMap((other) =>
    other.kind === 'scenario' ? [{ word: other.id, about: other.scenario.name }] : [],
  );
  const told = criteria.filter((criterion) => isTold(criterion, session.frame.peek().hidesFifth));
  const indicators = [
    ...told.flatMap((criterion) =>
      ['gap', 'level'].map((form) => ({ word: `${form}(${criterion})`, about: words.text.criteria[criterion] })),
    ),
    ...idsOf('formula').map((id) => ({ word: `formula(${id})` })),
  ];
  const fieldsOf = (measure: Measure | undefined): readonly Suggestion[] =>
    (measure?.fields ?? []).map(({ key, label }) => ({ word: key, about: words.label(label) }));
  const choices: Readonly<Record<string, readonly string[]>> = {
    figure: figureKinds,
    unit: formulaUnits,
    show: ['series', 'number'],
    status: ['published', 'derived', 'assumed'],
    off: switches,
    name: kind === 'vega' ? [...resultNames, ...idsOf('data'), ...idsOf('formula')] : [],
    mark: kind === 'vega' ? ['line', 'bar', 'point', 'area', 'rect', 'tick', 'rule', 'text', 'boxplot'] : [],
  };
  return {
    keys: keysOfCell(kind),
    measureKeys: (measure) => [...measureKeys.map((key) => ({ word: key })), ...fieldsOf(measureNamed(measure))],
    values(key, measure) {
      if (key === 'measure')
        return [...measures.values()].map(({ id, label }) => ({ word: id, about: words.label(label) }));
      if (scenarioKeyed.has(key)) return scenarios;
      if (placeKeyed.has(key)) return places;
      if (key === 'indicator' || key === 'indicators') return indicators;
      const field = measureNamed(measure)?.fields.find((candidate) => candidate.key === key);
      if (field && 'options' in field)
        return field.options.map(({ id, label }) => ({ word: id, about: words.label(label) }));
      return (choices[key] ?? []).map((each) => ({ word: each }));
    },
    keysUnder(key) {
      if (key !== 'parameters') return [];
      return [...pack.parameters].map(([id, { label }]) => ({ word: id, about: words.label(label) }));
    },
    formulas: cellVocabulary(pack, horizonOf(notebook, pack)),
  };
}

/** Kinds of cell that prose can be interrupted by. */
export function fenceWords(): readonly Suggestion[] {
  return cellKindNames.map((kind) => ({ word: kind }));
}

function measureNamed(id: string): Measure | undefined {
  return measures.get(id) ?? measures.get(measureAliases.get(id)?.measure ?? '');
}
