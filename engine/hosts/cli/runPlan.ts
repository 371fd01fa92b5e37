import { type Message, Refusal } from '../../pack/message.ts';
import type { Pack } from '../../pack/pack.ts';
import type { YearRange } from '../../scenario/cellParts.ts';
import { withGoalCells } from '../../scenario/goalCell.ts';
import { resolveStrategies } from '../../scenario/resolve.ts';
import type { Strategy } from '../../scenario/strategy.ts';
import type { Task } from '../../simulation/task.ts';
import { unknownsFor } from '../../simulation/unknowns.ts';
import { fault } from './commandRefusal.ts';
import { type Documents, readDocuments } from './documents.ts';
import { findPackFolder, foldersOf, loadPack } from './packFolder.ts';
import type { RunSettings } from './runSettings.ts';

/** What is used where neither flag nor front matter says. */
export const usual = { pack: 'gladsaxe', seed: 'balance', replicates: 20, years: 15, lowIncomeLine: 200_000 } as const;

/** The pack's base year and fifteen years on. */
function usualYears({ baseYear }: Pack): YearRange {
  return { from: baseYear, to: baseYear + usual.years };
}

/** A run, ready to begin. */
export interface RunPlan {
  readonly task: Task;
  readonly pack: Pack;
  /** folder of the pack, as given or found */
  readonly packFolder: string;
  readonly documents: Documents;
  readonly warnings: readonly Message[];
}

/**
 * Puts documents, pack and flags together. Front matter of the first notebook gives what the flags leave open.
 * @throws Refusal with all faults of documents and pack
 */
export async function planRun(files: readonly string[], settings: RunSettings, folder: string): Promise<RunPlan> {
  const documents = await readDocuments(files, folder);
  const packFolder = await alsoTelling(
    documents.messages,
    () => settings.pack ?? findPackFolder(documents.notebook?.pack ?? usual.pack, foldersOf(files, folder), folder),
  );
  const pack = await alsoTelling(documents.messages, () => loadPack(packFolder, folder));
  const years = settings.years ?? documents.notebook?.years ?? usualYears(pack);
  const where = settings.years ? '--years' : (documents.notebook?.where ?? '--years');
  const { strategies: written, messages } = resolveStrategies(documents.scenarios, pack, {
    years,
    language: settings.locale,
  });
  const strategies = withGoalCells(written, documents.notebook?.cells ?? [], pack, years);
  const all = [...documents.messages, ...messages, ...faultsOfYears(years, pack, where)];
  if (all.some(isError)) throw new Refusal(all);
  const task: Task = {
    pack,
    strategies,
    seed: settings.seed ?? documents.notebook?.seed ?? usual.seed,
    ...runsOf(settings, documents.notebook?.replicates ?? usual.replicates, pack, strategies),
    from: years.from,
    to: years.to,
    lowIncomeLine: documents.notebook?.lowIncomeLine ?? usual.lowIncomeLine,
    ...(documents.notebook?.resources && { resources: documents.notebook.resources }),
    ...(documents.notebook?.alignment && { alignment: documents.notebook.alignment }),
  };
  return { task, pack, packFolder, documents, warnings: all };
}

/** A refusal of what comes later tells the faults of what came before, too. */
async function alsoTelling<T>(earlier: readonly Message[], step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof Refusal && earlier.some(isError)) throw new Refusal([...earlier, ...error.messages]);
    throw error;
  }
}

function isError({ severity }: Message): boolean {
  return severity === 'error';
}

/** Runs of the ensemble: replicates, or with drawn parameters every draw on as many lucks. */
function runsOf(
  { replicates, isList, draws, over, design }: RunSettings,
  usually: number,
  pack: Pack,
  strategies: readonly Strategy[],
): Pick<Task, 'replicates' | 'sampling'> {
  if (draws === undefined) return { replicates: replicates ?? firstReplicates(usually) };
  const runs = replicates && isList ? replicates : firstReplicates((replicates?.length ?? usualLucks) * draws);
  const among = unknownsFor(pack, strategies, over).map(({ id }) => id);
  return { replicates: runs, sampling: { design, draws, among } };
}

/** Lucks that each draw meets where `--replicates` doesn't say. */
const usualLucks = 4;

function firstReplicates(count: number): readonly number[] {
  return Array.from({ length: count }, (_, replicate) => replicate);
}

/** A projection begins in the base year, since that is whom the pack describes. */
function faultsOfYears(years: YearRange, pack: Pack, where: string): readonly Message[] {
  if (years.from === pack.baseYear) return [];
  const asked = `${years.from}..${years.to}`;
  const right = `${pack.baseYear}..${Math.max(years.to, pack.baseYear + 1)}`;
  return [
    fault(
      where,
      `found ${asked}; expected the first year to be ${pack.baseYear}, the base year of the data pack. Write ${right}.`,
      `fandt ${asked}; forventede, at det første år er ${pack.baseYear}, datapakkens basisår. Skriv ${right}.`,
    ),
  ];
}
