import type { findingsDa } from './findingsDa.ts';

/** What figures find, in English. */
export const findingsEn: typeof findingsDa = {
  inYear: (about, year, values) => `${about} in ${year}: ${values}`,
  against: (value, other, unit, whose) => `${value} against ${other} ${unit} (${whose})`,
  lower: (name, base, distance, year) => `${name}: ${distance} lower than ${base} in ${year}`,
  higher: (name, base, distance, year) => `${name}: ${distance} higher than ${base} in ${year}`,
  panels: (name, base, year, { lower, higher, all }) =>
    `In ${year} ${name} is lower than ${base} in ${lower} of ${all} figures and higher in ${higher}`,
  panelsSince: (name, { from, to }, { lower, higher, all }) =>
    `${name} is lower in ${to} than in ${from} in ${lower} of ${all} figures and higher in ${higher}`,
  places: (name, { from, to }, { lower, higher, all }) =>
    `${name}: lower in ${to} than in ${from} at ${lower} of ${all} ${all === 1 ? 'place' : 'places'}, higher at ${higher}`,
  moves: (place, name, way, more, fewer) =>
    way === 'even'
      ? `As many move to ${place} as from it in ${name}: ${more}`
      : `More move ${way === 'in' ? `to ${place} than from it` : `from ${place} than to it`} in ${name}: ${more} against ${fewer}`,
  letting: (channel, name, count) => `${channel} is how most dwellings are let in ${name}: ${count} a year`,
  residents: (place, name, before, after) =>
    `${place}: ${before.residents} residents in ${before.year}, ${after.residents} in ${after.year} in ${name}`,
  goals: (name, reached, all) => `${name} reaches ${reached} of ${all} goals in at least four of five replicates`,
  goal: (year, chance) => `The goal is reached in ${year}: ${chance}`,
  goalFrom: (year, [least, leastIn], [most, mostIn]) =>
    `The goal is reached in ${year}: from ${least} (${leastIn}) to ${most} (${mostIn})`,
  tiles: (all, before, from, after, to) =>
    `${before} in ${from}, ${after} in ${to} of ${all} areas higher than the rest of the municipality`,
  spread: (spans) => `Four of five replicates: ${spans}`,
  fromTo: (name, low, high) => `${name} from ${low} to ${high}`,
};
