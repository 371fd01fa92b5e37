/** Time of a piece of work: processor time, which other work on the machine disturbs little, and the time that passed. */
export function timed<T>(work: () => T): {
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly result: T;
} {
  const processor = process.cpuUsage();
  const began = performance.now();
  const result = work();
  const milliseconds = performance.now() - began;
  const { user, system } = process.cpuUsage(processor);
  return { milliseconds, processorMilliseconds: (user + system) / 1000, result };
}
