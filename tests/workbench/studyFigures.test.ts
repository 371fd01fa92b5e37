import { describe, expect, it } from 'vitest';
import { studyFigures } from '../../workbench/cells/studyFigures.ts';
import { barsFigure } from '../../workbench/charts/barsForm.ts';
import { textWidth } from '../../workbench/charts/drawing.ts';
import type { StudyFigure } from '../../workbench/charts/studyWords.ts';
import { look } from './figureInputs.ts';
import { answers, outcome, strategies, studyInputs } from './studyAnswers.ts';

const figuresOf = (name: keyof typeof answers, language: 'da' | 'en' = 'da') =>
  studyFigures(studyInputs(answers[name], language), strategies);
const first = (name: keyof typeof answers): StudyFigure & { readonly data: NonNullable<StudyFigure['data']> } => {
  const [figure] = figuresOf(name);
  if (!figure?.data) throw new Error(`${name} draws nothing`);
  return { ...figure, data: figure.data };
};
/** Text as it reads, with ordinary spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what an answer shows', () => {
  it.each(Object.keys(answers) as (keyof typeof answers)[])(
    'is told, drawn, read and tabled in both languages: %s',
    (name) => {
      for (const language of ['da', 'en'] as const) {
        for (const { finding, subtitle, data } of figuresOf(name, language)) {
          expect(finding.length * subtitle.length).toBeGreaterThan(0);
          if (!data) throw new Error('nothing is drawn');
          expect(data.sentence).not.toMatch(/NaN|undefined|Infinity/);
          for (const row of data.table.rows) expect(row).toHaveLength(data.table.columns.length);
          const { steps, series } = barsFigure.extent(data);
          const spoken = Array.from({ length: steps }, (_, step) =>
            Array.from({ length: series }, (_, own) =>
              barsFigure.read(data, { step, series: own }, studyInputs(0, language).words),
            ),
          ).flat();
          expect(spoken.join(' ')).not.toMatch(/NaN|undefined|Infinity/);
          for (const width of [320, 720, 1120]) {
            const marks = Object.values(barsFigure.rows(data, look(width), undefined)).flat();
            for (const mark of marks) {
              for (const value of Object.values(mark)) if (typeof value === 'number') expect(value).not.toBeNaN();
            }
          }
        }
      }
    },
  );

  it('of a tornado names rates and effects of measures by their words, and says what their numbers count', () => {
    const { bars } = answers.tornado;
    const [bar] = bars;
    if (!bar) throw new Error('no bar');
    const ids = ['rate:out-migration', 'effect:employment-programme.jobFinding'];
    const answer = { ...answers.tornado, screened: [], bars: ids.map((parameter) => ({ ...bar, parameter })) };
    const [figure] = studyFigures(studyInputs(answer, 'da'), strategies);
    const rows = figure?.data?.table.rows ?? [];
    expect(rows.map(([name]) => name)).toEqual(['Fraflytning fra kommunen', expect.stringContaining(': ')]);
    expect(rows.every(([, unit]) => (unit ?? '').length > 0)).toBe(true);
  });

  it('writes one end only of an assumption whose two ends lie on one side, the farther one', () => {
    const [bar] = answers.tornado.bars;
    if (!bar) throw new Error('no bar');
    for (const [atLow, atHigh, text] of [
      [0.11, 0.13, '65\u00a0%'],
      [0.09, 0.11, '35\u00a0%'],
      [0.12, 0.13, '65\u00a0%'],
      [0.11, 0.11, '35\u00a0%'],
    ] as const) {
      const answer = { ...answers.tornado, screened: [], bars: [{ ...bar, atLow, atHigh, atValue: 0.11 }] };
      const [figure] = studyFigures(studyInputs(answer, 'da'), strategies);
      const written = figure?.data?.sections[0]?.rows[0]?.bars.map((end) => end.text).filter((each) => each !== '');
      expect(written, `${atLow} ${atHigh}`).toEqual([text]);
    }
  });

  it.each([320, 358, 560, 1120])('has room at %d pixels for all that is written at a value, on both sides', (width) => {
    for (const name of Object.keys(answers) as (keyof typeof answers)[]) {
      for (const { data } of figuresOf(name, 'en')) {
        if (!data) continue;
        const { texts = [] } = barsFigure.rows(data, look(width), undefined) as {
          texts?: readonly { x: number; text: string; size?: number; align?: string }[];
        };
        for (const { x, text, size = 12, align = 'left' } of texts) {
          if (text === '' || x === 0) continue;
          const pixels = textWidth(text, size);
          const left = align === 'left' ? x : align === 'right' ? x - pixels : x - pixels / 2;
          expect(left, `${name}: ${text}`).toBeGreaterThanOrEqual(0);
          expect(left + pixels, `${name}: ${text}`).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  it('of a tornado names what moves the result most, and how far', () => {
    const { finding, data } = first('tornado');
    expect(finding).toBe('»Afslag på tilbud, familiebolig« flytter resultatet mest');
    expect(plain(data.sentence)).toBe(
      'Fra den lave ende af »Afslag på tilbud, familiebolig« (35 %) til den høje (65 %) går resultatet fra 10,0 til 13,0 procentpoint, når alt andet er uændret. Den sidste antagelse flytter under 1 procentpoint, prøvet på ét lod.',
    );
    expect(data.table.rows.map((row) => row.slice(4))).toEqual([
      ['10,0', '13,0', '+3,0 ± 0,1', '–'],
      ['12', '11', '0 ± 0,4', '×'],
      ['–', '–', '0', '–'],
    ]);
  });

  it('of a tornado tells a swing that is exactly nothing as 0, in either step of the numbers beside it', () => {
    const [longest, other] = answers.tornado.bars;
    const none = { ...other!, atLow: 0.11, atHigh: 0.11, swing: { ...other!.swing, mean: 0, mcse: 0 } };
    const [figure] = studyFigures(
      studyInputs({ ...answers.tornado, bars: [longest!, none], screened: [] }),
      strategies,
    );
    expect(figure?.data?.table.rows[1]?.slice(4)).toEqual(['11,0', '11,0', '0', '–']);
  });

  it('of a tornado names what swings most where another, both of whose ends lie on one side, stands above it', () => {
    const [swinging, other] = answers.tornado.bars;
    const oneSided = { ...other!, atLow: 0.2, atHigh: 0.21, swing: { ...other!.swing, mean: 0.01 } };
    const [figure] = studyFigures(
      studyInputs({ ...answers.tornado, bars: [oneSided, swinging!], screened: [] }),
      strategies,
    );
    expect(figure?.finding).toContain('Afslag på tilbud, familiebolig');
    expect(figure?.data?.sections[0]?.rows.map(({ id }) => id)).toEqual([oneSided.parameter, swinging!.parameter]);
  });

  it('of a tornado on two lucks that agree tells whole points and no error', () => {
    const bars = answers.tornado.bars.map((bar) => ({ ...bar, swing: { ...bar.swing, mcse: 0.00001, replicates: 2 } }));
    const [figure] = studyFigures(studyInputs({ ...answers.tornado, bars, screened: [] }), strategies);
    expect(figure?.data?.table.rows.map((row) => row.slice(4))).toEqual([
      ['10', '13', '+3', '–'],
      ['12', '11', '0', '–'],
    ]);
  });

  it('of a tornado whose ends can’t be told apart says so, and not that the result goes from a number to itself', () => {
    const [longest, ...others] = answers.tornado.bars;
    const bars = [
      { ...longest!, atLow: 0.1301, atHigh: 0.1304, swing: { ...longest!.swing, mean: 0.0003, replicates: 1 } },
    ];
    const screened = [...answers.tornado.bars, ...others].map((bar) => ({ parameter: bar.parameter, swing: 0.001 }));
    const [figure] = studyFigures(studyInputs({ ...answers.tornado, bars, screened, lucks: 1 }), strategies);
    expect(figure?.finding).toBe('Ingen antagelse flytter resultatet så meget, at det kan skelnes fra det tilfældige');
    expect(plain(figure?.data?.sentence ?? '')).toBe(
      'Både ved den lave ende af »Afslag på tilbud, familiebolig« (35 %) og ved den høje (65 %) er resultatet omkring 13 procentpoint, når alt andet er uændret: forskellen er for lille til at skelne fra det tilfældige. De 2 andre antagelser flytter hver under 1 procentpoint, prøvet på ét lod.',
    );
  });

  it('of a tornado names none as moving the result most where chance alone may have moved it', () => {
    const [longest] = answers.tornado.bars;
    const swing = { ...longest!.swing, mean: 0.012, mcse: 0.02 };
    const [figure] = studyFigures(
      studyInputs({ ...answers.tornado, bars: [{ ...longest!, swing }] }, 'en'),
      strategies,
    );
    expect(figure?.finding).toBe('No assumption moves the result so much that it can be told from chance');
    expect(figure?.data?.sections[0]?.title).toContain('percentage points');
  });

  it('of a screening names none as mattering most where the largest strength is written as nothing', () => {
    const effects = answers.morris.effects.map((effect) => ({ ...effect, strength: effect.strength / 100 }));
    const [figure] = studyFigures(studyInputs({ ...answers.morris, effects }, 'en'), strategies);
    expect(figure?.finding).toBe('No assumption moves the result so much that it can be told from chance');
    expect(figure?.data?.sections[0]?.title).toBe('How far the result moves on average, percentage points');
  });

  it('of credit names no measure as contributing most where every part is written as nothing', () => {
    const credit = { ...answers.credit.credit, shares: answers.credit.credit.shares.map((share) => share / 100) };
    const [figure] = studyFigures(studyInputs({ ...answers.credit, credit, lucks: 2 }, 'en'), strategies);
    expect(figure?.finding).toBe('No single measure makes a difference that can be told from chance');
  });

  it('of a goal sought on few lucks says in how many of them it is reached, and says “of” once', () => {
    const reached = { probability: 1, mcse: 0.1 };
    const answer = { ...answers.reachable, lucks: 4, least: { dose: 0.5, reached } };
    const sentences = (['da', 'en'] as const).map(
      (language) => studyFigures(studyInputs(answer, language), strategies)[0]?.data?.sentence ?? '',
    );
    expect(plain(sentences[0] ?? '')).toContain('i 4 af 4 gentagelser. ');
    expect(plain(sentences[1] ?? '')).toContain('in 4 of 4 replicates. ');
  });

  it('of credit on two lucks tells whole points and no error', () => {
    const [figure] = studyFigures(studyInputs({ ...answers.credit, lucks: 2 }), strategies);
    expect(figure?.data?.table.rows.map((row) => row.slice(1, 3))).toEqual([
      ['−2', '–'],
      ['−1', '–'],
      ['−3', '–'],
      ['−1', '–'],
    ]);
  });

  it('that may not be told draws nothing', () => {
    const study = { kind: 'credit', strategy: 'flexible', by: 'use', lucks: 2, orders: 24, outcome } as const;
    expect(studyFigures(studyInputs({ kind: 'hidden', study, suppressed: 1 }), strategies)).toEqual([]);
  });

  it('of a tornado are measured by a scale that tells a fall from a rise', () => {
    const { ticks = [] } = first('tornado').data.sections[0] ?? {};
    expect(ticks.some(({ value }) => value < 0)).toBe(true);
    for (const { value, text } of ticks) expect(text.startsWith('−'), text).toBe(value < 0);
  });

  it('of a tornado whose ends lie on one side writes one value there', () => {
    const [, oneSided] = first('tornado').data.sections[0]?.rows ?? [];
    expect(oneSided?.bars.map(({ text }) => text)).toEqual(['−4', '']);
  });

  it('of variances never goes outside of what a share can be', () => {
    const bars = first('sobol').data.sections[0]?.rows.flatMap((row) => row.bars) ?? [];
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 60],
      [60, 70],
      [0, 0],
      [0, 10],
    ]);
  });

  it('of a goal is the least dose with its interval, or the nearest where none is enough', () => {
    const { finding, data } = first('reachable');
    expect(plain(finding)).toMatch(/^Mindst 50 % skal der til$/);
    expect(plain(data.sentence)).toBe(
      'Med 50 % nås målet i 90 % af gentagelserne. Når tilfældet regnes med, ligger svaret fra 25 % til 75 %.',
    );
    const none = studyFigures(studyInputs({ ...answers.reachable, least: undefined, interval: undefined }), strategies);
    expect(none[0]?.finding).toBe('Målet kan ikke nås med det greb alene');
    expect(plain(none[0]?.data?.sentence ?? '')).toBe('Nærmest kommer 100 %, hvor målet nås i 100 % af gentagelserne.');
  });

  it('of robustness has the lowest tenth of outcomes as the outcome itself, and the spread’s parts sum to all of it', () => {
    const [main, spread] = figuresOf('robust');
    expect(main?.data?.table.columns.at(-1)).toBe('Laveste tiendedel af udfald');
    expect(main?.data?.table.rows.map((row) => row.at(-1))).toEqual(['15,0', '12,5']);
    expect(spread?.data?.sections[0]?.rows.map((row) => row.bars.at(-1)?.to)).toEqual([100, 100]);
  });

  it('of missed futures is told in the assumptions’ own words, the surest first', () => {
    const { finding, data } = first('missed');
    expect(plain(finding)).toBe(
      'Målet glipper især, når »Afslag på tilbud, familiebolig« er over 50 % og »Vægt på boligudgift« er mellem −3 og −2,5 nytte pr. enhed boligudgift',
    );
    expect(plain(data.sentence)).toBe(
      'Målet glipper i 40 af 100 fremtider. Betingelserne dækker 70 % af dem, og inden for betingelserne glipper 80 %.',
    );
    for (const [failures, words] of [
      [0, 'Målet nås i alle fremtider'],
      [100, 'Målet glipper i alle fremtider'],
    ] as const) {
      const [figure] = studyFigures(studyInputs({ ...answers.missed, failures }), strategies);
      expect(figure).toMatchObject({ finding: words, data: undefined });
    }
  });

  it('of credit sums to the whole', () => {
    const { data } = first('credit');
    const bars = data.sections[0]?.rows.map((row) => row.bars[0]?.to ?? Number.NaN) ?? [];
    expect(bars.slice(0, -1).reduce((sum, share) => sum + share, 0)).toBeCloseTo(bars.at(-1) ?? Number.NaN, 9);
    expect(data.table.rows.map((row) => row[1])).toEqual(['−2,0', '−0,6', '−2,6', '−0,6']);
  });
});
