import { describe, expect, it } from 'vitest';
import { policiesRead } from '../../engine/hosts/cli/policiesRead.ts';
import { attributeLabels } from '../../engine/measures/attributes.ts';
import { measures } from '../../engine/measures/registry.ts';
import { originWord } from '../../engine/scenario/originWords.ts';
import { use } from '../measures/planning.ts';
import { strategy, town } from '../simulation/town.ts';

const adaptive = strategy({
  id: 'adaptive',
  measures: [use('employment-programme'), use('demolition')],
  triggers: [
    {
      ...{ id: 'early', when: 'often_away("north-park") > 0.2 and fired("late") == 0', years: 1, lag: 0, act: 'while' },
      ...{ until: 'often_away("north-park") < 0.1', start: ['employment-programme'], stop: [], dose: {} },
    },
    { id: 'late', when: 'year > 2030', years: 1, lag: 0, act: 'once', start: [], stop: ['demolition'], dose: {} },
  ],
  pilots: [
    {
      id: 'tried',
      uses: ['demolition'],
      review: 2028,
      rule: 'gap("convicted", "north-park") < 0.01',
      ifTrue: 'keep',
    },
  ],
});

describe('the log of what policies read', () => {
  const { agreements, policies } = policiesRead(town, [strategy(), adaptive]);

  it('tells for each measure what of residents it reads, and for each trigger and pilot what of the status', () => {
    expect(policies.map(({ scenario, kind, reads }) => [scenario, kind, reads])).toEqual([
      ['adaptive', 'measure', ['age', 'estate', 'activity']],
      ['adaptive', 'measure', ['estate', 'tenure']],
      ['adaptive', 'trigger', ['often_away(north-park)', 'fired(late)']],
      ['adaptive', 'trigger', []],
      ['adaptive', 'pilot', ['gap(convicted, north-park)']],
    ]);
  });

  it('tells whom today’s agreements give a preference, estate by estate', () => {
    expect(agreements.map(({ estate }) => estate)).toEqual(
      town.letting.map(({ estate }) => town.geography.estates[estate]!.id),
    );
    expect(agreements.flatMap(({ prefers }) => prefers)).toEqual(
      town.letting.flatMap(({ priorities }) => priorities.map(({ criterion }) => criterion)),
    );
  });
});

describe('attributes that a policy may read', () => {
  it('are each read by some measure, and none of them is a word for origin', () => {
    const read = new Set([...measures.values()].flatMap((measure) => measure.reads));
    expect([...read].sort()).toEqual(Object.keys(attributeLabels).sort());
    for (const [name, { da, en }] of Object.entries(attributeLabels)) {
      for (const word of [name, ...da.split(' '), ...en.split(' ')]) expect(originWord(word)).toBeUndefined();
    }
  });
});
