import { availableParallelism } from 'node:os';
import { diskShelf } from '../../diskShelf.ts';
import { engineLabel } from '../../engineLabel.ts';
import { serveQueue, type WorkerNews } from '../../queue/queueWorker.ts';
import { createThreadExecutor } from '../../threads.ts';
import type { Call, Command, Locale } from '../command.ts';
import { CommandRefusal } from '../commandRefusal.ts';
import { ExitCode } from '../exitCodes.ts';
import { FlagReader } from '../flagValues.ts';
import { listenForInterrupt } from '../interruption.ts';
import { runCommand } from '../runCommand.ts';
import { connectionOf, queueFlag, troubleOn } from './queueFlags.ts';

/** `fremsyn worker`: takes runs from a queue and carries them out, until it is stopped. */
export const worker: Command = {
  name: 'worker',
  operands: '',
  help: {
    da: 'tager kørsler fra en kø og udfører dem, til den bliver stoppet',
    en: 'takes runs from a queue and carries them out, until it is stopped',
  },
  flags: [queueFlag, ...runCommand.flags.filter(({ name }) => name === 'workers')],
  examples: ['worker --queue postgres://fremsyn@queue.example/fremsyn?sslmode=verify-full', 'worker --workers 2'],
  run: serve,
};

async function serve(call: Call): Promise<ExitCode> {
  const { flags, locale, terminal } = call;
  const reader = new FlagReader(flags);
  const threads = reader.workers() ?? availableParallelism();
  if (reader.messages.length > 0) throw new CommandRefusal(reader.messages);
  const connection = await connectionOf(call);
  const interruption = listenForInterrupt(terminal, stoppingText(locale));
  const executor = createThreadExecutor(threads, { shelf: diskShelf() });
  try {
    await serveQueue(connection, {
      executor,
      jobsAtOnce: threads > 1 ? 2 : 1,
      signal: interruption.signal,
      onNews: (news) => terminal.report(`${newsText(news, connection.shown, locale)}\n`),
      onTrouble: troubleOn(call),
    });
    return ExitCode.done;
  } finally {
    interruption.end();
    await executor.close();
  }
}

function stoppingText(locale: Locale): string {
  return locale === 'da'
    ? 'Stopper; det, der er i arbejde, bliver givet tilbage til køen. Ctrl-C igen slutter straks.\n'
    : 'Stopping; what is at work is given back to the queue. Ctrl-C again ends at once.\n';
}

function newsText(news: WorkerNews, shown: string, locale: Locale): string {
  const isDanish = locale === 'da';
  if (news.kind === 'ready') {
    return isDanish
      ? `Motor ${engineLabel()} venter på kørsler i køen ${shown}.`
      : `Engine ${engineLabel()} waits for runs in the queue ${shown}.`;
  }
  if (news.kind === 'others') {
    return isDanish
      ? `${news.jobs} job venter på motor ${news.engine}; denne er ${engineLabel()} og lader dem ligge.`
      : `${news.jobs} ${news.jobs === 1 ? 'job waits' : 'jobs wait'} for engine ${news.engine}; this is ${engineLabel()} and leaves what is for others alone.`;
  }
  const runs = `${isDanish ? 'Kørsel' : 'Runs'} ${news.runs} (${news.key.slice(0, 8)})`;
  if (news.kind === 'failed') return `${runs}: ${news.reason[locale]}`;
  if (news.kind === 'begun') return `${runs} …`;
  if (news.kind === 'given back') return `${runs}: ${isDanish ? 'givet tilbage til køen' : 'given back to the queue'}`;
  if (news.kind === 'done') return `${runs}: ${isDanish ? 'færdig' : 'done'}`;
  return `${runs}: ${isDanish ? 'taget tilbage' : 'taken back'}`;
}
