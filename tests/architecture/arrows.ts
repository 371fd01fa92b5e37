import { builtinModules } from 'node:module';
import type { Import } from './imports.ts';

/**
 * What each part of the engine may build on. Arrows point one way: random and population carry everything, processes, housing,
 * measures and criteria come next, then simulation, analysis and the hosts. `pack` and `scenario` are read by simulation.
 */
const buildsOn: Readonly<Record<string, readonly string[]>> = {
  arithmetic: [],
  random: [],
  population: ['random'],
  pack: ['population'],
  import: ['population', 'pack', 'synthesis'],
  criteria: ['population', 'pack'],
  measures: ['population', 'pack'],
  scenario: ['population', 'pack', 'criteria', 'measures'],
  schools: ['population', 'random', 'pack'],
  synthesis: ['population', 'random', 'pack', 'schools'],
  processes: ['population', 'random', 'pack', 'criteria', 'measures', 'schools'],
  housing: ['population', 'random', 'pack', 'criteria', 'measures', 'processes'],
  simulation: [
    ...['population', 'random', 'pack', 'criteria', 'measures'],
    ...['scenario', 'schools', 'synthesis', 'processes', 'housing'],
  ],
  analysis: ['population', 'random', 'pack', 'criteria', 'measures', 'scenario', 'schools', 'simulation'],
};

/** The engine's doors to the workbench: the public interface, the workers of a page, and import and the
 * answering of studies, which few visitors ever need. */
const doors = new Set([
  ...['engine/index.ts', 'engine/hosts/browser.ts', 'engine/import/index.ts'],
  'engine/analysis/studies/index.ts',
]);

/** Imports that go against the arrows, as sentences. */
export function againstTheArrows(imports: readonly Import[]): readonly string[] {
  return imports.flatMap((use) => {
    const fault = use.isPackage ? faultOfPackage(use) : faultOfFile(use);
    return fault ? [`${use.from} imports ${use.to}: ${fault}`] : [];
  });
}

function faultOfPackage({ from, to }: Import): string | undefined {
  const isPure = from.startsWith('engine/') && !from.startsWith('engine/hosts/');
  const isNode = to.startsWith('node:') || builtinModules.includes(to);
  if (isPure && isNode) return 'only engine/hosts knows Node';
  if (isPure && pagePackages.some((name) => to === name || to.startsWith(`${name}/`)))
    return 'the engine knows no page';
  if (from.startsWith('workbench/') && isNode) return 'a page has no Node';
  return undefined;
}

const pagePackages = ['lit', 'comlink', 'vega', 'vega-lite', 'vega-embed', 'idb', 'dompurify', '@preact/signals-core'];

function faultOfFile({ from, to }: Import): string | undefined {
  if (from.startsWith('workbench/')) {
    return to.startsWith('engine/') && !doors.has(to) ? 'the workbench enters by engine/index.ts alone' : undefined;
  }
  if (!from.startsWith('engine/')) return undefined;
  if (to === 'package.json' && from.startsWith('engine/hosts/')) return undefined;
  if (!to.startsWith('engine/')) return 'the engine stands alone';
  const [ours, theirs] = [partOf(from), partOf(to)];
  // whatever is worked out is worked out alike
  if (ours === theirs || ours === 'hosts' || theirs === 'arithmetic') return undefined;
  if (ours === 'index.ts') return theirs === 'hosts' ? 'hosts build on the public interface' : undefined;
  if (!buildsOn[ours]) return `engine/${ours} has no place among the arrows; give it one`;
  return buildsOn[ours].includes(theirs) ? undefined : `${ours} does not build on ${theirs}`;
}

/** Folder under `engine/`, or the file's name for a file right in it. */
function partOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/**
 * Circles among files that know one another, by types alone too, each told once as the path around. Only what is fetched later by somebody
 * else may be known by its shape.
 */
export function circlesOf(imports: readonly Import[]): readonly string[] {
  const uses = new Map<string, string[]>();
  for (const { from, to, isPackage, isShape } of imports) {
    if (!isPackage && !isShape) uses.set(from, [...(uses.get(from) ?? []), to]);
  }
  const circles: string[] = [];
  const finished = new Set<string>();
  const walk = (file: string, trail: readonly string[]) => {
    const at = trail.indexOf(file);
    if (at >= 0) circles.push([...trail.slice(at), file].join(' → '));
    if (at >= 0 || finished.has(file)) return;
    for (const next of uses.get(file) ?? []) walk(next, [...trail, file]);
    finished.add(file);
  };
  for (const file of uses.keys()) walk(file, []);
  return circles;
}
