import { creditToMeasures, subsetCount } from '../../../analysis/studies/creditStudy.ts';
import { measures } from '../../../measures/registry.ts';
import type { Message } from '../../../pack/message.ts';
import { alignedTable } from '../alignedTable.ts';
import { fault } from '../commandRefusal.ts';
import type { Answer } from './answer.ts';
import { type StudyTools, studyCommand } from './study.ts';
import { outcomeFlags, readOutcome, readStrategy, refuseIfAny } from './studyFlags.ts';
import { outcomeText, valueText } from './studyTexts.ts';

const orders = 24;

/** `fremsyn credit FILE…`: what each measure of a strategy contributes. */
export const credit = studyCommand({
  name: 'credit',
  help: { da: 'fordeler et scenaries virkning på dets greb', en: "shares a scenario's effect out among its measures" },
  flags: [
    { name: 'strategy', value: 'ID', help: { da: 'scenariet; ellers det sidste', en: 'the scenario; else the last' } },
    ...outcomeFlags,
  ],
  examples: ['credit scenarios/default.md --strategy both --place vaerebro-park --criterion outside-labour'],
  answer,
});

async function answer({ plan, reader, call, simulate }: StudyTools): Promise<Answer> {
  const { task, pack } = plan;
  const { locale } = call;
  const messages: Message[] = [];
  const outcome = readOutcome(reader, task, messages);
  const strategy = readStrategy(reader, task, messages);
  const uses = task.strategies.find(({ id }) => id === strategy)?.measures ?? [];
  if (uses.length === 0 && strategy !== '') {
    messages.push(
      fault(
        '--strategy',
        `${strategy} has no measures, so there is nothing to share out. Name one that has.`,
        `${strategy} har ingen greb, så der er intet at fordele. Nævn et, der har.`,
      ),
    );
  }
  refuseIfAny([...messages, ...reader.messages]);
  const da = locale === 'da';
  const subsets = subsetCount(uses.length, orders, task.seed);
  const result = await creditToMeasures(task, strategy, outcome, (own) => simulate(own), orders);
  const value = (number: number) => valueText(number, outcome.criterion, locale);
  const error = (number: number) => value(number).replace('+', '');
  const rows = uses.map(({ id, measure }, i) => [
    `${measures.get(measure)?.label[locale] ?? measure} (${id})`,
    value(result.credit.shares[i] ?? Number.NaN),
    `±${error(Math.hypot(result.chance[i] ?? 0, result.credit.errors[i] ?? 0))}`,
    value(result.credit.alone[i] ?? Number.NaN),
  ]);
  const header = da ? ['Greb', 'bidrag', 'fejl', 'alene'] : ['Measure', 'credit', 'error', 'alone'];
  const total = [da ? 'I alt' : 'Together', value(result.credit.together), '', ''];
  const interaction = [da ? 'Heraf samspil' : 'Of it interaction', value(result.credit.interaction), '', ''];
  return {
    text: [
      `${outcomeText(outcome, pack, locale)} · ${strategy} · ${subsets} ${da ? 'sammensætninger' : 'combinations'}`,
      '',
      alignedTable([header, ...rows, total, interaction], 2),
    ].join('\n'),
    data: { outcome, strategy, ...result },
  };
}
