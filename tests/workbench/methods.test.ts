import { describe, expect, it } from 'vitest';
import { figureKinds } from '../../engine/index.ts';
import { studyFigures } from '../../workbench/cells/studyFigures.ts';
import { causes } from '../../workbench/charts/causes.ts';
import { causesData } from '../../workbench/charts/causesData.ts';
import type { Told } from '../../workbench/charts/drawing.ts';
import type { Figure } from '../../workbench/charts/figure.ts';
import type { FigureInputs } from '../../workbench/charts/figureInputs.ts';
import { multiplesData } from '../../workbench/charts/multiplesFigure.ts';
import type { Nothing } from '../../workbench/charts/shownFigure.ts';
import { statusData } from '../../workbench/charts/statusFigure.ts';
import { trend } from '../../workbench/charts/trend.ts';
import { trendData } from '../../workbench/charts/trendData.ts';
import { type Explanation, explained } from '../../workbench/methods/explanation.ts';
import type { Method } from '../../workbench/methods/method.ts';
import type { MethodName } from '../../workbench/methods/names.ts';
import { methods } from '../../workbench/methods/registry.ts';
import { criterionRests, rests } from '../../workbench/methods/rests.ts';
import { doesSubtract } from '../../workbench/text/agreement.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { methodTexts } from '../../workbench/text/methodTexts.ts';
import { ensembleFixture } from '../analysis/ensembleFixture.ts';
import { packFixture } from '../analysis/packFixture.ts';
import { drawnKinds } from './drawnKinds.ts';
import { figureInputs } from './figureInputs.ts';
import { gladsaxe } from './gladsaxeSession.ts';
import { type MethodShown, methodInputs } from './methodInputs.ts';
import { answers, strategies, studyInputs } from './studyAnswers.ts';

type Kind = (typeof figureKinds)[number];
type Made = { readonly figure: Figure<never>; readonly data: (inputs: FigureInputs) => unknown };

const trendOf = ({ ensemble, pack, cell, place, words }: FigureInputs) =>
  trendData(
    ensemble,
    pack,
    { indicator: cell.indicator, place, scenarios: [], marked: undefined, hasBand: true },
    words,
  );
const causesOf = ({ ensemble, cell, place, from, to, words, selected }: FigureInputs) =>
  causesData(
    ensemble,
    { strategy: selected.result.strategy.id, place, criterion: cell.indicator.criterion, from, to },
    words,
  );

/** Every kind of figure with its form and its data. */
const kinds = {
  trend: { figure: trend, data: trendOf },
  gap: { figure: trend, data: trendOf },
  waterfall: { figure: causes, data: causesOf },
  ...drawnKinds,
} as unknown as Readonly<Record<Kind, Made>>;

const ensemble = ensembleFixture({ replicates: 12 });

function drawn(kind: Kind, language: 'da' | 'en' = 'da') {
  const form = kind === 'trend' ? 'level' : 'gap';
  const inputs = figureInputs(kind, { ensemble, language, indicator: { form, criterion: 'basic-schooling' } });
  const { figure, data: make } = kinds[kind];
  const data = make(inputs) as Told | Nothing | undefined;
  if (!data || 'nothing' in data) throw new Error(`${kind} has nothing to show`);
  return { inputs, figure, data: data as never, table: figure.table(data as never, wordingIn(language)) };
}

function told(name: MethodName, kind: ReturnType<typeof drawn>, shown: Partial<MethodShown> = {}): Explanation {
  const { inputs, data, table } = kind;
  const asked = { cell: inputs.cell, ensemble, inputs, ...shown };
  return explained(name, methods[name] as Method<unknown>, methodInputs<unknown>(data, table, asked));
}

/** Numbers of a text as it is written, each as one. */
const numbersOf = (text: string) => text.replace(/(\d)\.(\d{3})/g, '$1$2').match(/\d+(?:,\d+)?/g) ?? [];
const everything = ({ counted, formula, worked, runs, rests: on }: Explanation) =>
  [...counted, formula, ...worked.flatMap(({ about, steps }) => [about, ...steps]), ...runs, ...on].join(' ');

