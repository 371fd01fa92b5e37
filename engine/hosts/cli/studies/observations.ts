import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { type Observation, readObservation } from '../../../analysis/studies/observation.ts';
import type { Message } from '../../../pack/message.ts';
import { placesOf } from '../../../population/geography.ts';
import type { Task } from '../../../simulation/task.ts';
import type { Flag } from '../command.ts';
import { fault, systemReason, unreadable } from '../commandRefusal.ts';

export const observedFlag: Flag = {
  name: 'observed',
  value: 'FILE.csv',
  help: {
    da: 'observerede værdier med kolonnerne place, criterion, year, value (andele 0–1)',
    en: 'observed values with the columns place, criterion, year, value (shares 0–1)',
  },
};

const columns = ['place', 'criterion', 'year', 'value'] as const;

/** Reads observations; all that is wrong with the file goes into `messages`. */
export async function readObservations(
  path: string | undefined,
  task: Task,
  folder: string,
  messages: Message[],
): Promise<readonly Observation[]> {
  if (path === undefined) {
    messages.push(
      fault(
        '--observed',
        'found none; expected a CSV file of observed values.',
        'fandt ingen; forventede en CSV-fil med observerede værdier.',
      ),
    );
    return [];
  }
  const text = await readFile(resolve(folder, path), 'utf8').catch((error: unknown) => {
    const reason = systemReason(error);
    messages.push(unreadable(path, reason));
    return undefined;
  });
  if (text === undefined) return [];
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const missing = columns.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) {
    const found = meta.fields?.join(', ') ?? '';
    messages.push(
      fault(
        `${path}:1`,
        `${missing.join(', ')} missing; found ${found}; expected ${columns.join(', ')}.`,
        `${missing.join(', ')} mangler; fandt ${found}; forventede ${columns.join(', ')}.`,
      ),
    );
    return [];
  }
  const places = placesOf(task.pack.geography).map(({ id }) => id);
  return data.flatMap((row, i) => {
    const read = readObservation(row, places, task);
    if (!Array.isArray(read)) return [read as Observation];
    for (const { column, found, en, da } of read) {
      messages.push(fault(`${path}:${i + 2} (${column})`, `found "${found}"; ${en}.`, `fandt "${found}"; ${da}.`));
    }
    return [];
  });
}
