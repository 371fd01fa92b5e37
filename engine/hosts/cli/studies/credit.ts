import { subsetCount } from '../../../analysis/studies/creditStudy.ts';
import { square } from '../../../arithmetic/power.ts';
import { measures } from '../../../measures/registry.ts';
import { alignedTable } from '../alignedTable.ts';
import { fault } from '../commandRefusal.ts';
import type { Answer } from './answer.ts';
import { askStudy, cellFlag } from './cellStudy.ts';
import { type StudyTools, studyCommand } from './study.ts';
import { outcomeFlags, readOutcome, readStrategy } from './studyFlags.ts';
import { errorText, estimateText, outcomeText } from './studyTexts.ts';

const orders = 24;

/** `fremsyn credit FILE…`: what each measure of a strategy contributes. */
export const credit = studyCommand({
  name: 'credit',
  help: { da: 'fordeler et scenaries virkning på dets greb', en: "shares a scenario's effect out among its measures" },
  flags: [
    { name: 'strategy', value: 'ID', help: { da: 'scenariet; ellers det sidste', en: 'the scenario; else the last' } },
    {
      name: 'by',
      value: 'use|measure',
      help: {
        da: 'hver brug af et greb for sig, eller alle steder under ét',
        en: 'each use of a measure by itself, or all places as one',
      },
    },
    ...outcomeFlags,
    cellFlag,
  ],
  examples: ['credit scenarios/default.md --strategy both --place vaerebro-park --criterion outside-labour'],
  answer,
});

async function answer(tools: StudyTools): Promise<Answer> {
  const { plan, reader, call } = tools;
  const { task, pack } = plan;
  const { locale } = call;
  const result = await askStudy(tools, 'credit', (messages) => {
    const outcome = readOutcome(reader, task, messages);
    const strategy = readStrategy(reader, task, messages);
    const by = reader.oneOf('by', ['use', 'measure'] as const) ?? 'use';
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
    return { kind: 'credit', strategy, outcome, lucks: task.replicates.length, by, orders };
  });
  const { strategy, outcome, credit } = result;
  const uses = task.strategies.find(({ id }) => id === strategy)?.measures ?? [];
  const da = locale === 'da';
  const subsets = subsetCount(result.uses.length, result.orders, task.seed);
  const { criterion } = outcome;
  const errors = result.uses.map((_, i) =>
    Math.sqrt(square(result.chance[i] ?? Number.NaN) + square(credit.errors[i] ?? 0)),
  );
  const toldBy = (mcse: number) => ({
    mcse: Number.isNaN(mcse) ? Number.POSITIVE_INFINITY : mcse,
    replicates: result.lucks,
  });
  const whole = toldBy(Math.max(...errors));
  const rows = result.uses.map((ids, i) => {
    const measure = uses.find(({ id }) => id === ids[0])?.measure ?? '';
    const told = toldBy(errors[i] ?? Number.NaN);
    return [
      `${measures.get(measure)?.label[locale] ?? measure} (${ids.join(', ')})`,
      estimateText(credit.shares[i] ?? Number.NaN, told, criterion, locale),
      errorText(told, criterion, locale).trim() || '–',
      estimateText(credit.alone[i] ?? Number.NaN, told, criterion, locale),
    ];
  });
  const header = da ? ['Greb', 'bidrag', 'fejl', 'alene'] : ['Measure', 'credit', 'error', 'alone'];
  const total = [da ? 'I alt' : 'Together', estimateText(credit.together, whole, criterion, locale), '', ''];
  const interaction = [
    da ? 'Heraf samspil' : 'Of it interaction',
    estimateText(credit.interaction, whole, criterion, locale),
    '',
    '',
  ];
  return {
    text: [
      `${outcomeText(outcome, pack, locale)} · ${strategy} · ${subsets} ${da ? 'sammensætninger' : 'combinations'}`,
      '',
      alignedTable([header, ...rows, total, interaction], 2),
    ].join('\n'),
    data: result,
  };
}
