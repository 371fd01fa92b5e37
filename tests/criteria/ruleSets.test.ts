import { describe, expect, it } from 'vitest';
import { criterionDefinition, criterionDefinitions } from '../../engine/criteria/criterionDefinitions.ts';
import type { CriterionId } from '../../engine/criteria/criterionIds.ts';
import { listDate, ruleSetFor, ruleSets } from '../../engine/criteria/ruleSets.ts';
import { legalStatuses } from '../../engine/criteria/statusRule.ts';

describe('rule sets through time', () => {
  it('each list is judged by the rules in force on 1 December', () => {
    const inForce = [2010, 2013, 2014, 2017, 2018, 2020, 2021, 2040].map((year) => ruleSetFor(listDate(year)).id);
    expect(inForce).toEqual(['2010', '2010', '2014', '2014', '2018', '2018', '2021', '2021']);
  });

  it('rules hold from their first day', () => {
    expect(ruleSetFor('2021-11-30').id).toBe('2018');
    expect(ruleSetFor('2021-12-01').id).toBe('2021');
  });

  it('there were no legal criteria before the first list', () => {
    expect(() => ruleSetFor('2010-09-30')).toThrow(RangeError);
  });

  it('they stand in order of date, and classes within each in order of weight', () => {
    expect(ruleSets.map((set) => set.from)).toEqual(ruleSets.map((set) => set.from).sort());
    for (const { rules } of ruleSets) {
      const weights = rules.map((rule) => legalStatuses.indexOf(rule.status));
      expect(weights).toEqual([...weights].sort());
    }
  });

  it('age bands are those the simulation counts, so that every rule set can be judged from the counts', () => {
    for (const { measurements } of ruleSets) {
      for (const [criterion, measurement] of Object.entries(measurements)) {
        const { ageFrom, ageTo } = criterionDefinition(criterion as CriterionId);
        expect(measurement).toMatchObject({ ageFrom, ageTo });
      }
    }
  });

  it('every line is of a criterion that its rule set says how to measure', () => {
    for (const { rules, measurements } of ruleSets) {
      for (const { lines, originLine } of rules) {
        for (const line of [...lines, ...(originLine ? [originLine] : [])]) {
          expect(Object.keys(measurements)).toContain(line.criterion);
        }
      }
    }
  });

  it('origin makes a class only as a condition of its own since 2018', () => {
    for (const { from, rules } of ruleSets) {
      if (from < '2018') continue;
      for (const { lines } of rules) expect(lines.map((line) => line.criterion)).not.toContain('origin');
    }
  });
});

describe('criterion definitions', () => {
  it('name every criterion in both languages', () => {
    for (const { label, population } of criterionDefinitions) {
      for (const text of [label.da, label.en, population.da, population.en]) expect(text.length).toBeGreaterThan(5);
    }
  });
});
