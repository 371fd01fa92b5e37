import { describe, expect, it } from 'vitest';
import { parseNotebook, type Table } from '../../engine/index.ts';
import {
  asTold,
  isAboutFifth,
  sourcesAsTold,
  tableAsTold,
  textAsTold,
} from '../../workbench/notebook/fifthCriterion.ts';

const cells = [
  '```key-figures tal\nindicators: [gap(outside-labour), gap(origin), gap(convicted)]\n```',
  '```figure gap-alene\nindicator: gap(origin)\n```',
  '```figure multiples-flere\nindicators: [gap(origin), gap(low-income)]\n```',
  '```status 2025\nvalues:\n  - place: hill\n    origin: 0.41\n    convicted: 0.012\n  - {place: dale, origin: 0.2, convicted: 0.01}\n  - {place: mill, convicted: 0.01, origin: 0.2}\n```',
];

function textWith(setting: string): string {
  return `---\nfremsyn: 1\ntitle: Prøve\n${setting}---\n# Prøve\n\n${cells.join('\n\n')}\n\nEfter.\n`;
}

const hidden = textWith('fifth-criterion: hidden\n');
const read = (text: string) => parseNotebook(text, 'notebook').notebook;

describe('a document that leaves the fifth criterion out', () => {
  it('says so in its header, and a word that is neither is told', () => {
    expect(read(hidden).hidesFifth).toBe(true);
    expect(read(textWith('fifth-criterion: shown\n')).hidesFifth).toBeUndefined();
    expect(read(textWith('')).hidesFifth).toBeUndefined();
    expect(parseNotebook(textWith('fifth-criterion: hiden\n'), 'notebook').messages[0]?.en).toContain('Did you mean');
  });

  it('shows the others, in every cell that names several', () => {
    const shown = asTold(read(hidden)).cells;
    const named = shown.flatMap((cell) =>
      'indicators' in cell && !isAboutFifth(cell) ? [cell.indicators.map(({ criterion }) => criterion)] : [],
    );
    expect(named).toEqual([['outside-labour', 'convicted'], ['low-income']]);
    const figure = shown.find((cell) => cell.kind === 'figure' && !isAboutFifth(cell));
    expect(figure?.kind === 'figure' && figure.indicator.criterion).toBe('low-income');
    const status = shown.find((cell) => cell.kind === 'status');
    expect(status?.kind === 'status' && status.values.map(({ criterion }) => criterion)).toEqual([
      'convicted',
      'convicted',
      'convicted',
    ]);
  });

  it('has one cell that is about nothing else, which gives way', () => {
    expect(
      asTold(read(hidden))
        .cells.filter(isAboutFifth)
        .map((cell) => 'id' in cell && cell.id),
    ).toEqual(['gap-alene']);
  });

  it('keeps its own text whole, and its cells the same objects from one reading to the next', () => {
    const notebook = read(hidden);
    expect(asTold(notebook).cells.map((cell) => ('body' in cell ? cell.body : cell.text))).toEqual(
      notebook.cells.map((cell) => ('body' in cell ? cell.body : cell.text)),
    );
    expect(asTold(notebook).cells).toEqual(asTold(notebook).cells);
    for (const [i, cell] of asTold(notebook).cells.entries()) expect(asTold(notebook).cells[i]).toBe(cell);
  });

  it('is handed on without a word of the criterion in its cells, and reads without fault', () => {
    const handed = textAsTold(hidden);
    expect(handed).not.toContain('origin');
    expect(handed).toContain('indicators: [gap(outside-labour), gap(convicted)]');
    expect(handed).toContain('indicators: [gap(low-income)]');
    expect(handed).toContain('fifth-criterion: hidden');
    expect(handed).toContain('Efter.');
    const { notebook, messages } = parseNotebook(handed, 'notebook');
    expect(messages).toEqual([]);
    const status = notebook.cells.find((cell) => cell.kind === 'status');
    expect(status?.kind === 'status' && status.values.map(({ place, value }) => [place.value, value])).toEqual([
      ['hill', 0.012],
      ['dale', 0.01],
      ['mill', 0.01],
    ]);
  });
});

describe('a document that takes it in', () => {
  it('is shown and handed on as it stands', () => {
    const text = textWith('');
    const notebook = read(text);
    expect(asTold(notebook)).toBe(notebook);
    expect(textAsTold(text)).toBe(text);
  });
});

describe('what is saved beside the document', () => {
  const column = (name: string, values: readonly (string | number)[]) => ({ name, kind: 'text' as const, values });
  const table = (name: Table['name'], ...columns: Table['columns']): Table => ({ name, synthetic: true, columns });

  it('is tables without the criterion’s rows', () => {
    const criteria = table('criteria', column('place', ['a', 'a']), column('criterion', ['origin', 'convicted']));
    expect(tableAsTold(criteria, true).columns.map(({ values }) => [...values])).toEqual([['a'], ['convicted']]);
    expect(tableAsTold(criteria, false)).toBe(criteria);
  });

  it('is the legal status as the other criteria give it', () => {
    const status = table(
      'status',
      column('place', ['a', 'a']),
      column('origin_criterion', ['counted', 'left-out']),
      column('status', ['transformation-area', 'vulnerable-area']),
    );
    const told = tableAsTold(status, true);
    expect(told.columns.map(({ name }) => name)).toEqual(['place', 'status']);
    expect(told.columns.map(({ values }) => [...values])).toEqual([['a'], ['vulnerable-area']]);
  });

  it('is sources without those that serve the criterion alone', () => {
    const source = (resource: string) => ({
      resource,
      title: { da: resource, en: resource },
      status: 'assumed' as const,
      date: '2025-01-01',
      licence: '',
      sources: [],
    });
    const all = ['population', 'origin', 'origin-pools'].map(source);
    expect(sourcesAsTold(all, true).map(({ resource }) => resource)).toEqual(['population']);
    expect(sourcesAsTold(all, false)).toBe(all);
  });
});