describe('how a figure’s numbers are calculated', () => {
  it.each(figureKinds)('is told in both languages, with nothing left open: %s', (kind) => {
    for (const language of ['da', 'en'] as const) {
      const explanation = told(kind, drawn(kind, language), { language });
      expect(explanation.worked.flatMap(({ steps }) => steps).length, language).toBeGreaterThan(0);
      expect(explanation.runs.length, language).toBeGreaterThan(1);
      expect(everything(explanation), language).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });

  it.each(figureKinds)('agrees with the figure’s table wherever its reader stands: %s', (kind) => {
    const made = drawn(kind);
    const shown = new Set(made.table.rows.flatMap((row) => row.slice(1).flatMap(numbersOf)));
    const { steps, series } = made.figure.extent(made.data);
    let count = 0;
    for (let step = 0; step < steps; step++) {
      for (let own = 0; own < series; own++) {
        const { worked } = told(kind, made, { cursor: { step, series: own } });
        for (const { steps: lines } of worked) {
          count += 1;
          // what the figure shows is the result of one of the lines
          const results = lines.flatMap((line) => numbersOf(line.split(/[=≈:]/).at(-1) ?? '').slice(0, 1));
          expect(
            results.some((result) => shown.has(result)),
            lines.join(' | '),
          ).toBe(true);
        }
      }
    }
    expect(count).toBeGreaterThan(0);
  });

  it('of a gap is the share there less the share of everybody else, or says that it was taken before rounding', () => {
    const made = drawn('gap');
    const { steps, series } = made.figure.extent(made.data);
    const rounded = wordingIn('da').text.trend.rounded;
    for (let step = 0; step < steps; step++) {
      for (let own = 0; own < series; own++) {
        const lines = told('gap', made, { cursor: { step, series: own } }).worked.flatMap((worked) => worked.steps);
        const line = lines.find((each) => / − .* = /.test(each)) ?? '';
        const [, to = '', from = '', difference = ''] = /^(.*?) − (.*?) = (\S+)/.exec(line) ?? [];
        expect(numbersOf(to)).toHaveLength(1);
        expect(doesSubtract({ from, to, difference }) || line.includes(rounded), line).toBe(true);
      }
    }
  });

  it('follows the reader from point to point', () => {
    const made = drawn('multiples');
    const at = (step: number) => told('multiples', made, { cursor: { step, series: 1 } }).worked[0];
    expect(at(0)?.about).not.toBe(at(3)?.about);
    expect(at(0)?.steps).not.toEqual(at(3)?.steps);
  });

  it('tells the Monte-Carlo error of what is read, and that fewer than five replicates have none that is known', () => {
    const said = methodTexts.da.runs;
    expect(told('gap', drawn('gap')).runs.join(' ')).toMatch(/Monte-Carlo-fejl er \d/);
    const few = ensembleFixture({ replicates: 3 });
    const inputs = figureInputs('multiples', { ensemble: few });
    const data = multiplesData(inputs);
    const asked = methodInputs<unknown>(data, undefined, { cell: inputs.cell, ensemble: few, inputs });
    const { runs } = explained('multiples', methods.multiples as Method<unknown>, asked);
    expect(runs).toContain(said.few);
    expect(runs).not.toContain(said.band);
  });
});

describe('how the numbers of a study are calculated', () => {
  it.each(Object.keys(answers) as (keyof typeof answers)[])('is told row by row, from its own table: %s', (name) => {
    const answer = answers[name];
    for (const language of ['da', 'en'] as const) {
      for (const { data, method } of studyFigures(studyInputs(answer, language), strategies)) {
        const rows = data?.table.rows ?? [];
        const shown = new Set(rows.flatMap((row) => row.slice(1).flatMap(numbersOf)));
        const asked = { cell: { kind: answer.kind } as never, answer, pack: gladsaxe() as never, language };
        const at = (step: number) =>
          explained(
            method,
            methods[method] as Method<unknown>,
            methodInputs<unknown>(data, data?.table, { ...asked, cursor: { step, series: 0 } }),
          );
        const lines = rows.flatMap((_, step) => at(step).worked.flatMap(({ steps }) => steps));
        expect(lines.length).toBeGreaterThan(0);
        expect(everything(at(0))).not.toMatch(/NaN|undefined|Infinity/);
        // coverage and density stand in the sentence, all else in the table
        if (method === 'discovery' || language === 'en') continue;
        for (const line of lines)
          expect(
            numbersOf(line).some((number) => shown.has(number)),
            line,
          ).toBe(true);
      }
    }
  });

  it('adds the measures’ parts to the whole', () => {
    const [figure] = studyFigures(studyInputs(answers.credit), strategies);
    const asked = { cell: { kind: 'credit' } as never, answer: answers.credit };
    const inputs = methodInputs(figure?.data, figure?.data?.table, asked);
    expect(methods.credit.worked(inputs)[0]?.steps[0]).toMatch(/^−2,0 − 0,6 = −2,6/);
  });
});

describe('what an explanation tells of', () => {
  it('names resources that the pack has', () => {
    const names = new Set(gladsaxe().sources.map(({ resource }) => resource));
    const own = Object.values(methods as Readonly<Record<string, Method<never>>>).flatMap(
      (method) => method.rests ?? [],
    );
    const all = [...Object.values(criterionRests).flat(), ...Object.values(rests).flat(), ...own];
    expect(all.filter((name) => !names.has(name))).toEqual([]);
  });

  it('says nothing of the fifth criterion where the document leaves it out', () => {
    const pattern = /oprindelse|indvandrere|ikke-vestlige|femte/i;
    const inputs = { ...figureInputs('status', { ensemble }), hidesFifth: true };
    const data = statusData(inputs);
    const asked = (hidesFifth: boolean) =>
      explained(
        'status',
        methods.status as Method<unknown>,
        methodInputs<unknown>(data, undefined, {
          ...{ cell: inputs.cell, ensemble, inputs, hidesFifth },
          pack: { ...packFixture, sources: gladsaxe().sources },
        }),
      );
    expect(everything(asked(false))).toMatch(pattern);
    const without = asked(true);
    expect(without.counted.length).toBeGreaterThan(4);
    // the panels that are shown say in their own title that they leave it out
    expect([...without.counted, without.formula, ...without.runs, ...without.rests].join(' ')).not.toMatch(pattern);
  });

  it('gives no number of a guess that is still open', () => {
    const cell = {
      kind: 'guess',
      id: 'g',
      revealed: false,
      places: [],
      indicator: { form: 'gap', criterion: 'convicted' },
    };
    const data = { years: [2025], range: { low: 0, high: 1, step: 1 }, lines: [], zeroText: '', sentence: '' };
    const inputs = methodInputs({ ...data, table: { columns: [], rows: [] } }, undefined, {
      ...{ cell: cell as never, ensemble },
    });
    expect(methods.guess.worked(inputs)).toEqual([]);
  });
});
