import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Parameter, parseNotebook, type Strategy, serializeNotebook } from '../../engine/index.ts';
import { withParameter, withParameterEverywhere } from '../../workbench/notebook/assumptionEdits.ts';
import { assumptionsOf, stepOf } from '../../workbench/notebook/assumptions.ts';
import { changedParameters, parametersOfAll } from '../../workbench/notebook/changedParameters.ts';
import { strategiesOf } from '../../workbench/notebook/strategiesOf.ts';
import { assumptionAmount, assumptionWritten } from '../../workbench/panels/assumptionValue.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { gladsaxe, standardDocument } from './gladsaxeSession.ts';

const refusals = 'refusal-family';
const standard = standardDocument('da');

const read = (text: string) => parseNotebook(text, 'notebook').notebook;
const set = (text: string, scenario: string, id: string, value: number) =>
  withParameter(read(text), gladsaxe(), scenario, id, value);
const everywhere = (text: string, id: string, value: number) =>
  withParameterEverywhere(read(text), gladsaxe(), id, value);

/** The scenario's own lines in the document. */
function bodyOf(text: string, scenario: string): string {
  const cell = read(text).cells.find((candidate) => candidate.kind === 'scenario' && candidate.id === scenario);
  return cell?.kind === 'scenario' ? cell.body : '';
}

function strategiesIn(text: string): readonly Strategy[] {
  const { strategies, messages } = strategiesOf(read(text), gladsaxe());
  expect(messages).toEqual([]);
  return strategies;
}

/** What every scenario of the document is run with. */
const valuesOf = (text: string, id: string) => strategiesIn(text).map(({ parameters }) => parameters[id] ?? 'pack');

