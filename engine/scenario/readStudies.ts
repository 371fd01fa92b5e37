import type { FencedCell } from './cellParts.ts';
import { didYouMean } from './closestWord.ts';
import type { Findings, Spot } from './findings.ts';
import { readIndicator } from './indicator.ts';
import { readNumber, readText, readTexts, readWhole } from './reading.ts';
import {
  type AskedGoal,
  avoidable,
  readGrid,
  type StudyCell,
  type StudyKind,
  sensitivityMethods,
  type UnknownKind,
  unknownKinds,
} from './studyCells.ts';
import type { Placed } from './written.ts';
import { entryOf, type MapTree } from './yamlTree.ts';

const numberKeys = ['title', 'description', 'indicator', 'place', 'year', 'lucks'] as const;
const goalKeys = ['at-most', 'at-least', 'avoid', 'reach'] as const;

/** Keys of each kind of study. */
export const studyKeys: Readonly<Record<StudyKind, readonly string[]>> = {
  sensitivity: [...numberKeys, 'scenario', 'method', 'against', 'base', 'strongest', 'parameters', 'over', 'outcome'],
  'goal-seek': [...numberKeys, 'scenario', 'lever', 'doses', 'probability', ...goalKeys],
  robustness: [...numberKeys, 'scenarios', 'draws', 'over', 'at-most', 'at-least', 'reach'],
  discovery: [...numberKeys, 'scenario', 'draws', 'over', 'density', ...goalKeys],
  credit: [...numberKeys, 'scenario', 'by'],
};

/** Most runs of one kind that a cell may ask for, so that nobody starts a week's work by a slip. */
const most = { lucks: 10_000, draws: 100_000, base: 65_536, strongest: 100 } as const;

/** A study as written; undefined where something that it can't do without is missing, which is told. */
export function readStudy(kind: StudyKind, cell: FencedCell, map: MapTree, findings: Findings): StudyCell | undefined {
  const at = { line: cell.line, column: 1 };
  const text = (key: string) => readText(map, key, findings)?.value;
  const whole = (key: keyof typeof most, least: number) => readWhole(map, key, [least, most[key]], findings)?.value;
  const written = readText(map, 'indicator', findings);
  const common = {
    ...cell,
    ...filled({
      title: text('title'),
      description: text('description'),
      indicator: written && readIndicator(written, 'gap', findings),
      place: text('place'),
      year: readWhole(map, 'year', [1900, 2200], findings)?.value,
      lucks: whole('lucks', 1),
    }),
  };
  switch (kind) {
    case 'sensitivity': {
      const method = oneOf(map, 'method', sensitivityMethods, findings) ?? 'tornado';
      const parameters = readTexts(map, 'parameters', findings).map(({ value }) => value);
      const outcome = readText(map, 'outcome', findings);
      if (outcome) tellBeside(map, 'outcome', outcome, findings);
      const parts = {
        scenario: text('scenario'),
        against: text('against'),
        parameters: parameters.length > 0 ? parameters : undefined,
        over: readOver(map, findings),
        outcome,
      };
      return {
        ...common,
        ...filled({ ...parts, base: whole('base', 2), strongest: whole('strongest', 1) }),
        kind,
        method,
      };
    }
    case 'goal-seek': {
      const goal = readGoal(map, at, findings, true);
      const lever = text('lever');
      if (lever === undefined) {
        findings.error(
          at,
          'Cellen mangler `lever`. Skriv indsatsens id, punktum og feltet, for eksempel `lever: letting-shares-hill.flexibleShare`.',
          "The cell has no `lever`. Write the measure's id, a point and the field, for example `lever: letting-shares-hill.flexibleShare`.",
        );
      }
      const doses = readDoses(map, findings);
      const probability = readShare(map, 'probability', findings);
      if (!goal || lever === undefined) return undefined;
      return { ...common, ...goal, ...filled({ scenario: text('scenario'), doses, probability }), kind, lever };
    }
    case 'robustness': {
      const goal = readGoal(map, at, findings, false);
      if (!goal) return undefined;
      const scenarios = readTexts(map, 'scenarios', findings).map(({ value }) => value);
      return {
        ...common,
        ...goal,
        ...filled({ draws: whole('draws', 2), over: readOver(map, findings) }),
        kind,
        scenarios,
      };
    }
    case 'discovery': {
      const goal = readGoal(map, at, findings, true);
      if (!goal) return undefined;
      const density = readShare(map, 'density', findings);
      const parts = { scenario: text('scenario'), draws: whole('draws', 2), over: readOver(map, findings), density };
      return { ...common, ...goal, ...filled(parts), kind };
    }
    case 'credit': {
      const by = oneOf(map, 'by', ['measure', 'use'] as const, findings);
      return { ...common, ...filled({ scenario: text('scenario'), by }), kind };
    }
  }
}

