import { arch, platform } from 'node:os';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { writeReplicates } from '../replicateNumbers.ts';
import { policiesRead } from './policiesRead.ts';
import type { RunPlan } from './runPlan.ts';
import type { RunSettings } from './runSettings.ts';
import { version } from './version.ts';

/** A table as it was written. */
export interface WrittenTable {
  readonly name: string;
  readonly file: string;
  readonly rows: number;
  /** of the file's content, hexadecimal */
  readonly sha256: string;
}

/** What differs from one run to the next and changes no result. */
export interface RunCircumstances {
  readonly startedAt: string;
  readonly workers: number;
  readonly interrupted: boolean;
  /** `tables`: making and writing them */
  readonly seconds: { readonly prepare: number; readonly simulate: number; readonly tables: number };
}

/**
 * What a run rests on and what came out, so that anybody can repeat it: `reproducible` is the same in every repetition by
 * `command`, `circumstances` is not.
 */
export function manifestText(
  plan: RunPlan,
  settings: RunSettings,
  ensemble: Ensemble,
  tables: readonly WrittenTable[],
  circumstances: RunCircumstances,
): string {
  const { pack, task, documents } = plan;
  const manifest = {
    command: repeatingCommand(plan, settings, ensemble),
    reproducible: {
      fremsyn: version,
      engine: ensemble.engineVersion,
      pack: { id: pack.id, version: pack.version, hash: pack.hash, synthetic: pack.synthetic },
      documents: documents.files,
      scenarios: ensemble.strategies.map(({ strategy: { id, name, parent } }) => ({ id, name, parent })),
      years: { from: task.from, to: task.to },
      seed: ensemble.seed,
      ...(ensemble.sampling && { sampling: ensemble.sampling }),
      replicates: { count: ensemble.replicates.length, numbers: writeReplicates(ensemble.replicates) },
      reads: policiesRead(pack, task.strategies),
      lowIncomeLine: task.lowIncomeLine,
      resources: ensemble.shape.resources,
      ...(task.alignment && { alignment: task.alignment }),
      format: settings.format,
      locale: settings.locale,
      tables,
    },
    circumstances: { ...circumstances, node: process.version, platform: `${platform()} ${arch()}` },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The command that gives the same tables, all that documents decided spelled out. */
function repeatingCommand(plan: RunPlan, settings: RunSettings, ensemble: Ensemble): string {
  const { task, packFolder, documents } = plan;
  const words = [
    ...documents.files.map(({ path }) => path),
    ...['--pack', packFolder, '--years', `${task.from}..${task.to}`],
    ...['--replicates', writeRuns(ensemble), '--seed', ensemble.seed],
    ...(ensemble.sampling
      ? [
          '--draws',
          String(ensemble.sampling.draws),
          '--over',
          settings.over.join(','),
          '--design',
          ensemble.sampling.design,
        ]
      : []),
    ...['--format', settings.format, '--locale', settings.locale, '--out', settings.out ?? 'out'],
  ];
  return ['npx fremsyn run', ...words.map(quoted)].join(' ');
}

/** Runs as `--replicates` asks for them: with drawn parameters, how many each draw has where the grid is whole. */
function writeRuns({ sampling, replicates }: Ensemble): string {
  const isWhole = sampling && replicates.length % sampling.draws === 0 && replicates.every((run, i) => run === i);
  if (isWhole) return String(replicates.length / sampling.draws);
  const list = writeReplicates(replicates);
  return sampling && /^\d+$/.test(list) ? `0..${replicates.length - 1}` : list;
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replace(/(["\\$`])/g, '\\$1')}"`;
}
