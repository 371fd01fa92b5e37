import { districtsOf } from '../measures/connect.ts';
import { institutionsOf } from '../measures/institutions.ts';
import type { Measure } from '../measures/measure.ts';
import type { MeasureUse } from '../measures/measureUse.ts';
import { agesOf } from '../measures/reach.ts';
import { measures } from '../measures/registry.ts';
import type { Pack } from '../pack/pack.ts';
import { didYouMean } from './closestWord.ts';
import type { Findings } from './findings.ts';
import type { MeasureEntry } from './written.ts';

/**
 * What the fields of a use mean together and against the pack: ages in order, places in several districts where a measure joins them, schools
 * and day cares that are there, steps of a stair that rise.
 * @param refused keys that could not be read, whose place is not held against others
 */
export function checkScope(
  use: MeasureUse,
  entry: MeasureEntry,
  pack: Pack,
  refused: ReadonlySet<string>,
  findings: Findings,
): void {
  const measure = measures.get(use.measure);
  if (!measure) return;
  const isRead = (...keys: readonly string[]) => keys.every((key) => !refused.has(key));
  if (isRead('ageFrom', 'ageTo')) tellAges(use, entry, measure, findings);
  if (isRead('where')) tellDistricts(use, entry, measure, pack, findings);
  tellInstitutions(use, entry, measure, pack, findings);
  if (isRead('change')) tellMerging(use, entry, findings);
  tellSteps(use, entry, isRead, findings);
}

function tellAges(use: MeasureUse, entry: MeasureEntry, { target }: Measure, findings: Findings): void {
  if (!target) return;
  const { ageFrom, ageTo } = agesOf(use, target);
  if (ageFrom <= ageTo) return;
  findings.error(
    entry.fields.get('ageTo') ?? entry.fields.get('ageFrom') ?? entry,
    `ageFrom er ${ageFrom} og ageTo ${ageTo}; forventet den yngste alder først. Byt dem om.`,
    `ageFrom is ${ageFrom} and ageTo ${ageTo}; expected the youngest age first. Swap them.`,
  );
}

function tellDistricts(use: MeasureUse, entry: MeasureEntry, measure: Measure, pack: Pack, findings: Findings): void {
  const districts = districtsOf(
    use,
    pack.geography.estates.map(({ district }) => district),
  );
  if (measure.spans !== 'several-districts' || districts.length >= 2) return;
  const named = pack.geography.districts.map(({ id }) => id).join(', ');
  findings.error(
    entry.where[0] ?? entry,
    `where nævner steder i én bydel; ${measure.id} forbinder mindst to. Bydele: ${named}.`,
    `where names places in one district; ${measure.id} joins at least two. Districts: ${named}.`,
  );
}

function tellInstitutions(
  use: MeasureUse,
  entry: MeasureEntry,
  measure: Measure,
  pack: Pack,
  findings: Findings,
): void {
  const known = pack.schools.map(({ id }) => id);
  for (const field of measure.fields) {
    if (!('options' in field) || field.idsOf !== 'institutions') continue;
    const value = use.values[field.key];
    const at = entry.fields.get(field.key) ?? entry;
    for (const id of Array.isArray(value) ? value : []) {
      if (known.includes(id)) continue;
      const meant = didYouMean(id, known);
      findings.error(
        at,
        `\`${id.slice(0, 60)}\` er ingen skole og intet dagtilbud i datapakken.${meant.da}`,
        `\`${id.slice(0, 60)}\` is no school or day care in the data pack.${meant.en}`,
      );
    }
  }
}

function tellMerging(use: MeasureUse, entry: MeasureEntry, findings: Findings): void {
  const into = use.values.mergedInto;
  if (use.measure !== 'school-structure' || !Array.isArray(into)) return;
  const at = entry.fields.get('mergedInto') ?? entry;
  if (into.length > 1 || use.values.change !== 'closed') {
    findings.error(
      at,
      'mergedInto nævner én skole, og kun sammen med `change: closed`.',
      'mergedInto names one school, and only together with `change: closed`.',
    );
  } else if (institutionsOf(use.values).includes(into[0] ?? '')) {
    findings.error(
      at,
      `\`${into[0]}\` kan ikke lægges sammen med sig selv. Nævn en anden.`,
      `\`${into[0]}\` can't be merged into itself. Name another.`,
    );
  }
}

/** Lines of a stair model rise from step to step, and no step lets more than all its vacancies. */
function tellSteps(
  { measure, values }: MeasureUse,
  entry: MeasureEntry,
  isRead: (...keys: readonly string[]) => boolean,
  findings: Findings,
): void {
  if (measure !== 'stair-model') return;
  const { middleLine, upperLine } = values;
  if (isRead('middleLine', 'upperLine') && Number(middleLine) >= Number(upperLine)) {
    findings.error(
      entry.fields.get('upperLine') ?? entry.fields.get('middleLine') ?? entry,
      `upperLine er ${upperLine} og middleLine ${middleLine}; forventet et øverste trin over det midterste. Byt dem om.`,
      `upperLine is ${upperLine} and middleLine ${middleLine}; expected an upper step over the middle one. Swap them.`,
    );
  }
  for (const step of ['lower', 'middle', 'upper']) {
    const sum = Number(values[`${step}Municipal`]) + Number(values[`${step}Flexible`]);
    if (sum <= 1 + 1e-9 || !isRead(`${step}Municipal`, `${step}Flexible`)) continue;
    findings.error(
      entry.fields.get(`${step}Flexible`) ?? entry.fields.get(`${step}Municipal`) ?? entry,
      `${step}Municipal og ${step}Flexible er tilsammen ${sum}; forventet højst 1. Sænk den ene.`,
      `${step}Municipal and ${step}Flexible are ${sum} together; expected at most 1. Lower one.`,
    );
  }
}
