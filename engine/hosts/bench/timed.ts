/** Time that passed, and processor time, which other work on the machine disturbs little. */
export interface Time {
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
}

/** Times a piece of work. */
export function timed<T>(work: () => T): Time & { readonly result: T } {
  const processor = process.cpuUsage();
  const began = performance.now();
  const result = work();
  const milliseconds = performance.now() - began;
  const { user, system } = process.cpuUsage(processor);
  return { milliseconds, processorMilliseconds: (user + system) / 1000, result };
}
