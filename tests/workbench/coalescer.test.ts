import { describe, expect, it } from 'vitest';
import { Coalescer } from '../../workbench/dataflow/coalescer.ts';

/** A coalescer whose stages end when the test says so, and what they were given. */
function held() {
  const firsts: string[] = [];
  const rests: string[] = [];
  const waiting: (() => void)[] = [];
  const signals: AbortSignal[] = [];
  const wait = () => new Promise<void>((resolve) => waiting.push(resolve));
  const coalescer = new Coalescer<string>({
    first: (input) => {
      firsts.push(input);
      return wait();
    },
    rest: (input, _, signal) => {
      rests.push(input);
      signals.push(signal);
      return wait();
    },
  });
  const goOn = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { coalescer, firsts, rests, signals, goOn };
}

describe('inputs that come faster than they can be answered', () => {
  it('an isolated input goes through each stage exactly once', async () => {
    const { coalescer, firsts, rests, goOn } = held();
    coalescer.request('a');
    await goOn();
    await goOn();
    await coalescer.whenIdle();
    expect(firsts).toEqual(['a']);
    expect(rests).toEqual(['a']);
  });

  it('while one is in flight only the newest waits', async () => {
    const { coalescer, firsts, rests, goOn } = held();
    for (const input of ['a', 'b', 'c', 'd']) coalescer.request(input);
    await goOn();
    await goOn();
    await goOn();
    await coalescer.whenIdle();
    expect(firsts).toEqual(['a', 'd']);
    expect(rests).toEqual(['d']);
  });

  it('a newer input ends the long stage', async () => {
    const { coalescer, firsts, signals, goOn } = held();
    coalescer.request('a');
    await goOn();
    coalescer.request('b');
    expect(signals[0]?.aborted).toBe(true);
    await goOn();
    expect(firsts).toEqual(['a', 'b']);
  });

  it('cancelling ends the long stage, forgets what waits, and the next input runs again', async () => {
    const { coalescer, firsts, rests, goOn } = held();
    coalescer.request('a');
    coalescer.request('b');
    coalescer.cancel();
    expect(coalescer.isCancelled).toBe(true);
    await goOn();
    await coalescer.whenIdle();
    expect(firsts).toEqual(['a']);
    expect(rests).toEqual([]);
    coalescer.request('c');
    await goOn();
    expect(rests).toEqual(['c']);
  });

  it('numbers inputs in the order they came', () => {
    const { coalescer } = held();
    expect(['a', 'b', 'c'].map((input) => coalescer.request(input))).toEqual([1, 2, 3]);
    expect(coalescer.revision).toBe(3);
  });
});
