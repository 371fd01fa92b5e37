import { type FrontFound, frontOfLevers, type LeversTried } from '../../../analysis/studies/frontStudy.ts';
import type { Lever } from '../../../analysis/studies/goalStudy.ts';
import { alignedTable } from '../alignedTable.ts';
import type { Locale } from '../command.ts';
import { numbersOf } from '../numbers.ts';
import type { Answer } from './answer.ts';
import { type GoalQuestion, questionText } from './goalQuestion.ts';
import { percentText } from './studyTexts.ts';

/** The front of cost against the probability of the goal over several levers, and the cheapest that reaches it often enough. */
export async function frontAnswer(question: GoalQuestion, levers: readonly Lever[], most: number): Promise<Answer> {
  const { plan, call, simulate, goal, strategy, probability } = question;
  const { task, pack } = plan;
  const { locale } = call;
  const numbers = numbersOf(locale);
  let purpose = '';
  const found = await frontOfLevers(
    task,
    levers,
    goal,
    probability,
    pack,
    most,
    (own) => simulate(own, purpose),
    (begun, round) => {
      purpose =
        locale === 'da'
          ? `Runde ${round + 1}: indtil ${begun} sammensætninger …`
          : `Round ${round + 1}: up to ${begun} combinations …`;
    },
  );
  const names = levers.map(({ use, field }) => `${use}.${field}`);
  const row = ({ choice, cost, probability: share, mcse }: LeversTried) => [
    ...choice.map((dose) => numbers.plain(dose)),
    million(cost, locale),
    `${percentText(share, locale)} ±${percentText(mcse, locale, 1)}`,
  ];
  const letters = names.map((_, i) => String.fromCharCode(97 + i));
  const cost = locale === 'da' ? 'mio. kr.' : 'million kroner';
  const table = alignedTable([[...letters, cost, 'P'], ...found.front.map(row)], 2);
  const legend = names.map((name, i) => `  ${letters[i]} = ${name}`).join('\n');
  return {
    text: `${questionText(question)}\n${said(found, names, locale)}\n\n${table}\n\n${legend}`,
    data: { goal, probability, strategy, levers, ...found },
    rows: found.tried.map((own) => ({
      ...Object.fromEntries(names.map((name, i) => [name, own.choice[i] ?? null])),
      ...{ cost: own.cost, probability: own.probability, mcse: own.mcse, front: found.front.includes(own) ? 1 : 0 },
    })),
  };
}

function said(
  { cheapest, interval, nearest, front, tried }: FrontFound,
  names: readonly string[],
  locale: Locale,
): string {
  const numbers = numbersOf(locale);
  const da = locale === 'da';
  const what = ({ choice }: LeversTried) =>
    names.map((name, i) => `${name} ${numbers.plain(choice[i] ?? 0)}`).join(', ');
  const share = ({ probability }: LeversTried) => percentText(probability, locale);
  const extent = da
    ? `Fronten har ${front.length} af ${tried.length} prøvede sammensætninger. Omkostning er nutidsværdien af, hvad der bruges på indsatser.`
    : `The front holds ${front.length} of ${tried.length} combinations tried. Cost is the present value of what is spent on measures.`;
  if (!cheapest) {
    const near = nearest
      ? da
        ? ` Nærmest er ${what(nearest)} med ${share(nearest)}.`
        : ` Nearest is ${what(nearest)} with ${share(nearest)}.`
      : '';
    return da
      ? `Målet nås ikke ofte nok.${near}\n${extent}`
      : `The goal is not reached often enough.${near}\n${extent}`;
  }
  const [low, high] = interval ?? [cheapest.cost, cheapest.cost];
  const ends = [million(low, locale), million(high, locale)];
  return da
    ? `Billigst: ${what(cheapest)}, ${million(cheapest.cost, locale)} mio. kr. (nås i ${share(cheapest)} af gentagelserne; mellem ${ends[0]} og ${ends[1]} mio. kr., når tilfældet regnes med).\n${extent}`
    : `Cheapest: ${what(cheapest)}, ${million(cheapest.cost, locale)} million kroner (reached in ${share(cheapest)} of the runs; from ${ends[0]} to ${ends[1]} million when chance is counted).\n${extent}`;
}

function million(kroner: number, locale: Locale): string {
  return numbersOf(locale).fixed(kroner / 1e6, 1);
}
