import * as v from 'valibot';
import type { Faults } from './faults.ts';
import type { Status } from './sourceStatus.ts';

/** Name of the descriptor in every data package. */
export const descriptorFile = 'datapackage.json';

const word = v.pipe(v.string(), v.minLength(1));
const label = v.object({ da: word, en: word });
const statuses = ['published', 'derived', 'assumed'] as const satisfies readonly Status[];
/** Text of a form that a pattern alone would not explain: the expectation in Danish and English. */
const formed = (form: RegExp, da: string, en: string) => v.pipe(v.string(), v.regex(form, `${da}\n${en}`));
const date = formed(/^\d{4}-\d{2}-\d{2}$/, 'en dato som 2025-01-31', 'a date as 2025-01-31');
/** A file beside the descriptor or in a folder under it: no address, no way out. */
const path = formed(
  /^(?!.*\.\.)[\w-]+(?:[./][\w-]+)*$/,
  'en sti til en fil i pakkens mappe',
  "a path to a file in the package's folder",
);

const resource = v.object({
  name: word,
  path,
  labels: label,
  status: v.picklist(statuses),
  date,
  licenses: v.pipe(v.array(v.object({ name: word })), v.minLength(1)),
  sources: v.pipe(v.array(v.object({ labels: label, path: v.optional(word) })), v.minLength(1)),
  schema: v.object({ fields: v.pipe(v.array(v.object({ name: word, type: word })), v.minLength(1)) }),
});

const descriptor = v.object({
  name: formed(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'små bogstaver, tal og bindestreger',
    'lower-case letters, digits and hyphens',
  ),
  labels: label,
  version: word,
  baseYear: v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2100)),
  synthetic: v.optional(v.boolean(), false),
  municipality: v.object({ id: word, code: word, labels: label }),
  resources: v.array(resource),
});

/**
 * `datapackage.json` of a Frictionless Data Package, with what this project adds: labels in two languages, base year, municipality,
 * whether it is synthetic, and for each resource its status and date.
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
    const [da, en] = issue.type === 'regex' ? issue.message.split('\n') : [issue.expected, issue.expected];
    faults.add(
      { where: descriptorFile, column: at },
      `${nameOf(at, parsed)}: fundet ${issue.received}; forventet: ${da}. Ret beskrivelsen.`,
      `${nameOf(at, parsed)}: found ${issue.received}; expected ${en}. Mend the descriptor.`,
    );
  }
  return undefined;
}

/** A path into the descriptor with the resource's name for its number, where it has one. */
function nameOf(path: string, descriptor: unknown): string {
  const [, number, rest] = /^resources\.(\d+)\.(.+)$/.exec(path) ?? [];
  if (number === undefined) return path;
  const named = v.safeParse(v.object({ resources: v.array(v.looseObject({ name: v.string() })) }), descriptor);
  const name = named.success ? named.output.resources[Number(number)]?.name : undefined;
  return name === undefined ? path : `${name}, ${rest}`;
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
