import { availableParallelism } from 'node:os';
import { HiddenOutcome } from '../../../analysis/disclosure/studyDisclosure.ts';
import type { Ensemble } from '../../../simulation/ensemble.ts';
import type { Task } from '../../../simulation/task.ts';
import type { EnsembleExecutor } from '../../executor.ts';
import type { Call, Command, Flag, Locale } from '../command.ts';
import { onThreads, type StartExecutor } from '../executors.ts';
import { ExitCode } from '../exitCodes.ts';
import { FlagReader } from '../flagValues.ts';
import { listenForInterrupt, stoppingText } from '../interruption.ts';
import { ProgressBar } from '../progressBar.ts';
import { readAsked } from '../readRunSettings.ts';
import { reportMessages } from '../reportMessages.ts';
import { runCommand } from '../runCommand.ts';
import { planRun, type RunPlan } from '../runPlan.ts';
import type { Answer } from './answer.ts';
import { hiddenAnswer } from './hiddenAnswer.ts';
import { writeStudy } from './studyFile.ts';
import { refuseIfAny } from './studyFlags.ts';

/** Flags that every study shares with `run`. */
export const sharedFlags: readonly Flag[] = [
  ...runCommand.flags.filter(({ name }) => ['pack', 'years', 'replicates', 'seed', 'workers'].includes(name)),
  {
    name: 'out',
    value: 'FILE',
    help: {
      da: 'fil til spørgsmål, svar og kommandoen, der gentager det (.json), eller til svarets rækker (.csv)',
      en: 'file for question, answer and the command that repeats it (.json), or for the rows of the answer (.csv)',
    },
  },
];

/** What a study works with. */
export interface StudyTools {
  readonly plan: RunPlan;
  readonly reader: FlagReader;
  readonly call: Call;
  /** runs a task with a progress bar; says what for */
  simulate(task: Task, purpose?: string): Promise<Ensemble>;
}

/** What a study is beside what all have in common. */
export interface StudyDeclaration {
  readonly name: string;
  readonly help: Command['help'];
  readonly flags: readonly Flag[];
  readonly examples: readonly string[];
  answer(tools: StudyTools): Promise<Answer>;
}

/** A command that asks something of many runs: documents in, an answer on the terminal or in a file. */
export function studyCommand(declaration: StudyDeclaration, start: StartExecutor = onThreads): Command {
  const { name, help, examples } = declaration;
  return {
    name,
    operands: 'FILE…',
    help,
    flags: [...declaration.flags, ...sharedFlags],
    examples,
    run: (call) => ask(declaration, call, start),
  };
}

async function ask(declaration: StudyDeclaration, call: Call, start: StartExecutor): Promise<ExitCode> {
  const { operands, flags, locale, terminal } = call;
  // a study's draws are its own, each on as many lucks as --replicates says; as those of `run` they would be multiplied twice
  const settings = { ...readAsked(call, declaration.name), draws: undefined };
  const plan = await planRun(operands, settings, terminal.folder);
  reportMessages(plan.warnings, locale, terminal);
  const reader = new FlagReader(flags);
  const interruption = listenForInterrupt(terminal, stoppingText(locale));
  const { signal } = interruption;
  let executor: EnsembleExecutor | undefined;
  try {
    const simulate = async (task: Task, purpose?: string): Promise<Ensemble> => {
      refuseIfAny(reader.messages);
      executor ??= start(settings.workers ?? availableParallelism());
      const bar = new ProgressBar(terminal, locale, purpose);
      const clear = () => bar.clear();
      signal.addEventListener('abort', clear);
      bar.announce(purpose ?? 'Danner beboere og begynder …', purpose ?? 'Making residents and beginning …');
      try {
        const ensemble = await executor.run(task, {
          signal,
          onProgress: (progress) => {
            if (!signal.aborted) bar.show(progress);
          },
        });
        // A study needs all of its runs: half of them would answer another question.
        if (ensemble.replicates.length < task.replicates.length) throw new DOMException('stopped', 'AbortError');
        return ensemble;
      } finally {
        signal.removeEventListener('abort', clear);
        clear();
      }
    };
    const answer = await declaration.answer({ plan, reader, call, simulate }).catch((error: unknown) => {
      if (error instanceof HiddenOutcome) return hiddenAnswer(error, plan.pack, locale);
      throw error;
    });
    refuseIfAny(reader.messages);
    if (settings.out === undefined) terminal.print(`${answer.text}\n`);
    else await writeStudy(settings.out, declaration.name, answer, plan, call);
    return ExitCode.done;
  } catch (error) {
    if (!(signal.aborted && error instanceof DOMException)) throw error;
    terminal.report(stoppedText(locale));
    return ExitCode.interrupted;
  } finally {
    interruption.end();
    await executor?.close();
  }
}

function stoppedText(locale: Locale): string {
  return locale === 'da'
    ? 'Stoppet uden svar. Samme kommando går videre, hvor den slap.\n'
    : 'Stopped without an answer. The same command goes on where it left off.\n';
}
