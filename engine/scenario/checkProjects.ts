import { overlappingProjects } from '../measures/projectOverlap.ts';
import { measures } from '../measures/registry.ts';
import type { Pack } from '../pack/pack.ts';
import type { WrittenUse } from './writtenUse.ts';

/**
 * Building projects of one scenario that can't be carried out side by side, told at the later one with the place in the file and the years of
 * both. One measure used twice is told by itself.
 */
export function checkProjects(uses: readonly WrittenUse[], pack: Pack): void {
  const told = new Set<string>();
  const projects = uses.flatMap((written) => {
    const { from, to, measure, estates } = written.use;
    const does = measures.get(measure)?.project;
    if (!does) return [];
    const spot = `${written.writtenIn.where}:${written.entry.line}`;
    const text = `${measure} (${spot}, ${from === to ? from : `${from}–${to}`})`;
    return estates.map((estate) => ({ written, estate, from, to, does, name: { da: text, en: text } }));
  });
  const estateName = (estate: number) => pack.geography.estates[estate]?.label ?? { da: '', en: '' };
  for (const overlap of overlappingProjects(projects, estateName)) {
    const one = projects[overlap.first]?.written;
    const other = projects[overlap.second]?.written;
    if (!one || !other || one.use.measure === other.use.measure) continue;
    // Two projects that meet at several estates are one fault, not one for each.
    const pair = `${uses.indexOf(one)} ${uses.indexOf(other)}`;
    if (told.has(pair)) continue;
    told.add(pair);
    other.findings.error(other.entry, overlap.da, overlap.en);
  }
}
