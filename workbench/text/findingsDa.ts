/** How many of several values are lower and higher than those that they are held against. */
interface Counted {
  readonly lower: number;
  readonly higher: number;
  readonly all: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What figures find, in Danish: their titles where the author wrote none. */
export const findingsDa = {
  inYear: (about: string, year: number, values: string) => `${about} i ${year}: ${values}`,
  against: (value: string, other: string, unit: string, whose: string) => `${value} mod ${other} ${unit} (${whose})`,
  lower: (name: string, base: string, distance: string, year: number) =>
    `${name}: ${distance} lavere end ${base} i ${year}`,
  higher: (name: string, base: string, distance: string, year: number) =>
    `${name}: ${distance} højere end ${base} i ${year}`,
  panels: (name: string, base: string, year: number, { lower, higher, all }: Counted) =>
    `${name} er i ${year} lavere end ${base} i ${lower} af ${all} figurer og højere i ${higher}`,
  panelsSince: (name: string, { from, to }: Span, { lower, higher, all }: Counted) =>
    `${name} er i ${to} lavere end i ${from} i ${lower} af ${all} figurer og højere i ${higher}`,
  places: (name: string, { from, to }: Span, { lower, higher, all }: Counted) =>
    `${name}: lavere i ${to} end i ${from} på ${lower} af ${all} ${all === 1 ? 'sted' : 'steder'}, højere på ${higher}`,
  moves: (place: string, name: string, way: 'in' | 'out' | 'even', more: string, fewer: string) =>
    way === 'even'
      ? `Lige mange flytter til og fra ${place} i ${name}: ${more}`
      : `Flere flytter ${way === 'in' ? `til ${place} end fra` : `fra ${place} end til`} i ${name}: ${more} mod ${fewer}`,
  letting: (channel: string, name: string, count: string) =>
    `${channel} er den vej, flest boliger udlejes ad i ${name}: ${count} om året`,
  residents: (
    place: string,
    name: string,
    before: { readonly year: number; readonly residents: string },
    after: { readonly year: number; readonly residents: string },
  ) => `${place}: ${before.residents} beboere i ${before.year}, ${after.residents} i ${after.year} i ${name}`,
  goals: (name: string, reached: number, all: number) =>
    `${name} når ${reached} af ${all} mål i mindst fire ud af fem gentagelser`,
  goal: (year: number, chance: string) => `Målet nås i ${year}: ${chance}`,
  goalFrom: (year: number, [least, leastIn]: readonly [string, string], [most, mostIn]: readonly [string, string]) =>
    `Målet nås i ${year}: fra ${least} (${leastIn}) til ${most} (${mostIn})`,
  tiles: (all: number, before: number, from: number, after: number, to: number) =>
    `${before} i ${from}, ${after} i ${to} af ${all} områder højere end resten af kommunen`,
  spread: (spans: string) => `Fire ud af fem gentagelser: ${spans}`,
  fromTo: (name: string, low: string, high: string) => `${name} fra ${low} til ${high}`,
};
