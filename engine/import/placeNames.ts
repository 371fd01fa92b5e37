import { descriptorOf, type PackFiles, tableOf } from './packFiles.ts';

export type PlaceLevel = 'municipality' | 'district' | 'estate';

/** A place of the pack and what it may be called. */
export interface NamedPlace {
  readonly id: string;
  readonly level: PlaceLevel;
  readonly names: readonly string[];
}

/** The pack's places as its tables name them, whether or not the rest of the pack is whole yet. */
export function placesIn(files: PackFiles): readonly NamedPlace[] {
  const { municipality } = descriptorOf(files);
  const { labels } = municipality;
  const listed = (resource: string, level: PlaceLevel) =>
    tableOf(files, resource).rows.map(
      ({ id = '', label_da = '', label_en = '' }): NamedPlace => ({ id, level, names: [id, label_da, label_en] }),
    );
  const names = [municipality.id, municipality.code, labels.da, labels.en, labels.da.replace(/ kommune$/i, '')];
  return [
    { id: municipality.id, level: 'municipality', names },
    ...listed('districts', 'district'),
    ...listed('estates', 'estate'),
  ];
}

/** A name without what tables write in many ways: case, Danish letters, signs, spaces. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** An id of lower-case letters, digits and hyphens from a name. */
export function slugOf(name: string): string {
  return plainName(name).replaceAll(' ', '-');
}
