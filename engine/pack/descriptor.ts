import * as v from 'valibot';
import { Faults } from './faults.ts';
import type { Status } from './pack.ts';

/** Name of the descriptor in every data package. */
export const descriptorFile = 'datapackage.json';

const word = v.pipe(v.string(), v.minLength(1));
const label = v.object({ da: word, en: word });
const statuses = ['published', 'derived', 'assumed'] as const satisfies readonly Status[];
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date as 2025-01-31'));
/** A file beside the descriptor or in a folder under it: no address, no way out. */
const path = v.pipe(
  v.string(),
  v.regex(/^(?!.*\.\.)[\w-]+(?:[./][\w-]+)*$/, 'expected a relative path in the package'),
);

const resource = v.object({
  name: word,
  path,
  labels: label,
  status: v.picklist(statuses),
  date,
  licenses: v.pipe(v.array(v.object({ name: word })), v.minLength(1)),
  sources: v.pipe(v.array(v.object({ title: word, path: v.optional(word) })), v.minLength(1)),
  schema: v.object({ fields: v.pipe(v.array(v.object({ name: word, type: word })), v.minLength(1)) }),
});

const descriptor = v.object({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case letters, digits and hyphens')),
  labels: label,
  version: word,
  baseYear: v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2100)),
  municipality: v.object({ id: word, code: word, labels: label }),
  resources: v.array(resource),
});

/**
 * `datapackage.json` of a Frictionless Data Package, with what this project adds: labels in two languages, base year, municipality,
 * and for each resource its status and date.
 */
export type Descriptor = v.InferOutput<typeof descriptor>;
export type DescribedResource = Descriptor['resources'][number];

/** Reads the descriptor; undefined where it is missing or wrong, with every fault noted. */
export function readDescriptor(bytes: Uint8Array | undefined, faults: Faults): Descriptor | undefined {
  if (!bytes) {
    faults.add(
      { where: descriptorFile },
      `Filen mangler; forventet: en datapakke med ${descriptorFile} øverst i mappen. Vælg pakkens mappe.`,
      `The file is missing; expected a data package with ${descriptorFile} at the top of the folder. Choose the package's folder.`,
    );
    return undefined;
  }
  const parsed = parseJson(bytes, faults);
  if (parsed === undefined) return undefined;
  const result = v.safeParse(descriptor, parsed);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const at = v.getDotPath(issue) ?? 'top level';
    faults.add(
      { where: descriptorFile, column: at },
      `${at}: fundet ${issue.received}; forventet ${issue.expected ?? issue.message}. Ret beskrivelsen.`,
      `${at}: found ${issue.received}; expected ${issue.expected ?? issue.message}. Mend the descriptor.`,
    );
  }
  return undefined;
}

/**
 * Names of the files that make up a package, the descriptor first, so that they can be fetched one by one.
 * @param text content of `datapackage.json`
 * @throws Refusal where the descriptor is wrong
 */
export function packFileNames(text: string): readonly string[] {
  const faults = new Faults();
  const described = readDescriptor(new TextEncoder().encode(text), faults);
  faults.refuse();
  return [descriptorFile, ...(described?.resources ?? []).map((r) => r.path)];
}

function parseJson(bytes: Uint8Array, faults: Faults): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    faults.add(
      { where: descriptorFile },
      `Filen kan ikke læses som JSON (${reason}); forventet: gyldig JSON i UTF-8. Ret den.`,
      `The file can't be read as JSON (${reason}); expected valid JSON in UTF-8. Mend it.`,
    );
    return undefined;
  }
}
