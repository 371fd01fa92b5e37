import { checkTotals } from './checkTotals.ts';
import { contentHash } from './contentHash.ts';
import { type Descriptor, descriptorFile, readDescriptor } from './descriptor.ts';
import { Faults } from './faults.ts';
import { Refusal } from './message.ts';
import type { Marginals, Pack, Source } from './pack.ts';
import { PackTables } from './packTables.ts';
import { readEvidence, readObserved } from './readEvidence.ts';
import { readGeography } from './readGeography.ts';
import { readLetting } from './readLetting.ts';
import { type MarginalTables, readMarginals } from './readMarginals.ts';
import { readOrigin } from './readOrigin.ts';
import { readParameters, readReferences } from './readParameters.ts';
import { readRates } from './readRates.ts';
import { readSafety } from './readSafety.ts';
import { readSchools } from './readSchools.ts';
import { readUnitValues } from './readUnitValues.ts';

/**
 * Reads a data package, checked and complete.
 * @param files content by file name relative to the package's folder, with forward slashes; files that the descriptor doesn't name are
 *   let be, but looked through for personal identity numbers
 * @throws Refusal with every fault found, in file, line and column; nothing is half-loaded
 */
export function readPack(files: ReadonlyMap<string, Uint8Array>): Pack {
  const faults = new Faults();
  const descriptor = readDescriptor(files.get(descriptorFile), faults);
  if (!descriptor) {
    faults.refuse();
    throw new Refusal([]);
  }
  const tables = new PackTables(files, descriptor, faults);
  const places = readGeography(tables, descriptor, faults);
  const { geography, named, estate, place } = places;
  const marginals = readMarginals(tables, estate, faults);
  checkTotals(marginals, named, faults);
  const pack: Pack = {
    id: descriptor.name,
    title: descriptor.labels,
    version: descriptor.version,
    hash: contentHash(namedFiles(files, descriptor)),
    baseYear: descriptor.baseYear,
    synthetic: descriptor.synthetic,
    geography,
    sources: descriptor.resources.map(sourceOf),
    stock: marginals.dwellings.rows.map(({ line: _, ...row }) => row),
    marginals: withoutLines(marginals),
    origin: readOrigin(tables, estate, marginals.population, named, faults),
    rates: readRates(tables, faults),
    parameters: readParameters(tables, faults),
    unitValues: readUnitValues(tables, faults),
    references: readReferences(tables, faults),
    letting: readLetting(tables, estate, marginals.dwellings, named, faults),
    ...readSchools(tables, places, faults),
    evidence: readEvidence(tables, faults),
    observed: readObserved(tables, place, faults),
    safety: readSafety(tables, estate, geography.estates.length, faults),
  };
  faults.refuse();
  return pack;
}

function namedFiles(files: ReadonlyMap<string, Uint8Array>, descriptor: Descriptor): ReadonlyMap<string, Uint8Array> {
  const named = new Set([descriptorFile, ...descriptor.resources.map((r) => r.path)]);
  return new Map([...files].filter(([name]) => named.has(name)));
}

function sourceOf(resource: Descriptor['resources'][number]): Source {
  return {
    resource: resource.name,
    title: resource.labels,
    status: resource.status,
    date: resource.date,
    licence: resource.licenses.map((l) => l.name).join(', '),
    sources: resource.sources.map(({ labels, path }) =>
      path === undefined ? { title: labels } : { title: labels, path },
    ),
  };
}

function withoutLines(tables: MarginalTables): Marginals {
  const { population, households, education, activity, income, convictions } = tables;
  return {
    population: population.rows.map((r) => ({
      estate: r.estate,
      sex: r.sex,
      ageFrom: r.age_from,
      ageTo: r.age_to,
      count: r.count,
    })),
    households: households.rows.map(({ line: _, ...row }) => row),
    education: education.rows.map((r) => ({
      estate: r.estate,
      ageFrom: r.age_from,
      ageTo: r.age_to,
      education: r.education,
      count: r.count,
    })),
    activity: activity.rows.map((r) => ({
      estate: r.estate,
      ageFrom: r.age_from,
      ageTo: r.age_to,
      activity: r.activity,
      count: r.count,
    })),
    income: income.rows.map(({ estate, mean }) => ({ estate, mean })),
    convictions: convictions.rows.map((r) => ({ estate: r.estate, thisYear: r.this_year, lastYear: r.last_year })),
  };
}
