import { dirname, resolve } from 'node:path';
import { toCsv } from '../../../analysis/formats/csv.ts';
import type { Column } from '../../../analysis/table.ts';
import { ensureWritable, writeFilesWhole } from '../../atomicFiles.ts';
import type { Call } from '../command.ts';
import { fault } from '../commandRefusal.ts';
import { unwritable } from '../resultFiles.ts';
import type { RunPlan } from '../runPlan.ts';
import { version } from '../version.ts';
import type { Answer } from './answer.ts';
import { refuseIfAny } from './studyFlags.ts';

/**
 * Writes a study's answer with what it rests on, so that anybody can repeat it; or, in a file that ends in .csv, its rows alone.
 * @throws CommandRefusal where the file can't be written, or rows are asked of an answer that has none
 */
export async function writeStudy(
  out: string,
  study: string,
  { data, rows }: Pick<Answer, 'data' | 'rows'>,
  plan: RunPlan,
  call: Call,
): Promise<void> {
  const { pack, task, documents } = plan;
  const path = resolve(call.terminal.folder, out);
  const isRows = out.toLowerCase().endsWith('.csv');
  if (isRows && !rows) {
    refuseIfAny([
      fault(
        '--out',
        `found "${out}"; the answer of ${study} is no rows. Give the file a name that ends in .json.`,
        `fandt "${out}"; svaret på ${study} er ikke rækker. Giv filen et navn, der ender på .json.`,
      ),
    ]);
  }
  const json = JSON.stringify(
    {
      study,
      command: repeatingCommand(study, call),
      fremsyn: version,
      pack: { id: pack.id, version: pack.version, hash: pack.hash },
      documents: documents.files,
      years: { from: task.from, to: task.to },
      seed: task.seed,
      synthetic: pack.synthetic,
      answer: data,
    },
    (_, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value),
    2,
  );
  try {
    await ensureWritable(dirname(path));
    await writeFilesWhole([[path, isRows ? toCsv({ columns: columnsOf(rows ?? []) }, call.locale) : `${json}\n`]]);
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? unwritable('--out', out, error) : error;
  }
  call.terminal.print(call.locale === 'da' ? `Svaret er skrevet til ${out}.\n` : `The answer is written to ${out}.\n`);
}

/** Columns by the names of the first row's cells; a column holds text where any of its cells does. */
function columnsOf(rows: NonNullable<Answer['rows']>): readonly Column[] {
  return Object.keys(rows[0] ?? {}).map((name) => {
    const values = rows.map((row) => row[name] ?? null);
    return { name, kind: values.some((value) => typeof value === 'string') ? 'text' : 'number', values };
  });
}

function repeatingCommand(study: string, { operands, flags }: Call): string {
  const words = [...operands, ...[...flags].flatMap(([name, value]) => [`--${name}`, value])];
  return [
    'npx fremsyn',
    study,
    ...words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word))),
  ].join(' ');
}
