import { institutionsOf } from '../measures/institutions.ts';
import type { MeasureUse } from '../measures/measureUse.ts';
import { agesOf } from '../measures/reach.ts';
import { measures } from '../measures/registry.ts';
import type { Pack } from '../pack/pack.ts';
import { checkProjects } from './checkProjects.ts';
import { checkStock } from './checkStock.ts';
import { tidy } from './reading.ts';
import { spotText, type WrittenUse } from './writtenUse.ts';

/**
 * What single uses can't show: uses of one scenario that collide, building projects at odds, shares that sum above one, more dwellings than
 * there are. Uses with faults of their own are held against others by what of them could be read.
 */
export function checkTogether(uses: readonly WrittenUse[], pack: Pack): void {
  for (const [i, later] of uses.entries()) {
    for (const earlier of uses.slice(0, i)) tellOverlap(earlier, later, pack);
  }
  checkProjects(uses, pack);
  pack.geography.estates.forEach((_, estate) => {
    const here = uses.filter(({ use }) => use.estates.includes(estate));
    if (here.length === 0) return;
    tellLettingShares(here, estate, pack);
    checkStock(here, estate, pack);
  });
}

function tellOverlap(earlier: WrittenUse, later: WrittenUse, pack: Pack): void {
  const a = earlier.use;
  const b = later.use;
  if (a.measure !== b.measure || a.from > b.to || b.from > a.to) return;
  if (leavesOpen(earlier) || leavesOpen(later) || !collide(a, b)) return;
  const estate = a.estates.find((index) => b.estates.includes(index));
  if (estate === undefined) return;
  const place = labelOf(pack, estate);
  const years = `${Math.max(a.from, b.from)}–${Math.min(a.to, b.to)}`;
  const other = spotText(earlier, later);
  later.findings.error(
    later.entry,
    `${b.measure} er brugt to gange i ${place.da} i ${years} (også ${other.da}). Ret årene, eller slet den ene.`,
    `${b.measure} is used twice at ${place.en} in ${years} (also ${other.en}). Mend the years, or delete one.`,
  );
}

/** Whether a refused value could have told two uses apart. */
function leavesOpen({ use, refused }: WrittenUse): boolean {
  const fields = measures.get(use.measure)?.fields ?? [];
  const tells = fields.every((field) => field.optional) ? fields : fields.filter(({ kind }) => kind === 'choice');
  return ['ageFrom', 'ageTo', ...tells.map(({ key }) => key)].some((key) => refused.has(key));
}

/**
 * Uses of one measure stand beside one another where they choose differently, where their target groups or schools are others, or where
 * neither sets what the other sets.
 */
function collide(a: MeasureUse, b: MeasureUse): boolean {
  const measure = measures.get(a.measure);
  const fields = measure?.fields ?? [];
  if (measure?.target && areApart(agesOf(a, measure.target), agesOf(b, measure.target))) return false;
  const [here, there] = [institutionsOf(a.values), institutionsOf(b.values)];
  if (here.length > 0 && there.length > 0 && !here.some((id) => there.includes(id))) return false;
  if (fields.some((field) => field.kind === 'choice' && a.values[field.key] !== b.values[field.key])) return false;
  if (!fields.every((field) => field.optional)) return true;
  return fields.some((field) => a.values[field.key] !== undefined && b.values[field.key] !== undefined);
}

function areApart(a: ReturnType<typeof agesOf>, b: ReturnType<typeof agesOf>): boolean {
  return a.ageTo < b.ageFrom || b.ageTo < a.ageFrom;
}

/** Municipal assignment and flexible letting of an estate, year by year where either changes: at most all vacancies. */
function tellLettingShares(uses: readonly WrittenUse[], estate: number, pack: Pack): void {
  const letting = uses.filter(
    ({ use, refused }) =>
      use.measure === 'letting-shares' && !refused.has('municipalShare') && !refused.has('flexibleShare'),
  );
  for (const year of new Set(letting.map(({ use }) => use.from))) {
    const today = pack.letting.find((agreement) => agreement.estate === estate);
    let municipal = today?.municipalShare ?? 0;
    let flexible = today?.flexibleShare ?? 0;
    let last: WrittenUse | undefined;
    for (const written of letting) {
      const { from, to, values } = written.use;
      if (year < from || year > to) continue;
      if (typeof values.municipalShare === 'number') municipal = values.municipalShare;
      if (typeof values.flexibleShare === 'number') flexible = values.flexibleShare;
      last = written;
    }
    if (!last || municipal + flexible <= 1 + 1e-9) continue;
    const place = labelOf(pack, estate);
    const sum = `${tidy(municipal)} + ${tidy(flexible)} = ${tidy(municipal + flexible)}`;
    last.findings.error(
      last.entry.fields.get('flexibleShare') ?? last.entry.fields.get('municipalShare') ?? last.entry,
      `Kommunal anvisning og fleksibel udlejning i ${place.da} fra ${year} er ${sum}; forventet højst 1. Sæt fleksibel udlejning til højst ${tidy(1 - municipal)}, eller sænk den kommunale anvisning.`,
      `Municipal assignment and flexible letting at ${place.en} from ${year} are ${sum}; expected at most 1. Set flexible letting to at most ${tidy(1 - municipal)}, or lower municipal assignment.`,
    );
  }
}

function labelOf(pack: Pack, estate: number): { readonly da: string; readonly en: string } {
  return pack.geography.estates[estate]?.label ?? { da: String(estate), en: String(estate) };
}
