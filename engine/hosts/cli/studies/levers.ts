import type { Lever } from '../../../analysis/studies/goalStudy.ts';
import type { Field } from '../../../measures/measure.ts';
import { measures } from '../../../measures/registry.ts';
import type { Message } from '../../../pack/message.ts';
import type { Task } from '../../../simulation/task.ts';
import type { Flag } from '../command.ts';
import { fault } from '../commandRefusal.ts';

const mostDoses = 401;

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
  const uses = task.strategies.find(({ id }) => id === strategy)?.measures ?? [];
  const levers = uses.flatMap(({ id, measure }) => [
    ...(measures.get(measure)?.fields ?? []).filter(isNumeric).map(({ key }) => `${id}.${key}`),
    `${id}.from`,
  ]);
  const [use, field] = text?.split('.') ?? [];
  if (text === undefined || use === undefined || field === undefined || !levers.includes(text)) {
    messages.push(
      fault(
        '--lever',
        `found ${text === undefined ? 'none' : `"${text}"`}; expected one of ${strategy}: ${levers.join(', ')}.`,
        `fandt ${text === undefined ? 'intet' : `"${text}"`}; forventede et af ${strategy}s: ${levers.join(', ')}.`,
      ),
    );
    return undefined;
  }
  const own = uses.find(({ id }) => id === use);
  const declared = measures.get(own?.measure ?? '')?.fields.find((candidate) => candidate.key === field);
  const bounds =
    declared && isNumeric(declared)
      ? { from: declared.min, to: declared.max, step: declared.step }
      : { from: task.from + 1, to: task.to, step: 1 };
  const grid = doses === undefined ? bounds : gridOf(doses);
  const values = grid ? valuesOn(grid, field === 'from') : [];
  if (values.length < 2 || values.length > mostDoses) {
    messages.push(
      fault(
        '--doses',
        `found "${doses}"; expected 2 to ${mostDoses} values as ${bounds.from}..${bounds.to}..${bounds.step}.`,
        `fandt "${doses}"; forventede 2 til ${mostDoses} værdier som ${bounds.from}..${bounds.to}..${bounds.step}.`,
      ),
    );
    return undefined;
  }
  return { strategy, use, field, doses: values };
}

function isNumeric(field: Field): field is Extract<Field, { min: number }> {
  return 'min' in field;
}

function gridOf(text: string): { from: number; to: number; step: number } | undefined {
  const parts = text.split('..').map(Number);
  const [from, to, step] = parts as [number, number, number];
  return parts.length === 3 && parts.every(Number.isFinite) && step > 0 && to > from ? { from, to, step } : undefined;
}

/** Least effort first: for a starting year that is the latest. */
function valuesOn({ from, to, step }: { from: number; to: number; step: number }, isYear: boolean): number[] {
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  const values = Array.from({ length: Math.min(count, mostDoses + 1) }, (_, i) => Number((from + i * step).toFixed(9)));
  return isYear ? values.reverse() : values;
}
