import { describe, it } from 'vitest';
import { analyst } from './guides/analyst.ts';
import { facilitator } from './guides/facilitator.ts';
import { strategist } from './guides/strategist.ts';
import { follow } from './guides/walk.ts';

/** No walk takes this long; a busy machine may, since a walk is many runs of the model one after another. Milliseconds. */
const timeout = 1_800_000;

describe('the guide leads', { timeout }, () => {
  it('the strategist from a first insight to a scenario and a report', () => follow('strategist', strategist));
  it('the analyst from a table to a sensitivity chart', () => follow('analyst', analyst));
  it('the facilitator from three groups to a round-up', () => follow('facilitator', facilitator));
});
