/** Places: the municipality, its districts (*bydele*) and the estates in them. */

/** Two languages for everything people read. */
export interface Label {
  readonly da: string;
  readonly en: string;
}

/** What an estate mainly is. Private stock of a district is an estate of its own, so that every dwelling has one place. */
export type EstateKind = 'social' | 'private-rental' | 'cooperative' | 'owner-occupied';

export interface District {
  readonly id: string;
  readonly label: Label;
}

export interface Estate {
  readonly id: string;
  readonly label: Label;
  /** index into `districts` */
  readonly district: number;
  readonly kind: EstateKind;
  /** housing organisation (*boligorganisation*) for social estates; internal transfer works within one */
  readonly organisation: string;
  /** whether the estate is an area in the sense of almenboligloven § 61 a, stk. 3, for which legal status is computed */
  readonly isLegalArea: boolean;
  /** whether the municipality's own follow-up counts it among the social-balance areas */
  readonly isSocialBalanceArea: boolean;
  /** commercial floor, m², for the § 168 a counter */
  readonly commercialFloor: number;
  /** dwellings demolished since 2010 and not replaced, for the § 168 a counter */
  readonly demolishedSince2010: number;
}

/**
 * Results index places as 0 = municipality, then districts, then estates, in the pack's order.
 * An estate's own index (as in the dwelling column) is its place number less `1 + districts.length`.
 */
export interface Geography {
  readonly municipality: { readonly id: string; readonly label: Label; readonly code: string };
  readonly districts: readonly District[];
  readonly estates: readonly Estate[];
}

export type PlaceLevel = 'municipality' | 'district' | 'estate';

export interface Place {
  readonly index: number;
  readonly id: string;
  readonly label: Label;
  readonly level: PlaceLevel;
  /** whether every estate of the pack lies in it, so that there is no rest of the municipality to hold it against */
  readonly isWhole: boolean;
}

/** All places in result order. */
export function placesOf(geography: Geography): readonly Place[] {
  const { municipality, districts, estates } = geography;
  const isWhole = (level: PlaceLevel, number: number) =>
    level === 'estate' ? estates.length === 1 : estates.every(({ district }) => district === number);
  return [
    { index: 0, id: municipality.id, label: municipality.label, level: 'municipality' as const, isWhole: true },
    ...districts.map(({ id, label }, i) => {
      const level = 'district' as const;
      return { index: 1 + i, id, label, level, isWhole: isWhole(level, i) };
    }),
    ...estates.map(({ id, label }, i) => {
      const level = 'estate' as const;
      return { index: 1 + districts.length + i, id, label, level, isWhole: isWhole(level, i) };
    }),
  ];
}

/** Indices of the estates that make up the place: all for the municipality, one for an estate. */
export function estatesWithin(geography: Geography, place: number): readonly number[] {
  const { districts, estates } = geography;
  if (place === 0) return estates.map((_, i) => i);
  if (place <= districts.length) return estates.flatMap((e, i) => (e.district === place - 1 ? [i] : []));
  return [place - 1 - districts.length];
}