/** Exactly one of the lines that can be reached. */
function readGoal(map: MapTree, at: Spot, findings: Findings, mayAvoid: boolean): AskedGoal | undefined {
  const atMost = readNumber(map, 'at-most', findings)?.value;
  const atLeast = readNumber(map, 'at-least', findings)?.value;
  const avoid = mayAvoid ? oneOf(map, 'avoid', avoidable, findings) : undefined;
  const reach = readText(map, 'reach', findings);
  const goal = filled({ atMost, atLeast, avoid, reach });
  const count = Object.keys(goal).length;
  if (reach) tellBeside(map, 'reach', reach, findings);
  if (count === 1) return goal;
  const keys = mayAvoid ? '`at-most`, `at-least`, `avoid`, `reach`' : '`at-most`, `at-least`, `reach`';
  findings.error(
    at,
    `Cellen har ${count} mål; forventet ét af ${keys}. Skriv for eksempel \`at-most: 0.05\` for højst 5 procentpoint.`,
    `The cell has ${count} goals; expected one of ${keys}. Write for example \`at-most: 0.05\` for at most 5 percentage points.`,
  );
  return undefined;
}

/** A formula names its indicators and places itself. */
function tellBeside(map: MapTree, key: 'reach' | 'outcome', written: Spot, findings: Findings): void {
  const beside = ['indicator', 'place'].filter((other) => entryOf(map, other));
  if (beside.length === 0) return;
  const keys = beside.map((other) => `\`${other}\``).join(', ');
  findings.error(
    written,
    `Cellen har både \`${key}\` og ${keys}. Formlen siger selv, hvad der spørges om, og hvor; udelad resten.`,
    `The cell has both \`${key}\` and ${keys}. The formula says what is asked about, and where; leave the rest out.`,
  );
}

function readShare(map: MapTree, key: string, findings: Findings): number | undefined {
  const number = readNumber(map, key, findings);
  if (!number) return undefined;
  if (number.value > 0 && number.value <= 1) return number.value;
  findings.error(
    number,
    `${key} er ${number.value}; forventet over 0 og højst 1.`,
    `${key} is ${number.value}; expected above 0 and at most 1.`,
  );
  return undefined;
}

function readDoses(map: MapTree, findings: Findings) {
  const written = readText(map, 'doses', findings);
  const grid = written && readGrid(written.value);
  if (written && !grid) {
    findings.error(
      written,
      `doses er »${written.value.slice(0, 60)}«; forventet fra, til og skridt. Skriv for eksempel \`doses: 0..1..0.05\`.`,
      `doses is “${written.value.slice(0, 60)}”; expected from, to and step. Write for example \`doses: 0..1..0.05\`.`,
    );
  }
  return grid;
}

/** Kinds of unknowns, in their own order; a word that is none is told and left out. */
function readOver(map: MapTree, findings: Findings): readonly UnknownKind[] | undefined {
  const written = readTexts(map, 'over', findings);
  for (const word of written) known(word, 'over', unknownKinds, findings);
  const kinds = unknownKinds.filter((kind) => written.some(({ value }) => value === kind));
  return kinds.length > 0 ? kinds : undefined;
}

function oneOf<Word extends string>(
  map: MapTree,
  key: string,
  words: readonly Word[],
  findings: Findings,
): Word | undefined {
  const written: Placed<string> | undefined = readText(map, key, findings);
  return written && known(written, key, words, findings);
}

/** The word that is written, told where it is none of those that there are. */
function known<Word extends string>(
  written: Placed<string>,
  key: string,
  words: readonly Word[],
  findings: Findings,
): Word | undefined {
  const found = words.find((word) => word === written.value);
  if (found) return found;
  const meant = didYouMean(written.value, words);
  const list = words.join(', ');
  findings.error(
    written,
    `${key} er »${written.value.slice(0, 60)}«; forventet ${list}.${meant.da}`,
    `${key} is “${written.value.slice(0, 60)}”; expected ${list}.${meant.en}`,
  );
  return undefined;
}

/** What is there of it. */
function filled<Parts extends object>(parts: Parts): { [Key in keyof Parts]?: Exclude<Parts[Key], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Parts]?: Exclude<Parts[Key], undefined>;
  };
}
