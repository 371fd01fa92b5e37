import { describe, expect, it } from 'vitest';
import { comparisonText } from '../../engine/hosts/cli/comparison.ts';
import { numbersOf } from '../../engine/hosts/cli/numbers.ts';
import { mergeEnsembles } from '../../engine/simulation/merge.ts';
import { ensembleFixture } from '../analysis/ensembleFixture.ts';
import { packFixture } from '../analysis/packFixture.ts';

/** Four of North Park's hundred have basic schooling only in the base year, forty later; of everything else there is plenty. */
const few = ensembleFixture({
  replicates: 2,
  count: ({ estate, criterion, yearIndex, strategy }) => {
    if (criterion === 'basic-schooling' && estate === 0 && yearIndex === 0) return [4, 100];
    return [400 + 10 * strategy, 1200];
  },
});

const lineOf = (text: string, name: string) => text.split('\n').filter((line) => line.includes(name));

describe('the printed comparison', () => {
  it('of a pack that is not declared synthetic tells no level that rests on fewer than five persons', () => {
    const text = comparisonText(few, { ...packFixture, synthetic: false }, 'en', 200);
    const [line] = lineOf(text, 'Basic');
    expect(line).toContain('*');
    expect(line).not.toContain('4.0 %');
    expect(text).toContain('* not shown: rests on fewer than five persons');
  });

  it('hides another level of the same district too where one alone could be found by subtraction', () => {
    // of the two estates of the district only North Park is printed; its neighbour has three, so North Park's is hidden with it
    const neighbour = ensembleFixture({
      replicates: 2,
      count: ({ estate, criterion }) => (criterion === 'convicted' && estate === 1 ? [6, 2400] : [240, 2400]),
    });
    const [line] = lineOf(comparisonText(neighbour, { ...packFixture, synthetic: false }, 'en', 200), 'Convicted');
    expect(line).toContain('*');
  });

  it('of a synthetic pack keeps every cell', () => {
    const text = comparisonText(few, packFixture, 'en', 200);
    expect(lineOf(text, 'Basic')[0]).toContain('4.0 %');
    expect(text).not.toContain('*');
  });

  it('tells what a difference comes from, people against place, with its interval', () => {
    const runs = Array.from({ length: 4 }, (_, run) => ({
      ...ensembleFixture({ replicates: 1, seed: run + 1 }),
      ...{ seed: 'one', replicates: [run] },
    }));
    const text = comparisonText(mergeEnsembles(runs), packFixture, 'da', 90);
    expect(text).toContain('samme mennesker');
    expect(lineOf(text, '  samme mennesker')[0]).toMatch(/±\d/);
    for (const line of text.split('\n').filter((own) => own.startsWith('  '))) {
      expect(line.length).toBeLessThanOrEqual(90);
    }
  });

  it('tells how many times more replicates it would take without common luck, from ten on', () => {
    // where a strategy only shifts what luck gives, pairing takes nearly all of the chance away; luck of its own gains nothing
    const printed = (replicates: number, shared: boolean) => {
      const luck = (replicate: number, strategy: number) => ((replicate * 7 + (shared ? 0 : strategy * 5)) % 11) * 10;
      const ensemble = ensembleFixture({
        replicates,
        count: ({ replicate, strategy }) => [400 + luck(replicate, strategy) + strategy * (replicate % 2), 1200],
      });
      return comparisonText(ensemble, packFixture, 'en', 200);
    };
    const gain = (text: string) => {
      const [, table] = text.split('without common luck');
      return Number(lineOf(table!, 'Convicted')[0]!.trim().split(/ {2,}/).at(-1)!.replace(',', ''));
    };
    expect(gain(printed(22, false))).toBeLessThan(3);
    expect(gain(printed(22, true))).toBeGreaterThan(100);
    expect(printed(9, true)).not.toContain('without common luck');
  });
});

describe('half the width of an interval', () => {
  it('is never told as none where there is some', () => {
    const { halfWidth } = numbersOf('en');
    expect(halfWidth(0.6, 1.4, 0)).toBe('1');
    expect(halfWidth(0.6, 1.4, 1)).toBe('0.4');
    expect(halfWidth(2, 6, 0)).toBe('2');
    expect(halfWidth(1, 1, 0)).toBe('0');
  });
});
