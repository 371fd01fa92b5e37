import {
  type Cell,
  type CriterionId,
  type Indicator,
  type Notebook,
  parseNotebook,
  type Source,
  serializeNotebook,
  type Table,
  withoutCell,
} from '../../engine/index.ts';
import { withCells } from './edit.ts';

/** The criterion that a document can leave out of all that is seen and handed on: origin, the law's fifth. */
const fifth: CriterionId = 'origin';

/** Whether a criterion is told of. */
export function isTold(criterion: CriterionId, hidesFifth: boolean): boolean {
  return !hidesFifth || criterion !== fifth;
}

/** Whether a cell tells of nothing but the fifth criterion: such a one gives way to a sentence where that isn't told of. */
export function isAboutFifth(cell: Cell): boolean {
  const several = 'indicators' in cell ? cell.indicators : [];
  if ('indicator' in cell) return told([cell.indicator, ...several]).length === 0;
  return 'indicators' in cell && namesIndicators(cell.body) && told(several).length === 0;
}

const kept = new WeakMap<Cell, Cell>();

/** The notebook as it is shown: where the document leaves the fifth criterion out, no cell names it. Text and places are as they were. */
export function asTold(notebook: Notebook): Notebook {
  if (!notebook.hidesFifth) return notebook;
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => {
      const known = kept.get(cell) ?? cellAsTold(cell);
      kept.set(cell, known);
      return known;
    }),
  };
}

function cellAsTold(cell: Cell): Cell {
  if (cell.kind === 'status') return { ...cell, values: cell.values.filter(({ criterion }) => criterion !== fifth) };
  if (!('indicators' in cell)) return cell;
  const indicators = told(cell.indicators);
  if (indicators.length === cell.indicators.length) return cell;
  const [first] = indicators;
  return { ...cell, indicators, ...('indicator' in cell && first ? { indicator: first } : {}) } as Cell;
}

/** The document's text as it is handed on: where it leaves the fifth criterion out, nothing in its cells asks for it. */
export function textAsTold(text: string): string {
  const { notebook } = parseNotebook(text, 'notebook');
  if (!notebook.hidesFifth) return text;
  const without = notebook.cells.reduceRight(
    (all, cell, index) => (isAboutFifth(cell) ? withoutCell(all, index).notebook : all),
    notebook,
  );
  const named = withCells(without, (cell) => {
    if (!('indicators' in cell) || told(cell.indicators).length === cell.indicators.length) return undefined;
    return new Map([['indicators', told(cell.indicators).map(({ form, criterion }) => `${form}(${criterion})`)]]);
  });
  const read = parseNotebook(named, 'notebook').notebook;
  const cells = read.cells.map((cell) =>
    cell.kind === 'status' ? { ...cell, body: cell.body.replace(valueInList, '').replace(valueOnLine, '') } : cell,
  );
  return serializeNotebook({ ...read, cells });
}

/** An observed value of the criterion on a line of its own, or among others in braces. */
const valueOnLine = new RegExp(`^ *${fifth}:.*\\n?`, 'gm');
const valueInList = new RegExp(`, *${fifth}: *[^,}\\n]*(?=[,}])`, 'g');

/** The rows of a result table that are handed on. Status is kept as it is without the fifth criterion. */
export function tableAsTold(table: Table, hidesFifth: boolean): Table {
  if (!hidesFifth) return table;
  const column = (name: string) => table.columns.find((candidate) => candidate.name === name)?.values;
  const criterion = column('criterion');
  const counted = column('origin_criterion');
  const count = table.columns[0]?.values.length ?? 0;
  const rows = Array.from({ length: count }, (_, row) => row).filter(
    (row) => criterion?.at(row) !== fifth && counted?.at(row) !== 'counted',
  );
  const columns = table.columns
    .filter(({ name }) => name !== 'origin_criterion')
    .map((each) => ({ ...each, values: rows.map((row) => each.values.at(row) ?? null) }));
  return { ...table, columns };
}

/** The sources that are told of: data on origin serve the fifth criterion alone. */
export function sourcesAsTold(sources: readonly Source[], hidesFifth: boolean): readonly Source[] {
  return hidesFifth ? sources.filter(({ resource }) => !resource.startsWith(fifth)) : sources;
}

function told(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter(({ criterion }) => criterion !== fifth);
}

function namesIndicators(body: string): boolean {
  return /^indicators?:/m.test(body);
}
