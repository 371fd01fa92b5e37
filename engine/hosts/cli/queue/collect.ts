import { createQueueExecutor } from '../../queue/queueExecutor.ts';
import type { Call, Command, Locale } from '../command.ts';
import { ExitCode } from '../exitCodes.ts';
import { listenForInterrupt, stoppingText } from '../interruption.ts';
import { printComparison } from '../printComparison.ts';
import { readAsked } from '../readRunSettings.ts';
import { reportMessages } from '../reportMessages.ts';
import { ensureOutFolder } from '../resultFiles.ts';
import { writeRun } from '../runCommand.ts';
import { planRun } from '../runPlan.ts';
import { simulate } from '../simulate.ts';
import { askingFlags, connectionOf, queueFlag, troubleOn, writingFlags } from './queueFlags.ts';

/** `fremsyn collect FILE…`: what workers have made of the runs that `submit` put into a queue, as tables or a comparison. */
export const collect: Command = {
  name: 'collect',
  operands: 'FILE…',
  help: {
    da: 'henter kørsler fra en kø, venter på dem, der mangler, og skriver tabeller som run',
    en: 'fetches runs from a queue, waits for those missing, and writes tables as run does',
  },
  flags: [
    queueFlag,
    {
      name: 'now',
      help: { da: 'tag det, der er færdigt, uden at vente', en: 'take what is finished, without waiting' },
    },
    ...askingFlags,
    ...writingFlags,
  ],
  examples: [
    'collect scenarios/default.md --replicates 2000 --queue postgres://fremsyn@queue.example/fremsyn --out out',
    'collect scenarios/default.md --replicates 2000 --now',
  ],
  run: collectRuns,
};

async function collectRuns(call: Call): Promise<ExitCode> {
  const { operands, flags, locale, terminal } = call;
  const startedAt = new Date().toISOString();
  const began = performance.now();
  const settings = readAsked(call, 'collect');
  const connection = await connectionOf(call);
  const plan = await planRun(operands, settings, terminal.folder);
  if (settings.out !== undefined) await ensureOutFolder(settings.out, terminal.folder);
  reportMessages(plan.warnings, locale, terminal);
  const interruption = listenForInterrupt(terminal, stoppingText(locale));
  try {
    const waits = !flags.has('now');
    const executor = createQueueExecutor(connection, { submits: false, waits, onTrouble: troubleOn(call) });
    const prepared = performance.now();
    const ensemble = await simulate(executor, plan.task, interruption.signal, locale, terminal, {
      da: 'Venter på resultater fra køen …',
      en: 'Waiting for results from the queue …',
    });
    const collected = performance.now();
    if (!ensemble) {
      terminal.report(nothingText(locale));
      return ExitCode.interrupted;
    }
    const circumstances = {
      startedAt,
      workers: 0,
      interrupted: ensemble.replicates.length < plan.task.replicates.length,
      seconds: { prepare: seconds(prepared - began), simulate: seconds(collected - prepared), tables: 0 },
    };
    if (settings.out !== undefined) {
      const { signal } = interruption;
      const ending = signal.aborted ? undefined : signal;
      await writeRun(ensemble, plan, settings, circumstances, settings.out, call, ending);
    } else await printComparison(ensemble, plan.pack, call, interruption.signal);
    return interruption.signal.aborted && circumstances.interrupted ? ExitCode.interrupted : ExitCode.done;
  } catch (error) {
    if (interruption.isReason(error)) return ExitCode.interrupted;
    throw error;
  } finally {
    interruption.end();
  }
}

function nothingText(locale: Locale): string {
  return locale === 'da'
    ? 'Stoppet, før noget var kommet ind. Kørslerne bliver i køen.\n'
    : 'Stopped before anything had come in. The runs stay in the queue.\n';
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}
