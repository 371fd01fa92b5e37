import { diskShelf } from '../../diskShelf.ts';
import { engineLabel } from '../../engineLabel.ts';
import { type ProbeTools, secondsPerRunOf } from '../../probe.ts';
import { QueueDatabase } from '../../queue/database.ts';
import { JobQueue, usualRules } from '../../queue/jobs.ts';
import { type Submission, submitTask } from '../../queue/submitting.ts';
import { createThreadExecutor } from '../../threads.ts';
import type { Call, Command, Locale } from '../command.ts';
import { ExitCode } from '../exitCodes.ts';
import { ProgressBar } from '../progressBar.ts';
import { readAsked } from '../readRunSettings.ts';
import { reportMessages } from '../reportMessages.ts';
import { planRun } from '../runPlan.ts';
import { askingFlags, connectionOf, queueFlag, troubleOn } from './queueFlags.ts';

/** A job's size follows from what a run takes here. */
const probing: ProbeTools = {
  start: () => createThreadExecutor(1, { shelf: diskShelf() }),
  seconds: () => performance.now() / 1000,
};

/** `fremsyn submit FILE…`: puts the runs of documents into a queue, for workers anywhere. */
export const submit: Command = {
  name: 'submit',
  operands: 'FILE…',
  help: {
    da: 'lægger kørslerne i en kø, som arbejdsprocesser på andre maskiner tager fra',
    en: 'puts the runs into a queue that workers on other machines take from',
  },
  flags: [queueFlag, ...askingFlags],
  examples: ['submit scenarios/default.md --replicates 2000 --queue postgres://fremsyn@queue.example/fremsyn'],
  async run(call) {
    const { operands, locale, terminal } = call;
    const settings = readAsked(call, 'submit');
    const connection = await connectionOf(call);
    const plan = await planRun(operands, settings, terminal.folder);
    reportMessages(plan.warnings, locale, terminal);
    const bar = new ProgressBar(terminal, locale);
    bar.announce('Lægger kørslerne i køen …', 'Putting the runs into the queue …');
    const database = await QueueDatabase.open(connection, 'fremsyn submit', troubleOn(call));
    try {
      const queue = await JobQueue.open(database, engineLabel(), troubleOn(call));
      try {
        const submission = await submitTask(database, queue, plan.task, usualRules, undefined, (task) => {
          bar.announce('Prøver en kørsel …', 'Trying one run …');
          return secondsPerRunOf(task, probing);
        });
        const engines = await queue.workers();
        bar.clear();
        terminal.print(`${submissionText(submission, connection.shown, locale)}\n`);
        tellOfWorkers(engines, call);
      } finally {
        await queue.close();
      }
    } finally {
      bar.clear();
      await database.close();
    }
    return ExitCode.done;
  },
};

function submissionText({ submitted, known, jobs }: Submission, shown: string, locale: Locale): string {
  if (locale === 'da') {
    const before =
      known > 0
        ? ` ${known} ${known === 1 ? 'kørsel var færdig' : 'kørsler var færdige'} eller på vej i forvejen.`
        : '';
    return `${submitted} ${submitted === 1 ? 'kørsel' : 'kørsler'} i ${jobs.length} job er lagt i køen ${shown}.${before}\nHent dem med: npx fremsyn collect, med de samme filer og flag.`;
  }
  const count = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`;
  const before =
    known > 0 ? ` ${known} ${known === 1 ? 'run was done or on its' : 'runs were done or on their'} way before.` : '';
  return `${count(submitted, 'run')} in ${count(jobs.length, 'job')} ${submitted === 1 ? 'was' : 'were'} put into the queue ${shown}.${before}\nFetch them with: npx fremsyn collect, with the same files and flags.`;
}

/** Says so where nobody is there who could do the work. */
export function tellOfWorkers(engines: readonly string[], { locale, terminal }: Call): void {
  const own = engineLabel();
  if (engines.includes(own)) return;
  const others = engines.length > 0 ? engines.join(', ') : undefined;
  terminal.report(
    locale === 'da'
      ? `fremsyn: ingen arbejdsproces med motor ${own} er forbundet${others ? ` (kun ${others}; de kan ikke gøre dette arbejde)` : ''}. Start en med: npx fremsyn worker --queue …\n`
      : `fremsyn: no worker with engine ${own} is connected${others ? ` (only ${others}, which can't do this work)` : ''}. Start one with: npx fremsyn worker --queue …\n`,
  );
}
