import { availableParallelism } from 'node:os';
import { diskShelf } from '../diskShelf.ts';
import { type ProbeTools, secondsPerRunOf } from '../probe.ts';
import { runsPerJob } from '../queue/blockSize.ts';
import { createThreadExecutor } from '../threads.ts';
import { alignedTable } from './alignedTable.ts';
import type { Call, Command, Locale } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { FlagReader } from './flagValues.ts';
import { listenForInterrupt } from './interruption.ts';
import { numbersOf } from './numbers.ts';
import { ProgressBar } from './progressBar.ts';
import { readAsked } from './readRunSettings.ts';
import { reportMessages } from './reportMessages.ts';
import { runCommand } from './runCommand.ts';
import { planRun, type RunPlan } from './runPlan.ts';

/** `fremsyn plan FILE…`: how much work a run is, from one run tried here, before it begins. */
export const planCommand: Command = {
  name: 'plan',
  operands: 'FILE…',
  help: {
    da: 'viser antal kørsler, tid, processortimer og pris, før en stor kørsel begynder',
    en: 'tells runs, time, processor hours and cost before a big run begins',
  },
  flags: [
    ...runCommand.flags.filter(({ name }) =>
      ['pack', 'years', 'replicates', 'draws', 'over', 'design', 'seed', 'workers'].includes(name),
    ),
    {
      name: 'price',
      value: 'KR',
      help: { da: 'pris for en processorkerne i en time, kr.', en: 'price of a processor core for an hour, kr.' },
    },
  ],
  examples: ['plan scenarios/default.md --replicates 100 --draws 64', 'plan my-notebook.md --workers 40 --price 0,35'],
  run: (call) =>
    planWith(call, {
      start: () => createThreadExecutor(1, { shelf: diskShelf() }),
      seconds: () => performance.now() / 1000,
    }),
};

/** The command with worker and clock handed in. */
export async function planWith(call: Call, tools: ProbeTools): Promise<ExitCode> {
  const { operands, flags, locale, terminal } = call;
  const reader = new FlagReader(flags);
  const price = reader.decimal('price', 0, 1e6);
  const settings = readAsked(call, 'plan', reader);
  const plan = await planRun(operands, settings, terminal.folder);
  reportMessages(plan.warnings, locale, terminal);
  const interruption = listenForInterrupt(
    terminal,
    locale === 'da' ? 'Stopper. Ctrl-C igen slutter straks.\n' : 'Stopping. Ctrl-C again ends at once.\n',
  );
  const bar = new ProgressBar(terminal, locale);
  bar.announce('Prøver en kørsel …', 'Trying one run …');
  try {
    const secondsPerRun = await secondsPerRunOf(plan.task, tools, interruption.signal);
    const workers = settings.workers ?? availableParallelism();
    bar.clear();
    terminal.print(`${planText(plan, { secondsPerRun, workers, price }, locale)}\n`);
    return ExitCode.done;
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
    return ExitCode.interrupted;
  } finally {
    interruption.end();
    bar.clear();
  }
}

/** What a run was found to take. */
interface Measured {
  readonly secondsPerRun: number;
  readonly workers: number;
  /** kroner a core-hour, where it was given */
  readonly price: number | undefined;
}

function planText({ task, pack }: RunPlan, measured: Measured, locale: Locale): string {
  const { secondsPerRun, workers, price } = measured;
  const numbers = numbersOf(locale);
  const runs = task.replicates.length;
  const strategies = task.strategies.length;
  const coreHours = (runs * secondsPerRun) / 3600;
  // the last round of runs may keep fewer workers busy than there are
  const wall = Math.ceil(runs / workers) * secondsPerRun;
  const jobs = Math.ceil(runs / runsPerJob(secondsPerRun));
  const whole = (value: number) => numbers.fixed(value, 0);
  const of = (da: string, en: string) => (locale === 'da' ? da : en);
  const draws = task.sampling
    ? of(
        ` (${whole(task.sampling.draws)} lodtrækninger × ${numbers.plain(runs / task.sampling.draws)} gentagelser)`,
        ` (${whole(task.sampling.draws)} draws × ${numbers.plain(runs / task.sampling.draws)} replicates)`,
      )
    : '';
  const rows: (readonly [string, string])[] = [
    [of('Kørsler', 'Runs'), `${whole(runs)}${draws}`],
    [of('Scenarier', 'Scenarios'), whole(strategies)],
    [of('Fremskrivninger', 'Projections'), `${whole(runs * strategies)} (${task.from}–${task.to})`],
    [of('En kørsel her, en kerne', 'One run here, one core'), lasting(secondsPerRun, locale)],
    [of('Processortimer', 'Processor hours'), numbers.plain(rounded(coreHours))],
    [of(`Tid med ${whole(workers)} arbejdstråde`, `Time with ${whole(workers)} workers`), lasting(wall, locale)],
    [of('Job i en kø', 'Jobs in a queue'), whole(jobs)],
  ];
  if (price !== undefined) {
    const kroner = numbers.fixed(coreHours * price, 2);
    const each = numbers.plain(price);
    rows.push([
      of('Pris', 'Cost'),
      of(`${kroner} kr. (${each} kr. pr. kernetime)`, `${kroner} kr. (${each} kr. a core-hour)`),
    ]);
  }
  const note = of(
    'Målt med én kørsel på denne maskine; andre maskiner og travle timer giver andre tider.',
    'Measured by one run on this machine; other machines and busy hours give other times.',
  );
  return `${pack.title[locale]}\n${alignedTable(rows, 2)}\n${note}`;
}

/** Three digits that count. */
function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(3));
}

function lasting(seconds: number, locale: Locale): string {
  const numbers = numbersOf(locale);
  if (seconds < 90) return `${numbers.plain(rounded(seconds))} s`;
  if (seconds < 90 * 60) return `${numbers.fixed(seconds / 60, 0)} min`;
  return `${numbers.fixed(seconds / 3600, 1)} ${locale === 'da' ? 'timer' : 'hours'}`;
}
