import { describe, expect, it } from 'vitest';
import { compileFormula, formulaBounds, type Readings } from '../../engine/scenario/formula.ts';
import { cellVocabulary, indicatorVocabulary } from '../../engine/scenario/formulaVocabulary.ts';
import { pack, told } from './writing.ts';

const vocabulary = indicatorVocabulary(pack);
const compile = (source: string) => compileFormula(source, vocabulary);
const faults = (source: string) => told(compile(source).messages);

/** Levels of a made-up year: outside labour 0.4 at the Hill, 0.1 elsewhere; gaps are half of it. */
const readings: Readings = {
  call: (name, words) => (words.at(-1) === 'hill' ? 0.4 : 0.1) * (name === 'gap' ? 0.5 : 1),
  name: () => 2030,
};
const value = (source: string) => {
  const { formula, messages } = compile(source);
  if (!formula) throw new Error(told(messages).join('\n'));
  return formula.evaluate(readings);
};

describe('a formula', () => {
  it.each([
    ['level("outside-labour", "hill")', 0.4],
    ['gap("low-income", "hill") * 100', 20],
    ['outside_labour("hill") > 0.35', true],
    ['outside_labour("hill") > 0.35 and year < 2030', false],
    ['level("convicted", "hill") > 0.3 or (not (year >= 2030))', true],
    ['0.2 < level("convicted", "hill") < 0.4', false],
    ['year >= 2030 ? 1 : 2', 1],
    ['max(level("convicted", "hill"), level("convicted", "north"), 0.2)', 0.4],
    ['round(abs(-1.26), 1)', 1.3],
    ['min(3, 2) ^ 2 - -1', 5],
    ['1 / 4 + 2 * (3 - 1)', 4.25],
    ['true', true],
  ])('%s is %s', (source, expected) => {
    expect(value(source)).toBe(expected);
  });

  it('says which indicators it reads, each once', () => {
    const { formula } = compile(
      'gap("convicted", "hill") > 0.1 and gap("convicted", "hill") > level("convicted", "north")',
    );
    expect(formula?.reads).toEqual([
      { name: 'gap', words: ['convicted', 'hill'] },
      { name: 'level', words: ['convicted', 'north'] },
    ]);
  });

  it('is compiled once and reads anew every time', () => {
    const { formula } = compile('year + 1');
    expect([2030, 2031].map((year) => formula?.evaluate({ ...readings, name: () => year }))).toEqual([2031, 2032]);
  });
});

