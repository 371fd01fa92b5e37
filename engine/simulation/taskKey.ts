import { contentHash } from '../pack/contentHash.ts';
import type { Task } from './task.ts';
import { engineVersion } from './version.ts';

/**
 * Name of what a task asks for, but for which of its runs: tasks of the same name give the same bytes run by run, so results can be
 * kept, extended and handed over by it.
 * @returns hexadecimal SHA-256
 */
export function taskKey(task: Omit<Task, 'replicates'>): string {
  const asked = { ...task, engine: engineVersion, pack: task.pack.hash, replicates: undefined };
  const text = JSON.stringify(asked, (_, value: unknown) => (isPlain(value) ? sorted(value) : value));
  return contentHash(new Map([['task', new TextEncoder().encode(text)]]));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
