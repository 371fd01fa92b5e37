import { dirname, resolve } from 'node:path';
import { ensureWritable, writeFilesWhole } from '../../atomicFiles.ts';
import type { Call } from '../command.ts';
import { unwritable } from '../resultFiles.ts';
import type { RunPlan } from '../runPlan.ts';
import { version } from '../version.ts';

/**
 * Writes a study's answer with what it rests on, so that anybody can repeat it.
 * @throws CommandRefusal where the file can't be written
 */
export async function writeStudy(out: string, study: string, data: unknown, plan: RunPlan, call: Call): Promise<void> {
  const { pack, task, documents } = plan;
  const path = resolve(call.terminal.folder, out);
  const text = JSON.stringify(
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
    await writeFilesWhole([[path, `${text}\n`]]);
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? unwritable('--out', out, error) : error;
  }
  call.terminal.print(call.locale === 'da' ? `Svaret er skrevet til ${out}.\n` : `The answer is written to ${out}.\n`);
}

function repeatingCommand(study: string, { operands, flags }: Call): string {
  const words = [...operands, ...[...flags].flatMap(([name, value]) => [`--${name}`, value])];
  return [
    'npx fremsyn',
    study,
    ...words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word))),
  ].join(' ');
}
