import type { Lever } from '../../../analysis/studies/goalStudy.ts';
import { doseGrid, leverNames, mostDoses, usualGrid } from '../../../analysis/studies/levers.ts';
import type { Message } from '../../../pack/message.ts';
import { readGrid } from '../../../scenario/studyCells.ts';
import type { Task } from '../../../simulation/task.ts';
import type { Flag } from '../command.ts';
import { fault } from '../commandRefusal.ts';

/** Flags by which a study names the levers it turns. */
export const leverFlags: readonly Flag[] = [
  {
    name: 'lever',
    value: 'USE.FIELD',
    help: {
      da: 'grebet, hvis mindste værdi søges: brugens navn og feltet, eller from for startåret',
      en: "the lever whose least value is sought: the use's id and the field, or from for the first year",
    },
  },
  {
    name: 'levers',
    value: 'USE.FIELD,…',
    help: {
      da: 'flere greb: fronten af omkostning mod sandsynlighed, og det billigste, der når målet',
      en: 'several levers: the front of cost against probability, and the cheapest that reaches the goal',
    },
  },
  {
    name: 'doses',
    value: 'FROM..TO..STEP,…',
    help: {
      da: 'værdier at prøve, et sæt for hvert greb; ellers felternes egne grænser',
      en: "values to try, a set for each lever; the fields' own bounds if left out",
    },
  },
];

/**
 * The levers that `--levers` names, each with its grid.
 * @param messages receives what is wrong with them
 */
export function readLevers(
  text: string,
  doses: string | undefined,
  strategy: string,
  task: Task,
  messages: Message[],
): readonly Lever[] {
  const names = text.split(',').map((name) => name.trim());
  const grids = doses?.split(',');
  if (grids && grids.length !== names.length) {
    messages.push(
      fault(
        '--doses',
        `found ${grids.length} sets of values for ${names.length} levers; expected one for each.`,
        `fandt ${grids.length} sæt værdier til ${names.length} greb; forventede ét til hvert.`,
      ),
    );
  }
  return names.flatMap((name, i) => readLever(name, grids?.[i]?.trim(), strategy, task, messages) ?? []);
}

/**
 * The lever that a text names, with its grid.
 * @param messages receives what is wrong with it
 */
export function readLever(
  text: string | undefined,
  doses: string | undefined,
  strategy: string,
  task: Task,
  messages: Message[],
): Lever | undefined {
  const own = task.strategies.find(({ id }) => id === strategy);
  const levers = own ? leverNames(own) : [];
  const [use, field] = text?.split('.') ?? [];
  const turned = own?.measures.find(({ id }) => id === use);
  if (levers.length === 0) {
    messages.push(
      fault(
        '--strategy',
        `the scenario ${strategy} has no lever to turn. Name another, or write a measure into it.`,
        `scenariet ${strategy} har ingen greb at dreje på. Angiv et andet, eller skriv et greb i det.`,
      ),
    );
    return undefined;
  }
  if (text === undefined || !turned || field === undefined || !levers.includes(text)) {
    messages.push(
      fault(
        '--lever',
        `found ${text === undefined ? 'none' : `"${text}"`}; expected a lever of the scenario ${strategy}: ${levers.join(', ')}.`,
        `fandt ${text === undefined ? 'intet' : `"${text}"`}; forventede et greb i scenariet ${strategy}: ${levers.join(', ')}.`,
      ),
    );
    return undefined;
  }
  const bounds = usualGrid(turned, field, task);
  const grid = doses === undefined ? bounds : readGrid(doses);
  const values = (grid && doseGrid(turned, field, task, grid)) ?? [];
  if (values.length < 2) {
    messages.push(
      fault(
        '--doses',
        `found "${doses}"; expected 2 to ${mostDoses} values as ${bounds.from}..${bounds.to}..${bounds.step}.`,
        `fandt "${doses}"; forventede 2 til ${mostDoses} værdier som ${bounds.from}..${bounds.to}..${bounds.step}.`,
      ),
    );
    return undefined;
  }
  return { strategy, use: turned.id, field, doses: values };
}
