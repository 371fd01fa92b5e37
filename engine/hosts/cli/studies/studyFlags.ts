import type { Goal, Outcome } from '../../../analysis/studies/outcome.ts';
import { criterionDefinition } from '../../../criteria/criterionDefinitions.ts';
import { type CriterionId, criteria } from '../../../criteria/criterionIds.ts';
import type { Message } from '../../../pack/message.ts';
import { placesOf } from '../../../population/geography.ts';
import { closestWord } from '../../../scenario/closestWord.ts';
import type { Task } from '../../../simulation/task.ts';
import type { Flag } from '../command.ts';
import { CommandRefusal, fault } from '../commandRefusal.ts';
import type { FlagReader } from '../flagValues.ts';

/** The flag by which a study names the scenario that it is about. */
export const strategyFlag: Flag = {
  name: 'strategy',
  value: 'ID',
  help: { da: 'scenariet; ellers det sidste', en: 'the scenario; else the last' },
};

/** Flags by which a study names the number it asks about. */
export const outcomeFlags: readonly Flag[] = [
  {
    name: 'criterion',
    value: 'ID',
    help: { da: `kriteriet: ${criteria.join(', ')}`, en: `the criterion: ${criteria.join(', ')}` },
  },
  {
    name: 'place',
    value: 'ID',
    help: {
      da: 'stedet; ellers det første område i social balance',
      en: 'the place; else the first social-balance area',
    },
  },
  { name: 'year', value: 'YEAR', help: { da: 'året; ellers det sidste', en: 'the year; else the last' } },
  {
    name: 'of',
    value: 'gap|level',
    help: {
      da: 'afstand til resten af kommunen, eller niveau',
      en: 'distance to the rest of the municipality, or level',
    },
  },
];

/** Flags by which a study names what is to be reached. */
export const goalFlags: readonly Flag[] = [
  {
    name: 'at-most',
    value: 'NUMBER',
    help: {
      da: 'målet: kriteriet højst på denne andel (0–1) eller dette beløb',
      en: 'the goal: the criterion at most at this share (0–1) or amount',
    },
  },
  { name: 'at-least', value: 'NUMBER', help: { da: 'målet: mindst', en: 'the goal: at least' } },
  {
    name: 'avoid',
    value: 'STATUS',
    help: {
      da: 'målet: ikke prevention-area eller vulnerable-area (eller derover) det år',
      en: 'the goal: not a prevention-area or vulnerable-area (or more) that year',
    },
  },
];

/**
 * The outcome that the flags name, with defaults for what they leave open.
 * @param messages receives what is wrong with them
 */
export function readOutcome(reader: FlagReader, task: Task, messages: Message[]): Outcome {
  const { geography } = task.pack;
  const places = placesOf(geography);
  const first = geography.estates.find(({ isSocialBalanceArea }) => isSocialBalanceArea) ?? geography.estates[0];
  const place = reader.text('place') ?? first?.id ?? geography.municipality.id;
  const criterion = reader.oneOf<CriterionId>('criterion', criteria) ?? 'outside-labour';
  const measure =
    reader.oneOf('of', ['gap', 'level'] as const) ?? (place === geography.municipality.id ? 'level' : 'gap');
  const year = reader.count('year', task.from, task.to) ?? task.to;
  if (!places.some(({ id }) => id === place)) {
    const ids = places.map(({ id }) => id);
    const near = closestWord(place, ids);
    messages.push(
      fault(
        '--place',
        `found "${place}"; expected a place of the pack${near ? `, perhaps ${near}` : ''}. There are ${ids.join(', ')}.`,
        `fandt "${place}"; forventede et sted i pakken${near ? `, måske ${near}` : ''}. Der er ${ids.join(', ')}.`,
      ),
    );
  }
  return { criterion, place, measure, year };
}

/**
 * The goal that the flags name: exactly one of `--at-most`, `--at-least` and, where the command has it, `--avoid`.
 * @param messages receives what is wrong with them
 */
export function readGoal(
  reader: FlagReader,
  outcome: Outcome,
  task: Task,
  messages: Message[],
  flags: readonly Flag[] = goalFlags,
): Goal | undefined {
  const below = reader.decimal('at-most');
  const above = reader.decimal('at-least');
  const status = reader.oneOf('avoid', ['prevention-area', 'vulnerable-area'] as const);
  const given = ['at-most', 'at-least', 'avoid'].filter((name) => reader.text(name) !== undefined);
  if (given.length !== 1) {
    const names = flags.map(({ name }) => `--${name}`);
    const last = names.pop();
    messages.push(
      fault(
        '--at-most',
        `found ${given.length} goals; expected one of ${names.join(', ')} and ${last}.`,
        `fandt ${given.length} mål; forventede ét af ${names.join(', ')} og ${last}.`,
      ),
    );
    return undefined;
  }
  if (status !== undefined) {
    const estate = task.pack.geography.estates.find(({ id }) => id === outcome.place);
    if (!estate?.isLegalArea) {
      const areas = task.pack.geography.estates.filter(({ isLegalArea }) => isLegalArea).map(({ id }) => id);
      messages.push(
        fault(
          '--place',
          `found ${outcome.place}; expected an area that the law lists: ${areas.join(', ')}.`,
          `fandt ${outcome.place}; forventede et område, som loven fører på lister: ${areas.join(', ')}.`,
        ),
      );
    }
    return { kind: 'avoid', place: outcome.place, year: outcome.year, status, countOrigin: true };
  }
  const line = below ?? above;
  if (line === undefined) return undefined;
  if (criterionDefinition(outcome.criterion).unit === 'share' && Math.abs(line) > 1) {
    const points = Math.min(100, Math.max(-100, line));
    messages.push(
      fault(
        below === undefined ? '--at-least' : '--at-most',
        `found ${line}; expected a share from −1 to 1. Write ${points / 100} for ${points} percentage points.`,
        `fandt ${line}; forventede en andel fra −1 til 1. Skriv ${points / 100} for ${String(points).replace('.', ',')} procentpoint.`,
      ),
    );
  }
  return below === undefined ? { kind: 'above', outcome, line } : { kind: 'below', outcome, line };
}

/** The strategy that `--strategy` names; the last one if left out. */
export function readStrategy(reader: FlagReader, task: Task, messages: Message[]): string {
  return readStrategyNamed(reader, 'strategy', task, messages) ?? task.strategies.at(-1)?.id ?? '';
}

/** The strategy that a flag names, undefined where it is left out. */
export function readStrategyNamed(
  reader: FlagReader,
  flag: string,
  task: Task,
  messages: Message[],
): string | undefined {
  const asked = reader.text(flag);
  if (asked === undefined) return undefined;
  const ids = task.strategies.map(({ id }) => id);
  if (ids.includes(asked)) return asked;
  messages.push(
    fault(
      `--${flag}`,
      `found "${asked}"; expected a scenario of the documents: ${ids.join(', ')}.`,
      `fandt "${asked}"; forventede et scenarie i dokumenterne: ${ids.join(', ')}.`,
    ),
  );
  return undefined;
}

/** @throws CommandRefusal with all of them, where there are any */
export function refuseIfAny(messages: readonly Message[]): void {
  if (messages.length > 0) throw new CommandRefusal(messages);
}