describe('a formula that is not right', () => {
  it.each([
    [
      'level("outside-labur", "hill")',
      '1:8 `outside-labur` is not a word that level can read; write it in quotation marks. Did you mean `outside-labour`?',
    ],
    [
      '1 + level("convicted", "hil")',
      '1:25 `hil` is not a word that level can read; write it in quotation marks. Did you mean `hill`?',
    ],
    ['level(convicted, "hill")', '1:7 `convicted` is not a word that level can read; write it in quotation marks.'],
    ['level("convicted")', '1:1 level has 1 parts in its brackets; expected 2.'],
    ['yaer > 2030', '1:1 The name `yaer` is unknown. Did you mean `year`?'],
    ['year > 35%', '1:10 Write shares as decimals: 0.35 for 35 %.'],
    ['year; year', '1:5 A formula is one expression on one line.'],
    ['2 year', '1:1 An operation is missing between two parts. Write `*` to multiply.'],
    ['"hill"', "1:2 A text `hill` can't stand here; only indicators, numbers, arithmetic and comparison."],
    ['max(1)', '1:1 max has 1 parts in its brackets; expected 2–20.'],
  ])('%s is told with its place', (source, sentence) => {
    expect(faults(source)).toEqual([sentence]);
  });

  it.each([
    ['year >', 'der mangler et led', 'a part is missing'],
    ['max(1,', 'der mangler et led', 'a part is missing'],
    ['(year', 'en parentes lukkes ikke', 'a bracket is not closed'],
    ['year)', 'en parentes lukkes, som ikke er åbnet', 'a bracket is closed that was not opened'],
    ['residents("hill', 'et anførselstegn lukkes ikke', 'a quotation mark is not closed'],
    ['year > 2030 ? 1', 'et valg mangler sit andet led', 'a choice lacks its other part'],
    ['1 = year', 'Skriv `==`', 'Write `==`'],
    ['1..2', 'Skriv det som 0.35', 'Write it as 0.35'],
    ['year @ 2', 'et tegn står, hvor det ikke kan stå', 'a sign stands where none can'],
    ['a = 1', 'en tildeling (skriv `==`', 'an assignment (write `==`'],
    ['f(x) = x', 'en funktion af sin egen', 'a function of its own'],
    ['[1, 2]', 'en liste', 'a list'],
    ['year.constructor', 'en egenskab', 'a property'],
  ])('%j can not be read, and is told why in either language', (source, da, en) => {
    const { formula, messages } = compile(source);
    expect(formula).toBeUndefined();
    expect(messages[0]?.da).toContain(da);
    expect(messages[0]?.en).toContain(en);
  });

  it('says nothing in its parser’s own words, which are English in every language', () => {
    const said = /expect(ed)? \(|unexpected|Node\b|char \d|Syntax error/i;
    for (const source of [
      'year >',
      '(year',
      'year)',
      '"hill',
      'a ? 1',
      '1 = 2',
      '1..2',
      '@',
      'a = 1',
      '{a: 1}',
      '1:3',
    ]) {
      for (const { da, en } of compile(source).messages) expect(`${da} ${en}`).not.toMatch(said);
    }
  });

  it('that is empty is told', () => {
    expect(faults('')).toHaveLength(1);
  });

  it('has its place in the document', () => {
    const { messages } = compileFormula('1 + yaer', vocabulary, { where: 'plan.yaml', line: 12, column: 9 });
    expect(messages).toMatchObject([{ where: 'plan.yaml', line: 12, column: '13' }]);
  });

  it.each(['level("origin", "hill") > 0.5', 'origin("hill")', 'nationality > 1', 'share_non_western("hill")'])(
    '%s asks for origin and is refused with the reason',
    (source) => {
      expect(faults(source)[0]).toContain('almenboligloven § 60');
    },
  );
});

describe('an indicator that a table of the pack decides', () => {
  const told = (source: string, safety: typeof pack.safety) =>
    compileFormula(source, indicatorVocabulary({ ...pack, safety })).messages;
  const [first, ...others] = pack.geography.estates.map((_, estate) => ({
    safe: 0.8 + estate / 100,
    year: 2025,
    status: 'assumed' as const,
  }));

  it('is refused where the table says nothing of an estate in the place, which is named with the file', () => {
    const town = pack.geography.municipality.id;
    const { id } = pack.geography.estates[0]!;
    expect(told(`safe_share("${town}") > 0.8`, [first, ...others])).toEqual([]);
    const [message, ...more] = told(`1 < safe_share("${town}")`, [undefined, ...others]);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ line: 1, column: '17' });
    expect(message?.en).toBe(
      `safe_share can't be worked out here: the data pack's safety.csv says nothing of ${id}. Add it, or use another indicator.`,
    );
    expect(message?.da).toContain(`datapakkens safety.csv siger intet om ${id}`);
  });

  it('is refused at the place at hand only where the table says nothing at all', () => {
    const inCell = (safety: typeof pack.safety) =>
      compileFormula('safe_share(place)', cellVocabulary({ ...pack, safety }, { from: 2025, to: 2030 })).messages;
    expect(inCell([undefined, ...others])).toEqual([]);
    expect(inCell([])[0]?.en).toContain('says nothing of any place');
  });
});

describe('a hostile formula', () => {
  it.each([
    ...['import({a: 1})', 'createUnit("x")', 'evaluate("1")', 'parse("1")', 'simplify("1")', 'derivative("x", "x")'],
    ...['config({})', 'compile("1")', 'parser()', 'help(year)', 'typed("f", {})', 'matrix()', 'subset(year, index(1))'],
    ...['a = 1', 'f(x) = x', 'year.constructor', 'year["constructor"]', '[1, 2]', '{a: 1}', '1:1000000000'],
    ...['level.constructor("return 1")()', 'constructor("x")', '__proto__', 'toString()', 'hasOwnProperty("a")'],
    ...['5!', "year'", 'year to 2', '7 mod 2', '1 & 2', '~1', '2 << 40', 'null', 'undefined', 'pi', 'i', 'Infinity'],
    ...['random()', 'unit("cm")', 'map([1], f(x) = x)', 'print("$a", {a: 1})', 'cos(1)', 'number("1")', '1e999'],
    ...['level("convicted", "hill")("x")', 'year?.constructor', '"a" == "b"', 'level("constructor", "__proto__")'],
    ...['year#', '1\n2', 'max(1, "a")', 'cast', 'end', '$', 'ans', 'x -> x'],
  ])('%s stays inert', (source) => {
    const { formula, messages } = compile(source);
    expect(formula).toBeUndefined();
    expect(messages.length).toBeGreaterThan(0);
  });

  it.each([
    ['long', `1${' + 1'.repeat(formulaBounds.length)}`],
    ['deep', `${'('.repeat(200)}1${')'.repeat(200)}`],
    ['wide', Array.from({ length: 90 }, () => '1').join('+')],
    ['a tower of signs', '-'.repeat(490).concat('1')],
    ['a tower of choices', 'true?1:'.repeat(70).concat('1')],
  ])('that is %s is refused and does not overflow', (_, source) => {
    const { formula, messages } = compile(source);
    expect(formula).toBeUndefined();
    expect(messages).toHaveLength(1);
  });

  it('finds nothing of the engine through the words it may use', () => {
    const seen: unknown[] = [];
    const { formula } = compile('gap("convicted", "hill")');
    formula?.evaluate({ ...readings, call: (...all) => seen.push(all) });
    expect(seen).toEqual([['gap', ['convicted', 'hill']]]);
  });
});