describe('an assumption of a scenario', () => {
  it('is written under `parameters` of that scenario alone', () => {
    const text = set(standard, 'flexible-letting', refusals, 0.6);
    expect(bodyOf(text, 'flexible-letting')).toBe(
      `${bodyOf(standard, 'flexible-letting')}\nparameters:\n  ${refusals}: 0.6`,
    );
    expect(text.split('\n').length - standard.split('\n').length).toBe(2);
    // the fourth builds on the second, and has what that has
    expect(valuesOf(text, refusals)).toEqual(['pack', 0.6, 'pack', 0.6]);
  });

  it('changes one line where it stands already, and keeps comments and keys that nobody knows', () => {
    const written = standard.replace(
      'name: Mere fleksibel udlejning\n',
      `name: Mere fleksibel udlejning\nfuture-key: 3\nparameters: # vores skøn\n  ${refusals}: 0.6 # efter samtaler\n  income-growth: 0.012\n`,
    );
    const text = set(written, 'flexible-letting', refusals, 0.55);
    expect(text).toBe(written.replace(`${refusals}: 0.6 #`, `${refusals}: 0.55 #`));
    const without = set(text, 'flexible-letting', refusals, 0.5);
    expect(bodyOf(without, 'flexible-letting')).toContain('parameters: # vores skøn\n  income-growth: 0.012');
    expect(without).toContain('future-key: 3');
    expect(without).not.toContain(refusals);
  });

  it('set back to what it would be anyway goes from the text, and the block with the last of them', () => {
    const changed = set(standard, 'flexible-letting', refusals, 0.6);
    expect(set(changed, 'flexible-letting', refusals, 0.5)).toBe(standard);
  });

  it('is written where the scenario inherits another, though it is the pack’s own number', () => {
    const inherited = set(standard, 'flexible-letting', refusals, 0.6);
    const text = set(inherited, 'both', refusals, 0.5);
    expect(bodyOf(text, 'both')).toContain(`parameters:\n  ${refusals}: 0.5`);
    expect(valuesOf(text, refusals)).toEqual(['pack', 0.6, 'pack', 0.5]);
  });

  it('set in a starting point that nobody wrote brings that into the document', () => {
    const alone = '---\nfremsyn: 1\ntitle: Alene\nlanguage: da\npack: gladsaxe\n---\n```scenario a\nname: A\n```\n';
    const text = set(alone, 'baseline', refusals, 0.6);
    expect(text).toContain(
      `\`\`\`scenario baseline\nname: Basis\nparameters:\n  ${refusals}: 0.6\n\`\`\`\n\n\`\`\`scenario a`,
    );
    expect(valuesOf(text, refusals)).toEqual([0.6, 0.6]);
  });

  it('comes to a block that somebody began and left empty', () => {
    const begun = standard.replace('name: Basis\n', 'name: Basis\nparameters:\n');
    expect(bodyOf(set(begun, 'baseline', refusals, 0.6), 'baseline')).toBe(
      `name: Basis\nparameters:\n  ${refusals}: 0.6`,
    );
  });

  it('set in the whole document stands in the starting point and nowhere else, and is the same in all scenarios', () => {
    const mixed = set(set(standard, 'flexible-letting', refusals, 0.6), 'transformation-vaerebro', refusals, 0.4);
    const text = everywhere(mixed, refusals, 0.6);
    expect(text).toBe(standard.replace('name: Basis\n', `name: Basis\nparameters:\n  ${refusals}: 0.6\n`));
    expect(valuesOf(text, refusals)).toEqual([0.6, 0.6, 0.6, 0.6]);
    expect(everywhere(text, refusals, 0.5)).toBe(standard);
  });

  it('whatever is set where, the document is without faults and canonical, and every scenario is run with what was set last', () => {
    const ids = [...gladsaxe().parameters.values()].filter(({ low, high }) => low < high);
    const moves = fc.array(
      fc.tuple(
        fc.constantFrom('baseline', 'flexible-letting', 'both', 'all'),
        fc.constantFrom(...ids),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(moves, (drawn) => {
        let text = standard;
        for (const [scenario, { id, low, high }, share] of drawn) {
          const value = Number((low + share * (high - low)).toPrecision(6));
          text = scenario === 'all' ? everywhere(text, id, value) : set(text, scenario, id, value);
          expect(serializeNotebook(read(text))).toBe(text);
          const own = strategiesIn(text).find((strategy) => strategy.id === (scenario === 'all' ? 'both' : scenario));
          expect(own?.parameters[id] ?? gladsaxe().parameters.get(id)?.value).toBe(value);
        }
        for (const { id, value } of ids) text = everywhere(text, id, value);
        expect(text).toBe(standard);
      }),
      { numRuns: 10 },
    );
  });
});

describe('what the panel tells of assumptions', () => {
  const ofScenario = (text: string, scenario: string) => {
    const strategies = strategiesIn(text);
    const strategy = strategies.find(({ id }) => id === scenario);
    if (!strategy) throw new Error(`the document has no scenario ${scenario}`);
    const parent = strategies.find(({ id }) => id === strategy.parent);
    const all = assumptionsOf(gladsaxe(), strategies, strategy);
    return { strategy, parent, all, refusal: all.find(({ parameter }) => parameter.id === refusals) };
  };

  it('is every number of the pack, with its source', () => {
    const { all } = ofScenario(standard, 'both');
    expect(all.map(({ parameter }) => parameter.id)).toEqual([...gladsaxe().parameters.keys()]);
    expect(all.some(({ isChanged, others }) => isChanged || others.length > 0)).toBe(false);
  });

  it('names the scenarios that are run with another number, from either side', () => {
    const text = set(standard, 'flexible-letting', refusals, 0.6);
    const flexible = ofScenario(text, 'flexible-letting');
    expect(flexible.refusal).toMatchObject({ value: 0.6, compared: 0.5, isChanged: true });
    expect(flexible.refusal?.others.map(({ id }) => id)).toEqual(['baseline', 'transformation-vaerebro']);
    expect(ofScenario(text, 'baseline').refusal?.others.map(({ id }) => id)).toEqual(['flexible-letting', 'both']);
    expect(changedParameters(flexible.strategy, flexible.parent, gladsaxe())).toEqual([refusals]);
  });

  it('is no change from the starting point where the whole document has the number', () => {
    const { strategy, parent, refusal } = ofScenario(everywhere(standard, refusals, 0.6), 'both');
    expect(refusal).toMatchObject({ value: 0.6, compared: 0.6, isChanged: false, others: [] });
    expect(changedParameters(strategy, parent, gladsaxe())).toEqual([]);
    expect(parametersOfAll(strategy, parent, gladsaxe())).toEqual([refusals]);
  });

  it('has a step for the arrow keys that stays within the range and is no strange number', () => {
    for (const { bounds, parameter } of ofScenario(standard, 'both').all) {
      const step = stepOf({ bounds });
      expect(step * 5, parameter.id).toBeLessThanOrEqual(bounds[1] - bounds[0]);
      expect(['1', '2', '5'], parameter.id).toContain(step.toExponential().charAt(0));
      expect(parameter.value).toBeGreaterThanOrEqual(bounds[0]);
      expect(parameter.value).toBeLessThanOrEqual(bounds[1]);
    }
  });

  it('may be another number than the pack’s where the pack gives no range, and no remark is made of it', () => {
    const text = set(standard, 'flexible-letting', 'discount-rate', 0.03);
    expect(valuesOf(text, 'discount-rate')[1]).toBe(0.03);
  });
});

describe('a number of the model as it is written', () => {
  const share = { unit: { da: 'andel om året', en: 'share a year' } };
  const kroner = { unit: { da: 'kroner', en: 'kroner' } };
  const da = wordingIn('da');
  const en = wordingIn('en');

  it('is in per cent where it is a share, with all its digits', () => {
    expect(assumptionAmount(share, 0.01, da)).toMatchObject({ number: '1', unit: '% om året' });
    expect(assumptionAmount(share, 0.00725, da).number).toBe('0,725');
    expect(assumptionAmount(kroner, 260_000, da).number).toBe('260.000');
    expect(assumptionAmount(kroner, 260_000, en).number).toBe('260,000');
  });

  it.each([
    ['1,5', 0.015],
    ['1.5 %', 0.015],
    ['0.025', 0.000_25],
    ['−2', -0.02],
  ])('is read as a share from %s', (written, value) => {
    expect(assumptionWritten(written, share, da)).toBe(value);
  });

  it('has thousands as the language writes them', () => {
    expect(assumptionWritten('260.000', kroner, da)).toBe(260_000);
    expect(assumptionWritten('260,000', kroner, en)).toBe(260_000);
    expect(assumptionWritten('260 000', kroner, en)).toBe(260_000);
    expect(assumptionWritten('3,5', kroner, en)).toBe(3.5);
  });

  it.each(['', 'mange', '–', '1..2', '12 stk', '1e9'])('is no number where it says “%s”', (written) => {
    expect(assumptionWritten(written, share, da)).toBeUndefined();
  });

  it('is read back as it stands, in either language', () => {
    for (const words of [da, en]) {
      for (const parameter of gladsaxe().parameters.values()) {
        for (const value of [parameter.low, parameter.value, parameter.high]) {
          const { number } = assumptionAmount(parameter, value, words);
          expect(assumptionWritten(number, parameter as Parameter, words), parameter.id).toBe(value);
        }
      }
    }
  });
});
