import type { Message } from '../../pack/message.ts';
import { designs } from '../../simulation/sampling.ts';
import { faultsOfFiles } from './check.ts';
import type { Call, Locale } from './command.ts';
import { CommandRefusal } from './commandRefusal.ts';
import { FlagReader } from './flagValues.ts';
import { readOver } from './overFlag.ts';
import { formats, type RunSettings } from './runSettings.ts';
import { faultsOfShard } from './shards/runShard.ts';

/**
 * What a call asks for that must name documents.
 * @param reader with which the command read flags of its own
 * @throws CommandRefusal with all faults of the flags, and where no document was given
 */
export function readAsked(
  { operands, flags, locale }: Call,
  command: string,
  reader = new FlagReader(flags),
): RunSettings {
  reader.messages.push(...faultsOfFiles(operands, command));
  return readRunSettings(flags, locale, reader);
}

/** @throws CommandRefusal with all faults of the flags, those that the reader has found before among them */
export function readRunSettings(
  flags: ReadonlyMap<string, string>,
  locale: Locale,
  reader = new FlagReader(flags),
): RunSettings {
  const settings: RunSettings = {
    locale,
    pack: reader.text('pack'),
    years: reader.years(),
    replicates: reader.replicates(),
    isList: /[.,]/.test(reader.text('replicates') ?? ''),
    draws: reader.count('draws', 2, 10_000),
    over: readOver(reader),
    design: reader.oneOf('design', designs) ?? 'sobol',
    tolerance: reader.decimal('tolerance', 1e-6, 1),
    seed: reader.text('seed'),
    workers: reader.workers(),
    out: reader.text('out'),
    shard: reader.shard(),
    format: reader.oneOf('format', formats) ?? 'csv',
  };
  const messages: readonly Message[] = [...reader.messages, ...faultsOfShard(settings)];
  if (messages.length > 0) throw new CommandRefusal(messages);
  return settings;
}
