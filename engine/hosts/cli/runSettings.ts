import type { Message } from '../../pack/message.ts';
import type { Locale } from './command.ts';
import { CommandRefusal } from './commandRefusal.ts';
import { FlagReader } from './flagValues.ts';

/** Formats that tables are written in. */
export const formats = ['csv', 'parquet', 'json'] as const;
export type Format = (typeof formats)[number];

/** What the flags of `run` ask for; what they leave open the documents decide. */
export interface RunSettings {
  readonly locale: Locale;
  readonly pack: string | undefined;
  readonly years: { readonly from: number; readonly to: number } | undefined;
  readonly replicates: readonly number[] | undefined;
  readonly seed: string | undefined;
  readonly workers: number | undefined;
  readonly out: string | undefined;
  readonly format: Format;
}

/** @throws CommandRefusal with all faults of the flags */
export function readRunSettings(flags: ReadonlyMap<string, string>, locale: Locale): RunSettings {
  const reader = new FlagReader(flags);
  const settings: RunSettings = {
    locale,
    pack: reader.text('pack'),
    years: reader.years(),
    replicates: reader.replicates(),
    seed: reader.text('seed'),
    workers: reader.workers(),
    out: reader.text('out'),
    format: reader.oneOf('format', formats) ?? 'csv',
  };
  const messages: readonly Message[] = reader.messages;
  if (messages.length > 0) throw new CommandRefusal(messages);
  return settings;
}
