import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Hand } from '../../workbench/dataflow/hand.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a hand moves until it has rested for a while, however many values it has passed', async () => {
  const hand = new Hand(400);
  let rested = 0;
  await hand.whenResting();
  hand.moved();
  void hand.whenResting().then(() => rested++);
  for (let value = 0; value < 10; value++) {
    await vi.advanceTimersByTimeAsync(300);
    hand.moved();
  }
  expect(hand.isMoving.value).toBe(true);
  expect(rested).toBe(0);
  await vi.advanceTimersByTimeAsync(400);
  expect(hand.isMoving.value).toBe(false);
  expect(rested).toBe(1);
});
