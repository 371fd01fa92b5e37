import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { criterionDefinitions } from '../../engine/criteria/criterionDefinitions.ts';
import { levelSeries } from '../../engine/index.ts';
import { indicatorVocabulary } from '../../engine/scenario/formulaVocabulary.ts';
import { whySeries } from '../../workbench/cells/whySeries.ts';
import type { Session } from '../../workbench/session.ts';
import { ensembleFixture, geographyFixture } from '../analysis/ensembleFixture.ts';
import { packFixture } from '../analysis/packFixture.ts';

const ensemble = ensembleFixture({ replicates: 100 });
const pack = { ...packFixture, geography: geographyFixture };
const session = { settled: signal({ ensemble }), pack: signal(pack) } as unknown as Session;
const { years } = ensemble.shape;
const [first = 0, last = 0] = [years[0], years.at(-1)];
const place = 'north-park';

const seriesOf = (formula: string) => whySeries(session, 'flexible', formula);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the log of a trigger', () => {
  it('has a column with values for every indicator that its formula may ask for', () => {
    const { functions } = indicatorVocabulary(pack);
    const calls = [...functions].flatMap(([name, lists]) => {
      const words = lists.length > 1 ? (lists[0] ?? []).map((word) => `"${word}", `) : [''];
      return words.map((word) => `${name}(${word}"${place}") > 0`);
    });
    for (const call of calls) {
      const [column, ...more] = seriesOf(call);
      expect(more, call).toEqual([]);
      expect(column?.name, call).toMatch(/^\p{Lu}/u);
      // the fixture's children are few at some places, and then there is nothing to tell
      expect(plain(column?.valueIn(last) ?? ''), call).toMatch(/^[+−]?[\d.]+(,\d+)?( %| tusinde kr\.)?$|^–$/);
    }
    const told = calls.filter((call) => seriesOf(call)[0]?.valueIn(last) !== '–');
    expect(told.length).toBeGreaterThanOrEqual(criterionDefinitions.length * 3);
  });

  it('tells a level as the engine has it, and a change from the second year on', () => {
    const [level, change] = seriesOf(
      `level("basic-schooling", "${place}") > 0 and change("basic-schooling", "${place}") > 0`,
    );
    const asked = { strategy: 'flexible', place, criterion: 'basic-schooling' } as const;
    const mean = levelSeries(ensemble, asked).at(-1)?.mean ?? Number.NaN;
    const told = Number.parseFloat((level?.valueIn(last) ?? '').replace(',', '.'));
    expect(Math.abs(told - mean * 100)).toBeLessThanOrEqual(0.5);
    expect(change?.valueIn(first)).toBe('–');
    expect(change?.valueIn(last)).not.toBe('–');
  });

  it('names the place of each where its formula looks at several, and the unit where the values don’t say it', () => {
    const names = seriesOf(`gap("convicted", "${place}") > 0.1 or residents("south-court") > 10`).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['Dømte, north-park, afstand, procentpoint', 'Antallet af beboere, south-court']);
    expect(seriesOf(`gap("convicted", "${place}") > 0.1`)[0]?.name).toBe('Dømte, afstand, procentpoint');
  });

  it('tells persons to tens', () => {
    const [residents] = seriesOf(`residents("${place}") < 100`);
    for (const year of years) expect(residents?.valueIn(year)).toMatch(/0$/);
  });

  it('says nothing of the year and of other triggers, which have columns of their own', () => {
    expect(seriesOf('year > 2030 and fired("early") == 1')).toEqual([]);
  });
});
