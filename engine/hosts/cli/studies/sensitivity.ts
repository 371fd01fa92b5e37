import { type SensitivityQuestion, screening, tornado, variance } from '../../../analysis/studies/sensitivityStudy.ts';
import { alignedTable } from '../alignedTable.ts';
import { numbersOf } from '../numbers.ts';
import type { Answer } from './answer.ts';
import { type StudyTools, studyCommand } from './study.ts';
import { outcomeFlags, readOutcome, readStrategy, readStrategyNamed, refuseIfAny } from './studyFlags.ts';
import { outcomeText, parameterText, percentText, valueText } from './studyTexts.ts';

const methods = ['tornado', 'morris', 'sobol'] as const;

/** `fremsyn sensitivity FILE…`: which uncertain parameters move an outcome. */
export const sensitivity = studyCommand({
  name: 'sensitivity',
  help: {
    da: 'viser, hvilke usikre forudsætninger der flytter et resultat',
    en: 'shows which uncertain assumptions move a result',
  },
  flags: [
    {
      name: 'method',
      value: methods.join('|'),
      help: {
        da: 'én ad gangen fra lav til høj (tornado), gennemgang (morris) eller andele af variansen (sobol)',
        en: 'one at a time from low to high (tornado), screening (morris) or shares of the variance (sobol)',
      },
    },
    { name: 'strategy', value: 'ID', help: { da: 'scenariet; ellers det sidste', en: 'the scenario; else the last' } },
    {
      name: 'against',
      value: 'ID',
      help: { da: 'scenarie, som forskellen regnes til', en: 'scenario that the difference is taken to' },
    },
    ...outcomeFlags,
    {
      name: 'base',
      value: 'N',
      help: {
        da: 'forløb (morris) eller grundpunkter (sobol, en potens af to)',
        en: 'trajectories (morris) or base points (sobol, a power of two)',
      },
    },
  ],
  examples: [
    'sensitivity scenarios/default.md --place vaerebro-park --criterion outside-labour',
    'sensitivity scenarios/default.md --method morris --base 10 --replicates 4',
  ],
  answer,
});

async function answer({ plan, reader, call, simulate }: StudyTools): Promise<Answer> {
  const { task, pack } = plan;
  const { locale } = call;
  const messages = [...reader.messages];
  const method = reader.oneOf('method', methods) ?? 'tornado';
  const outcome = readOutcome(reader, task, messages);
  const strategy = readStrategy(reader, task, messages);
  const against = readStrategyNamed(reader, 'against', task, messages);
  const base = reader.count('base', 2, 65_536) ?? (method === 'sobol' ? 64 : 10);
  refuseIfAny([...messages, ...reader.messages]);
  const { replicates, ...rest } = task;
  const question: SensitivityQuestion = {
    task: rest,
    strategy,
    outcome,
    lucks: replicates.length,
    ...(against !== undefined && { against }),
  };
  const value = (number: number) => valueText(number, outcome.criterion, locale);
  const name = (id: string) => parameterText(id, pack, locale);
  const da = locale === 'da';
  const heading = [
    outcomeText(outcome, pack, locale),
    against === undefined ? strategy : `${strategy} − ${against}`,
  ].join('\n');
  if (method === 'tornado') {
    const bars = await tornado(question, simulate);
    const numbers = numbersOf(locale);
    const rows = bars.map((bar) => [
      name(bar.parameter),
      `${numbers.plain(bar.low)} … ${numbers.plain(bar.high)}`,
      value(bar.atLow),
      value(bar.atHigh),
      `${value(bar.swing.mean)} ±${value(bar.swing.mcse).replace('+', '')}`,
    ]);
    const header = da
      ? ['Forudsætning', 'interval', 'ved lav', 'ved høj', 'udsving ± fejl']
      : ['Assumption', 'range', 'at low', 'at high', 'swing ± error'];
    return {
      text: `${heading}\n\n${alignedTable([header, ...rows], 2)}`,
      data: { method, outcome, strategy, against, bars },
    };
  }
  if (method === 'morris') {
    const effects = await screening(question, base, simulate);
    const rows = effects.map((effect) => [
      name(effect.parameter),
      value(effect.strength),
      value(effect.mean),
      value(effect.spread),
    ]);
    const header = da
      ? ['Forudsætning', 'styrke', 'retning', 'samspil']
      : ['Assumption', 'strength', 'direction', 'interplay'];
    return {
      text: `${heading}\n\n${alignedTable([header, ...rows], 2)}`,
      data: { method, outcome, strategy, against, trajectories: base, effects },
    };
  }
  const indices = await variance(question, base, simulate);
  const share = (number: number, error: number) => `${percentText(number, locale)} ±${percentText(error, locale)}`;
  const rows = indices.map((index) => [
    name(index.parameter),
    share(index.first, index.firstError),
    share(index.total, index.totalError),
  ]);
  const header = da ? ['Forudsætning', 'alene', 'i alt'] : ['Assumption', 'alone', 'in all'];
  return {
    text: `${heading}\n\n${alignedTable([header, ...rows], 2)}`,
    data: { method, outcome, strategy, against, base, indices },
  };
}
