import type { Message } from '../pack/message.ts';
import type { ScenarioDocument } from './document.ts';
import { createFindings, type Findings, inReadingOrder } from './findings.ts';
import { linesOf } from './frame.ts';
import { withoutConflicts } from './mergeConflicts.ts';
import { migrated } from './migrations.ts';
import { readBlock, readText, readWhole, tellUnknownKeys } from './reading.ts';
import { readScenario, scenarioKeys } from './readScenario.ts';
import { isSlug, slugOf, slugRule } from './slug.ts';
import { type MapTree, readYaml, type Tree } from './yamlTree.ts';

/**
 * Reads a scenario file: the keys of one scenario, whose id is the file's name unless `id` says otherwise; or, under `scenarios`,
 * several by id. Never throws on a text: all faults are told at once, and what can be read is returned.
 * @param where file name, for ids and messages
 */
export function parseScenarioFile(
  text: string,
  where: string,
): { readonly scenarios: readonly ScenarioDocument[]; readonly messages: readonly Message[] } {
  const findings = createFindings(where);
  const scenarios = readFile(text, where, findings);
  return { scenarios, messages: inReadingOrder(findings.messages) };
}

function readFile(text: string, where: string, findings: Findings): readonly ScenarioDocument[] {
  const body = withoutConflicts(linesOf(text), findings).join('\n');
  const tree = readYaml(body, 1, findings);
  const top = { line: 1, column: 1 };
  if (tree === undefined && findings.messages.length === 0) {
    findings.warning(
      top,
      'Filen er tom, så scenariet er som i dag. Skriv dets navn og greb, eller slet filen.',
      'The file is empty, so the scenario is as today. Write its name and measures, or delete the file.',
    );
  }
  if (tree?.kind !== 'map') return [readScenario(tree, idFromName(where), where, tree ?? top, findings)];
  if (isOtherFile(tree, findings)) return [];
  const version = readWhole(tree, 'fremsyn', [0, 1_000_000], findings);
  if (version) {
    const lifted = migrated(body, version.value, version, findings);
    if (lifted !== body) return readFile(lifted, where, findings);
  }
  return tree.entries.some((entry) => entry.key === 'scenarios')
    ? readSeveral(tree, where, findings)
    : [readOne(tree, where, findings)];
}

/** A file that doesn't say it is Fremsyn's and has keys that no scenario has is something else: a package file, a pack, a note. */
function isOtherFile(tree: MapTree, findings: Findings): boolean {
  const known = new Set(['fremsyn', 'id', 'scenarios', ...scenarioKeys]);
  const isOurs = tree.entries.some(({ key }) => key === 'fremsyn' || key === 'scenarios' || key === 'measures');
  const [foreign, another] = tree.entries.filter(({ key }) => !known.has(key));
  // one unknown key is more likely a slip of the hand, which is told as such
  if (isOurs || !foreign || !another) return false;
  findings.error(
    foreign.at,
    `Filen er ikke et scenarie: fandt nøglen »${foreign.key}«, forventede ${scenarioKeys.join(', ')}. Er den et scenarie, så skriv \`fremsyn: 1\` øverst.`,
    `The file is not a scenario: found the key “${foreign.key}”, expected ${scenarioKeys.join(', ')}. If it is one, write \`fremsyn: 1\` at its top.`,
  );
  return true;
}

function readOne(tree: MapTree, where: string, findings: Findings): ScenarioDocument {
  const given = readText(tree, 'id', findings);
  if (given && !isSlug(given.value)) findings.error(given, ...slugRule(given.value));
  const id = given?.value ?? idFromName(where);
  return readScenario(tree, id, where, { line: tree.line, column: tree.column }, findings, ['fremsyn', 'id']);
}

function readSeveral(tree: MapTree, where: string, findings: Findings): readonly ScenarioDocument[] {
  tellUnknownKeys(tree, ['fremsyn', 'scenarios'], { da: 'filen', en: 'the file' }, findings);
  const block = readBlock(tree, 'scenarios', findings);
  return (block?.entries ?? []).map(({ key, at, value }) => {
    if (!isSlug(key)) findings.error(at, ...slugRule(key));
    return readScenario(filled(value), key, where, at, findings);
  });
}

function filled(value: Tree): Tree | undefined {
  return value.kind === 'scalar' && value.value === null ? undefined : value;
}

/** `scenarios/flexible-letting.yaml` → `flexible-letting`. */
function idFromName(where: string): string {
  const name = where.split(/[\\/]/).at(-1) ?? where;
  return slugOf(name.replace(/\.[^.]*$/, ''));
}
