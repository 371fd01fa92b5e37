import { type Pathways, pathwaysOf } from '../../../analysis/studies/pathwaysStudy.ts';
import type { Message } from '../../../pack/message.ts';
import { alignedTable } from '../alignedTable.ts';
import type { Locale } from '../command.ts';
import { fault } from '../commandRefusal.ts';
import { numbersOf } from '../numbers.ts';
import type { Answer } from './answer.ts';
import { indicatorNumber } from './indicatorNumber.ts';
import { type StudyTools, studyCommand } from './study.ts';
import { readStrategy, refuseIfAny } from './studyFlags.ts';
import { runsText } from './studyTexts.ts';

const mostShown = 10;

/** `fremsyn pathways FILE…`: when triggers fire over the runs, and which follows which. */
export const pathways = studyCommand({
  name: 'pathways',
  help: {
    da: 'viser, hvornår udløsere træder i kraft, og hvilke der følger efter hvilke',
    en: 'shows when triggers fire, and which follows which',
  },
  flags: [
    { name: 'strategy', value: 'ID', help: { da: 'scenariet; ellers det sidste', en: 'the scenario; else the last' } },
  ],
  examples: ['pathways scenarios/templates/off-the-list.md --replicates 100'],
  answer,
});

async function answer({ plan, reader, call, simulate }: StudyTools): Promise<Answer> {
  const { task, pack } = plan;
  const { locale } = call;
  const messages: Message[] = [];
  const strategy = readStrategy(reader, task, messages);
  const triggers = task.strategies.find(({ id }) => id === strategy)?.triggers ?? [];
  if (triggers.length === 0) {
    const others = task.strategies.filter((own) => (own.triggers ?? []).length > 0).map(({ id }) => id);
    messages.push(
      fault(
        '--strategy',
        `${strategy} has no triggers. ${others.length > 0 ? `These have: ${others.join(', ')}.` : 'Write some, or take another document.'}`,
        `${strategy} har ingen udløsere. ${others.length > 0 ? `Det har: ${others.join(', ')}.` : 'Skriv nogen, eller tag et andet dokument.'}`,
      ),
    );
  }
  refuseIfAny([...messages, ...reader.messages]);
  const found = await pathwaysOf(task, strategy, (own) => simulate(own));
  const da = locale === 'da';
  const numbers = numbersOf(locale);
  const year = (value: number) => numbers.fixed(value, 0).replace(/[.,\s]/g, '');
  const timings = found.timings.map(({ trigger, share, years }) => [
    trigger,
    runsText(share, found.runs, locale),
    years ? `${year(years.p10)} – ${year(years.p50)} – ${year(years.p90)}` : '–',
  ]);
  // The values are those of single runs, which only a synthetic pack may tell.
  const why = found.timings.flatMap(({ trigger, values }) =>
    (pack.synthetic ? values : []).map(({ indicator, p10, p50, p90 }) => [
      `${trigger}: ${indicator}`,
      [p10, p50, p90].map((value) => indicatorNumber(indicator, value, locale)).join(' – '),
    ]),
  );
  const whyHeader = da
    ? ['Hvad betingelsen så på', 'da den slog til (p10 – p50 – p90)']
    : ['What the condition looked at', 'when it fired (p10 – p50 – p90)'];
  const conditions = triggers.map(({ id, when }) => `  ${id}: ${when}`);
  const none = da ? '(ingen)' : '(none)';
  const paths = found.pathways
    .slice(0, mostShown)
    .map(({ triggers: path, share }) => [
      path.length > 0 ? path.join(' → ') : none,
      runsText(share, found.runs, locale),
    ]);
  const header = da
    ? ['Udløser', 'udløst i', 'første gang (p10 – p50 – p90)']
    : ['Trigger', 'fires in', 'first time (p10 – p50 – p90)'];
  const pathHeader = da ? ['Rækkefølge', 'af gentagelserne'] : ['Order', 'of the runs'];
  return {
    text: [
      `${strategy} · ${found.runs} ${da ? 'gentagelser' : 'replicates'}`,
      findingText(found, locale),
      alignedTable([header, ...timings], 2),
      ...(why.length > 0 ? [`${alignedTable([whyHeader, ...why], 2)}\n\n${conditions.join('\n')}`] : []),
      alignedTable([pathHeader, ...paths], 2),
    ].join('\n\n'),
    data: {
      strategy,
      ...found,
      timings: pack.synthetic ? found.timings : found.timings.map(({ values, ...told }) => told),
    },
  };
}

/** What the runs show, in a sentence: which order is seen most, and which triggers are never needed. */
export function findingText({ runs, timings, pathways: found }: Pathways, locale: Locale): string {
  const [usual] = found;
  const fired = timings.filter(({ share }) => share > 0);
  const idle = timings.filter(({ share }) => share === 0).map(({ trigger }) => trigger);
  if (fired.length === 0 || !usual) {
    return locale === 'da'
      ? 'Ingen udløser slår til i nogen gentagelse: det, der venter på dem, sættes aldrig i gang.'
      : 'No trigger fires in any replicate: what waits for them never begins.';
  }
  const often = runsText(usual.share, runs, locale);
  const never = idle.join(', ');
  if (locale === 'da') {
    const order = usual.triggers.length === 0 ? 'ingen' : usual.triggers.join(' og derefter ');
    return `Oftest slår ${order} til (${often}).${never === '' ? '' : ` Slår aldrig til: ${never}.`}`;
  }
  const order = usual.triggers.length === 0 ? 'none' : usual.triggers.join(' and then ');
  const verb = usual.triggers.length > 1 ? 'fire' : 'fires';
  return `Most often ${order} ${verb} (${often}).${never === '' ? '' : ` Never fires: ${never}.`}`;
}
