import { describe, expect, it } from 'vitest';
import { readPack } from '../../engine/pack/readPack.ts';
import { requiredUnitValues } from '../../engine/pack/requirements.ts';
import { faultsOf, linesOf, shipped, withLine, withoutLine } from './damage.ts';

describe('unit values', () => {
  const { unitValues } = readPack(shipped);

  it('are there for every item of the accounts, each with who pays, its source and how sure it is', () => {
    expect([...unitValues.keys()]).toEqual([...requiredUnitValues]);
    for (const { municipalityShare, stateShare, status, source, value } of unitValues.values()) {
      expect(municipalityShare + stateShare).toBeLessThanOrEqual(1);
      expect(value).toBeGreaterThan(0);
      expect(status).toBe('assumed');
      expect(source.da).not.toBe('');
    }
  });

  it('are refused where municipality and state pay more than all of it', () => {
    const [, , line] = linesOf('unit-values.csv');
    const broken = withLine(shipped, 'unit-values.csv', 3, line!.replace(',0.7,0.3,', ',0.8,0.3,'));
    expect(faultsOf(broken)).toMatchObject([
      { where: 'unit-values.csv', line: 3, column: 'municipality_share, state_share' },
    ]);
  });

  it('are refused where one is left out', () => {
    const line = linesOf('unit-values.csv').findIndex((text) => text.startsWith('void,')) + 1;
    const [fault] = faultsOf(withoutLine(shipped, 'unit-values.csv', line));
    expect(fault!.en).toContain('“void” is missing');
  });
});
