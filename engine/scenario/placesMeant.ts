import { type Estate, estatesWithin, type Geography, placesOf } from '../population/geography.ts';
import { closestWord } from './closestWord.ts';
import type { Findings } from './findings.ts';
import { slugOf } from './slug.ts';
import type { Placed } from './written.ts';

/** Index of the place with the id; where a district and an estate share one, the estate. Told where there is none. */
export function placeNamed(asked: Placed<string>, geography: Geography, findings: Findings): number | undefined {
  const places = placesOf(geography);
  const place = places.findLast((candidate) => candidate.id === asked.value);
  if (place) return place.index;
  const byLabel = places.findLast(({ label }) => slugOf(label.da) === slugOf(asked.value));
  const near =
    byLabel?.id ??
    closestWord(
      asked.value,
      places.map((candidate) => candidate.id),
    );
  const list = geography.districts.map((district) => district.id).join(', ');
  const shown = asked.value.slice(0, 60);
  findings.error(
    asked,
    `Stedet \`${shown}\` findes ikke i datapakken.${near ? ` Mente du \`${near}\`?` : ` Bydele: ${list}.`}`,
    `The place \`${shown}\` is not in the data pack.${near ? ` Did you mean \`${near}\`?` : ` Districts: ${list}.`}`,
  );
  return undefined;
}

/**
 * Estates that a measure is used at, by index, ascending. A district or the municipality stands for its estates, social ones only
 * where the measure acts on social estates.
 */
export function estatesMeant(
  where: readonly Placed<string>[],
  socialOnly: boolean,
  geography: Geography,
  findings: Findings,
): readonly number[] {
  const estates = new Set<number>();
  for (const asked of where) {
    const place = placeNamed(asked, geography, findings);
    if (place === undefined) continue;
    const within = estatesWithin(geography, place);
    const fitting = within.filter((index) => !socialOnly || isSocial(geography.estates[index]));
    if (fitting.length === 0) {
      findings.error(
        asked,
        `\`${asked.value}\` har ingen almene boliger; indsatsen kan kun bruges i almene afdelinger.`,
        `\`${asked.value}\` has no social housing; the measure can be used in social estates only.`,
      );
    }
    for (const index of fitting) estates.add(index);
  }
  return [...estates].sort((a, b) => a - b);
}

function isSocial(estate: Estate | undefined): boolean {
  return estate?.kind === 'social';
}
