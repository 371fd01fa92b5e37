import type { ScenarioDocument } from './document.ts';
import type { Findings } from './findings.ts';
import {
  numberFrom,
  readBlock,
  readBlocks,
  readNumber,
  readText,
  readTexts,
  readWhole,
  tellUnknownKeys,
} from './reading.ts';
import { isSlug, slugRule } from './slug.ts';
import type { PilotEntry, ProgrammeEntry, TriggerEntry } from './written.ts';
import { entryOf, type MapTree } from './yamlTree.ts';

/** Keys of each block, in the order they are written. */
export const carryingKeys = {
  programmes: ['programme', 'name', 'measures', 'budget', 'interaction'],
  pilots: ['pilot', 'measures', 'review', 'keep', 'drop'],
  triggers: [
    ...['trigger', 'when', 'until', 'indicator', 'place', 'above', 'below', 'hysteresis'],
    ...['years', 'lag', 'act', 'start', 'stop', 'dose'],
  ],
} as const;

/** Reads how a scenario's measures are carried out: programmes, pilots, triggers. What can't be read is told and left out. */
export function readCarrying(
  map: MapTree,
  findings: Findings,
): Pick<ScenarioDocument, 'programmes' | 'pilots' | 'triggers'> {
  return {
    programmes: readEach(map, 'programmes', 'programme', findings, readProgramme),
    pilots: readEach(map, 'pilots', 'pilot', findings, readPilot),
    triggers: readEach(map, 'triggers', 'trigger', findings, readTrigger),
  };
}

function readEach<T extends { readonly id: string }>(
  map: MapTree,
  key: keyof typeof carryingKeys,
  idKey: string,
  findings: Findings,
  read: (block: MapTree, id: string, findings: Findings) => T,
): readonly T[] {
  const taken = new Set<string>();
  return readBlocks(map, key, findings).flatMap((block) => {
    tellUnknownKeys(block, carryingKeys[key], { da: `\`${key}\``, en: `\`${key}\`` }, findings);
    const id = readText(block, idKey, findings);
    if (!id) {
      findings.error(
        block,
        `Punktet under \`${key}\` mangler \`${idKey}\`. Giv det et id.`,
        `The item under \`${key}\` has no \`${idKey}\`. Give it an id.`,
      );
      return [];
    }
    if (!isSlug(id.value)) findings.error(id, ...slugRule(id.value));
    if (taken.has(id.value)) {
      findings.error(
        id,
        `Id'et \`${id.value}\` står to gange under \`${key}\`. Giv det ene et andet.`,
        `The id \`${id.value}\` stands twice under \`${key}\`. Give one of them another.`,
      );
      return [];
    }
    taken.add(id.value);
    return [read(block, id.value, findings)];
  });
}

function readProgramme(block: MapTree, id: string, findings: Findings): ProgrammeEntry {
  const name = readText(block, 'name', findings)?.value;
  const read = {
    budget: readNumber(block, 'budget', findings),
    interaction: readNumber(block, 'interaction', findings),
  };
  return {
    ...written(block, id, read),
    ...(name !== undefined && { name }),
    measures: readTexts(block, 'measures', findings),
    ...given(read),
  };
}

function readPilot(block: MapTree, id: string, findings: Findings): PilotEntry {
  const read = {
    review: readWhole(block, 'review', [1900, 2200], findings),
    keep: readText(block, 'keep', findings),
    drop: readText(block, 'drop', findings),
  };
  return { ...written(block, id, read), measures: readTexts(block, 'measures', findings), ...given(read) };
}

function readTrigger(block: MapTree, id: string, findings: Findings): TriggerEntry {
  const read = {
    when: readText(block, 'when', findings),
    until: readText(block, 'until', findings),
    indicator: readText(block, 'indicator', findings),
    place: readText(block, 'place', findings),
    above: readNumber(block, 'above', findings),
    below: readNumber(block, 'below', findings),
    hysteresis: readNumber(block, 'hysteresis', findings),
    years: readWhole(block, 'years', [1, 20], findings),
    lag: readWhole(block, 'lag', [0, 20], findings),
    act: readText(block, 'act', findings),
  };
  const doses = readBlock(block, 'dose', findings)?.entries ?? [];
  const dose = new Map(
    doses.flatMap((entry) => {
      const number = numberFrom(entry.value, entry.key, findings);
      return number ? [[entry.key, { ...number, line: entry.at.line, column: entry.at.column }] as const] : [];
    }),
  );
  return {
    ...written(block, id, read),
    ...given(read),
    start: readTexts(block, 'start', findings),
    stop: readTexts(block, 'stop', findings),
    dose,
  };
}

/** Where the block stands, and which of its keys stand there but couldn't be read. */
function written(block: MapTree, id: string, read: Readonly<Record<string, unknown>>) {
  const unread = Object.keys(read).filter((key) => read[key] === undefined && entryOf(block, key) !== undefined);
  return { id, line: block.line, column: block.column, unread };
}

/** Only what is there: a key that is left out is no key. */
function given<T extends Readonly<Record<string, unknown>>>(read: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
