import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settled } from '../../workbench/dataflow/settled.ts';

describe('a value for what is dear to draw', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('comes once the source has stood still, and is its last', () => {
    const source = signal(0);
    const calm = settled(source, 150, 900);
    for (let value = 1; value <= 4; value++) {
      source.value = value;
      vi.advanceTimersByTime(100);
    }
    expect(calm.value).toBe(0);
    vi.advanceTimersByTime(60);
    expect(calm.value).toBe(4);
  });

  it('comes now and then while the source never stands still', () => {
    const source = signal(0);
    const calm = settled(source, 150, 900);
    const seen = new Set<number>();
    for (let value = 1; value <= 30; value++) {
      source.value = value;
      vi.advanceTimersByTime(100);
      seen.add(calm.value);
    }
    expect(seen.size).toBeGreaterThan(2);
    expect(seen.size).toBeLessThan(6);
  });
});
