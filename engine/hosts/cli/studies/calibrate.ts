import { calibrate as fitTo } from '../../../analysis/studies/calibration.ts';
import type { Observation } from '../../../analysis/studies/observation.ts';
import { criterionDefinition } from '../../../criteria/criterionDefinitions.ts';
import type { Message } from '../../../pack/message.ts';
import type { Pack } from '../../../pack/pack.ts';
import { placesOf } from '../../../population/geography.ts';
import { closestWord } from '../../../scenario/closestWord.ts';

import type { Sampling } from '../../../simulation/sampling.ts';
import { unknownsOf } from '../../../simulation/unknowns.ts';
import { alignedTable } from '../alignedTable.ts';
import type { Locale } from '../command.ts';
import { fault } from '../commandRefusal.ts';
import { shortCriterion } from '../comparisonTexts.ts';
import { numbersOf } from '../numbers.ts';
import type { Answer } from './answer.ts';
import { observedFlag, readObservations } from './observations.ts';
import { type StudyTools, studyCommand } from './study.ts';
import { readStrategy, refuseIfAny, strategyFlag } from './studyFlags.ts';
import { unknownText, valueText } from './studyTexts.ts';

/** `fremsyn calibrate FILE…`: what observations say of the uncertain parameters. */
export const calibrate = studyCommand({
  name: 'calibrate',
  help: {
    da: 'tilpasser de usikre forudsætninger til observerede værdier',
    en: 'fits the uncertain assumptions to observed values',
  },
  flags: [
    strategyFlag,
    observedFlag,
    {
      name: 'parameters',
      value: 'ID,ID,…',
      help: {
        da: 'de forudsætninger, der tilpasses; ellers alle med et spænd',
        en: 'the assumptions to fit; all that have a range if left out',
      },
    },
    { name: 'draws', value: 'N', help: { da: 'lodtrækninger, ellers 200', en: 'draws, 200 if left out' } },
    {
      name: 'accept',
      value: 'SHARE',
      help: { da: 'andel, der beholdes, ellers 0.1', en: 'share kept, 0.1 if left out' },
    },
  ],
  examples: [
    'calibrate scenarios/baseline.yaml --observed observed.csv --draws 400 --replicates 2 --out calibration.json',
    'calibrate scenarios/baseline.yaml --observed observed.csv --parameters list-lapse,list-selectivity',
  ],
  answer: calibrateAnswer,
});

async function calibrateAnswer({ plan, reader, call, simulate }: StudyTools): Promise<Answer> {
  const { task, pack } = plan;
  const { locale, terminal } = call;
  const messages: Message[] = [];
  const strategy = readStrategy(reader, task, messages);
  const observations = await readObservations(reader.text('observed'), task, terminal.folder, messages);
  const among = readUnknowns(reader.text('parameters'), pack, messages);
  const draws = reader.count('draws', 10, 100_000) ?? 200;
  const accept = reader.decimal('accept', 0, 1) ?? 0.1;
  refuseIfAny([...messages, ...reader.messages]);
  const sampling: Sampling = { design: 'sobol', draws, ...(among && { among }) };
  const lucks = task.replicates.length;
  const sampled = { ...task, sampling, replicates: Array.from({ length: draws * lucks }, (_, run) => run) };
  const found = await fitTo(sampled, strategy, observations, accept, pack, simulate);
  const numbers = numbersOf(locale);
  const da = locale === 'da';
  const rows = found.names.map((name, p) => {
    const own = found.parameters[p];
    return [
      unknownText(name, pack, locale),
      `${numbers.plain(own?.priorP10 ?? Number.NaN)} – ${numbers.plain(own?.priorP90 ?? Number.NaN)}`,
      `${numbers.plain(own?.p10 ?? Number.NaN)} – ${numbers.plain(own?.p90 ?? Number.NaN)}`,
      numbers.plain(own?.mean ?? Number.NaN),
    ];
  });
  const header = da
    ? ['Forudsætning', 'før (p10 – p90)', 'efter (p10 – p90)', 'middel']
    : ['Assumption', 'before (p10 – p90)', 'after (p10 – p90)', 'mean'];
  const tables = [alignedTable([header, ...rows], 2)];
  if (found.fitted) tables.push(fitTable(observations, found.fitted, pack, locale));
  return { text: tables.join('\n\n'), data: { strategy, sampling, accept, ...found } };
}

/** What was observed beside what the draws that were kept give on average. */
function fitTable(observations: readonly Observation[], fitted: readonly number[], pack: Pack, locale: Locale): string {
  const labels = new Map(placesOf(pack.geography).map(({ id, label }) => [id, label[locale]]));
  const header =
    locale === 'da'
      ? ['Observeret', 'år', 'værdi', 'de beholdte giver']
      : ['Observed', 'year', 'value', 'those kept give'];
  const rows = observations.map(({ place, criterion, year, value }, o) => [
    `${labels.get(place)}, ${shortCriterion(criterionDefinition(criterion), locale)}`,
    String(year),
    valueText(value, criterion, locale).replace('+', ''),
    valueText(fitted[o] ?? Number.NaN, criterion, locale).replace('+', ''),
  ]);
  return alignedTable([header, ...rows], 2);
}

/**
 * The ids of what is to be fitted, undefined where all parameters are.
 * @param messages receives every id that the pack has no range for
 */
function readUnknowns(text: string | undefined, pack: Pack, messages: Message[]): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const known = unknownsOf(pack).map(({ id }) => id);
  const asked = text.split(',').map((id) => id.trim());
  for (const id of asked.filter((own) => !known.includes(own))) {
    const near = closestWord(id, known);
    messages.push(
      fault(
        '--parameters',
        `found "${id}"; expected an assumption that has a range${near ? `, perhaps ${near}` : ''}.`,
        `fandt "${id}"; forventede en forudsætning med et spænd${near ? `, måske ${near}` : ''}.`,
      ),
    );
  }
  return asked;
}
