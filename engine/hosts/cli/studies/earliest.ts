import { earliestYear, type YearTried } from '../../../analysis/studies/goalStudy.ts';
import { formulasOf } from '../../../analysis/studies/outcome.ts';
import { watching } from '../../../analysis/studies/watched.ts';
import { alignedTable } from '../alignedTable.ts';
import type { Locale } from '../command.ts';
import type { Answer } from './answer.ts';
import { comparedCells, comparedHeader, comparedRow } from './comparedText.ts';
import { type GoalQuestion, questionText } from './goalQuestion.ts';
import { percentText } from './studyTexts.ts';

/** The earliest year in which a scenario reaches the goal often enough, with every year's probability. */
export async function earliestAnswer(question: GoalQuestion): Promise<Answer> {
  const { plan, call, simulate, goal, strategy, probability } = question;
  const { task, pack } = plan;
  const { locale } = call;
  const strategies = task.strategies.filter(({ id }) => id === strategy);
  const ensemble = await simulate(watching({ ...task, strategies }, formulasOf(goal)));
  const found = earliestYear(ensemble, strategy, goal, probability, pack);
  const rows = found.trials.map(({ year, reached, value }) => [
    String(year),
    percentText(reached.probability, locale),
    `±${percentText(reached.mcse, locale, 1)}`,
    ...comparedCells(goal, value, locale),
  ]);
  const header = [
    ...(locale === 'da' ? ['År', 'nås i', 'fejl'] : ['Year', 'reached in', 'error']),
    ...comparedHeader(goal, locale),
  ];
  return {
    text: `${questionText(question)}\n${said(found, locale)}\n\n${alignedTable([header, ...rows], 2)}`,
    data: { goal, probability, strategy, ...found },
    rows: found.trials.map(({ year, reached, value }) => ({
      ...{ year, probability: reached.probability, mcse: reached.mcse },
      ...comparedRow(goal, value),
    })),
  };
}

function said({ earliest, interval, lapses, nearest }: ReturnType<typeof earliestYear>, locale: Locale): string {
  const share = ({ reached }: YearTried) => percentText(reached.probability, locale);
  if (!earliest) {
    return locale === 'da'
      ? `Nås ikke i noget år. Nærmest er ${nearest.year} med ${share(nearest)}.`
      : `Not reached in any year. Nearest is ${nearest.year} with ${share(nearest)}.`;
  }
  const [may, surely] = interval ?? [];
  const between =
    locale === 'da'
      ? `måske fra ${may}, ${surely === undefined ? 'aldrig sikkert' : `sikkert fra ${surely}`}, når tilfældet regnes med`
      : `perhaps from ${may}, ${surely === undefined ? 'never surely' : `surely from ${surely}`} when chance is counted`;
  const again =
    lapses.length === 0 ? '' : locale === 'da' ? ` Ikke i ${lapses.join(', ')}.` : ` Not in ${lapses.join(', ')}.`;
  return locale === 'da'
    ? `Tidligst ${earliest.year} (nås i ${share(earliest)} af gentagelserne; ${between}).${again}`
    : `Earliest ${earliest.year} (reached in ${share(earliest)} of the runs; ${between}).${again}`;
}
