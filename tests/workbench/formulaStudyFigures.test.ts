import { describe, expect, it } from 'vitest';
import type { StudyAnswer } from '../../engine/index.ts';
import { studyFigures } from '../../workbench/cells/studyFigures.ts';
import type { Language } from '../../workbench/text/languages.ts';
import { answers, strategies, studyInputs } from './studyAnswers.ts';

const year = 2040;
const grade = { formula: 'school_result("vaerebro-park")', year };
const claim = 'safe_share("vaerebro-park") >= 0.72';
const both = `${claim} and residents("vaerebro-park") > 1000`;
const { tornado, morris, sobol, robust, missed, reachable } = answers;
const [least] = robust.robustness;
const value = { ...least!.outcomes, mean: 0.71, p10: 0.7, p90: 0.73 };

/** The answers by hand, of formulas instead of a criterion. */
const ofFormulas = {
  tornado: { ...tornado, outcome: grade },
  morris: { ...morris, outcome: { formula: 'residents("vaerebro-park") / 1000', year } },
  sobol: { ...sobol, outcome: { formula: both, year, isClaim: true } },
  robust: {
    ...robust,
    outcome: { formula: 'safe_share("vaerebro-park")', year },
    line: 0.72,
    claim,
    isMoreBetter: true,
  },
  robustOfBoth: {
    ...robust,
    outcome: { formula: both, year, isClaim: true },
    line: 1,
    claim: both,
    isMoreBetter: true,
  },
  missed: { ...missed, goal: { kind: 'claim', formula: claim, year } },
  reachable: {
    ...reachable,
    goal: { kind: 'claim', formula: claim, year },
    trials: reachable.trials.map((trial) => ({ ...trial, value })),
  },
} satisfies Readonly<Record<string, StudyAnswer>>;

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const shown = (name: keyof typeof ofFormulas, language: Language = 'da') => {
  const [figure] = studyFigures(studyInputs(ofFormulas[name], language), strategies);
  if (!figure?.data) throw new Error(`${name} draws nothing`);
  return { ...figure, data: figure.data };
};

describe('an answer about a formula', () => {
  it.each(Object.keys(ofFormulas) as (keyof typeof ofFormulas)[])(
    'is told and tabled in both languages: %s',
    (name) => {
      for (const language of ['da', 'en'] as const) {
        const { finding, subtitle, data } = shown(name, language);
        const titles = data.sections.map(({ title }) => title);
        expect([finding, subtitle, data.sentence, ...titles].join(' ')).not.toMatch(/NaN|undefined|Infinity|, $/);
        for (const row of data.table.rows) expect(row).toHaveLength(data.table.columns.length);
      }
    },
  );

  it('names what is asked in words, and counts it in its own unit', () => {
    expect(plain(shown('tornado').subtitle)).toContain('Afgangskarakteren, Værebro Park 2040');
    expect(shown('tornado').data.sections[0]?.title).toMatch(/karakterpoint$/);
    expect(shown('morris').data.sections[0]?.title).toBe('Hvor meget resultatet flytter sig i snit');
    expect(plain(shown('robust').subtitle)).toBe('Andelen af trygge beboere i Værebro Park er mindst 72 % i 2040');
    expect(plain(shown('missed', 'en').subtitle)).toContain(
      'The share of residents who feel safe in Værebro Park is at least 72% in 2040',
    );
  });

  it('says how often a claim holds that has no line', () => {
    expect(plain(shown('robustOfBoth').finding)).toBe('Det gælder i 25 % til 90 % af fremtiderne, alt efter scenarie');
    expect(plain(shown('robust').finding)).toBe('Grænsen nås i 25 % til 90 % af fremtiderne, alt efter scenarie');
  });

  it('has beside the chance along a lever what a claim compares and how far that is from its line', () => {
    const { columns, rows } = shown('reachable').data.table;
    expect(columns.slice(3).map(plain)).toEqual(['Værdi (80 % af gentagelserne)', 'Fra målet']);
    expect(plain(String(rows[0]?.at(-1)))).toBe('−1,0 procentpoint');
    expect(plain(String(rows[0]?.[3]))).toBe('71,0 % (70,0 til 73,0)');
    expect(studyFigures(studyInputs(reachable, 'da'), strategies)[0]?.data?.table.columns).toHaveLength(3);
  });

  it('says where runs are left out, and that nothing can be told where none is left', () => {
    const leftOut = { count: 12, of: 60, unit: 'runs' } as const;
    const figureOf = (answer: StudyAnswer) => studyFigures(studyInputs(answer, 'da'), strategies)[0];
    const found = [ofFormulas.tornado, ofFormulas.morris, ofFormulas.robust];
    for (const answer of found) {
      expect(figureOf({ ...answer, leftOut })?.notes.map(plain)).toContain(
        '12 af 60 kørsler er udeladt, da resultatet ingen værdi har der',
      );
      expect(figureOf(answer)?.notes.join()).not.toContain('udeladt');
    }
    const points = { count: 64, of: 64, unit: 'points' } as const;
    const nothing: readonly StudyAnswer[] = [
      { ...ofFormulas.tornado, leftOut, bars: [] },
      { ...ofFormulas.morris, leftOut, effects: [] },
      { ...ofFormulas.sobol, leftOut: points, indices: [] },
      { ...ofFormulas.robust, leftOut, robustness: [] },
    ];
    for (const answer of nothing) {
      expect(figureOf(answer)).toMatchObject({ finding: expect.stringContaining('ingen værdi'), data: undefined });
    }
  });
});
