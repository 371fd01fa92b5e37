import type { Message } from '../../../pack/message.ts';
import { didYouMean } from '../../../scenario/closestWord.ts';
import { sensitivityMethods } from '../../../scenario/studyCells.ts';
import { unknownsFor } from '../../../simulation/unknowns.ts';
import { alignedTable } from '../alignedTable.ts';
import { fault } from '../commandRefusal.ts';
import { numbersOf } from '../numbers.ts';
import { overFlag, readOver } from '../overFlag.ts';
import type { Answer } from './answer.ts';
import { askStudy, cellFlag } from './cellStudy.ts';
import { formulaFlag, readFormulaOutcome } from './claimFlag.ts';
import { type StudyTools, studyCommand } from './study.ts';
import { outcomeFlags, readOutcome, readStrategy, readStrategyNamed } from './studyFlags.ts';
import {
  errorText,
  estimateText,
  leftOutText,
  outcomeText,
  percentText,
  statusText,
  unitOf,
  unknownText,
} from './studyTexts.ts';

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
      value: sensitivityMethods.join('|'),
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
    overFlag,
    formulaFlag,
    ...outcomeFlags,
    {
      name: 'base',
      value: 'N',
      help: {
        da: 'forløb (morris) eller grundpunkter (sobol, en potens af to)',
        en: 'trajectories (morris) or base points (sobol, a power of two)',
      },
    },
    {
      name: 'strongest',
      value: 'N',
      help: {
        da: 'prøv alle på ét lod, og se nærmere på de N stærkeste (tornado, sobol); ellers alle på alle',
        en: 'try all on one luck and look closer at the N strongest (tornado, sobol); else all on all',
      },
    },
    {
      name: 'among',
      value: 'ID,…',
      help: {
        da: 'de forudsætninger, der flyttes; ellers alle usikre',
        en: 'the assumptions moved; else all uncertain ones',
      },
    },
    cellFlag,
  ],
  examples: [
    'sensitivity scenarios/default.md --place vaerebro-park --criterion outside-labour',
    'sensitivity scenarios/default.md --method morris --base 10 --replicates 4',
    `sensitivity scenarios/default.md --outcome 'safe_share("vaerebro-park")' --strongest 6`,
  ],
  answer,
});

async function answer(tools: StudyTools): Promise<Answer> {
  const { plan, reader, call } = tools;
  const { task, pack } = plan;
  const { locale } = call;
  const result = await askStudy(tools, 'sensitivity', (messages) => {
    const method = reader.oneOf('method', sensitivityMethods) ?? 'tornado';
    const ofCriterion = readOutcome(reader, task, messages);
    const strategy = readStrategy(reader, task, messages);
    const against = readStrategyNamed(reader, 'against', task, messages);
    const asked = against === undefined ? [strategy] : [strategy, against];
    const isFormula = reader.text(formulaFlag.name) !== undefined;
    const outcome = isFormula ? readFormulaOutcome(reader, task, asked, ofCriterion.year, messages) : ofCriterion;
    const base = reader.count('base', 2, 65_536) ?? (method === 'sobol' ? 64 : 10);
    const strongest = method === 'morris' ? undefined : reader.count('strongest', 1, 100);
    const over = readOver(reader);
    const known = unknownsFor(pack, task.strategies, over).map(({ id }) => id);
    const among = readAmong(reader.text('among'), known, messages);
    if (!outcome) return undefined;
    return {
      ...{ kind: 'sensitivity', over, strategy, method, outcome, lucks: task.replicates.length, base },
      ...(against !== undefined && { against }),
      ...(strongest !== undefined && { strongest }),
      ...(among && { among }),
    };
  });
  const { method, outcome, strategy, against, bars = [], effects = [], indices = [] } = result;
  const value = (number: number, told: Parameters<typeof estimateText>[1]) =>
    estimateText(number, told, unitOf(outcome), locale);
  const status = (id: string) => statusText(id, pack, locale);
  const name = (id: string) => unknownText(id, pack, locale);
  const da = locale === 'da';
  const heading = [outcomeText(outcome, pack, locale), against === undefined ? strategy : `${strategy} − ${against}`]
    .join('\n')
    .concat(leftOutText(result.leftOut, locale));
  if (method === 'tornado') {
    const numbers = numbersOf(locale);
    const rows = bars.map((bar) => [
      name(bar.parameter),
      status(bar.parameter),
      `${numbers.plain(bar.low)} … ${numbers.plain(bar.high)}`,
      value(bar.atLow, bar.swing),
      value(bar.atHigh, bar.swing),
      `${value(bar.swing.mean, bar.swing)}${errorText(bar.swing, unitOf(outcome), locale)}`,
    ]);
    const header = da
      ? ['Forudsætning', 'status', 'interval', 'ved lav', 'ved høj', 'udsving ± fejl']
      : ['Assumption', 'status', 'range', 'at low', 'at high', 'swing ± error'];
    return {
      text: `${heading}\n\n${alignedTable([header, ...rows], 2)}`,
      data: result,
      rows: bars.map(({ parameter, swing, ...bar }) => ({
        ...{ parameter, status: statusText(parameter, pack, 'en'), ...bar },
        ...{ swing: swing.mean, mcse: Number.isFinite(swing.mcse) ? swing.mcse : null },
      })),
    };
  }
  if (method === 'morris') {
    const rows = effects.map(({ parameter, strength, mean, spread }) => {
      const told = { mcse: spread / Math.sqrt(result.base), replicates: result.base };
      return [name(parameter), status(parameter), ...[strength, mean, spread].map((number) => value(number, told))];
    });
    const header = da
      ? ['Forudsætning', 'status', 'styrke', 'retning', 'samspil']
      : ['Assumption', 'status', 'strength', 'direction', 'interplay'];
    return {
      text: `${heading}\n\n${alignedTable([header, ...rows], 2)}`,
      data: result,
      rows: effects.map((own) => ({ ...own, status: statusText(own.parameter, pack, 'en') })),
    };
  }
  const share = (number: number, error: number) => `${percentText(number, locale)} ±${percentText(error, locale)}`;
  const rows = indices.map((index) => [
    name(index.parameter),
    status(index.parameter),
    share(index.first, index.firstError),
    share(index.total, index.totalError),
  ]);
  const header = da ? ['Forudsætning', 'status', 'alene', 'i alt'] : ['Assumption', 'status', 'alone', 'in all'];
  return {
    text: `${heading}\n\n${alignedTable([header, ...rows], 2)}`,
    data: result,
    rows: indices.map((own) => ({ ...own, status: statusText(own.parameter, pack, 'en') })),
  };
}

/** Ids of uncertain assumptions. */
function readAmong(
  text: string | undefined,
  known: readonly string[],
  messages: Message[],
): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const ids = text.split(',').map((id) => id.trim());
  const strange = ids.find((id) => !known.includes(id));
  if (strange === undefined) return ids;
  const meant = didYouMean(strange, known);
  messages.push(
    fault(
      '--among',
      `found "${strange}"; expected uncertain assumptions of the pack.${meant.en}`,
      `fandt "${strange}"; forventede usikre forudsætninger i pakken.${meant.da}`,
    ),
  );
  return undefined;
}
