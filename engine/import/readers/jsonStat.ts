import * as v from 'valibot';
import type { Faults } from '../../pack/faults.ts';
import { decodeText } from '../decodeText.ts';
import type { ImportedCell, ImportedTable } from '../table.ts';
import { type CubeAxis, rowsOfCube } from './cube.ts';
import { tellJsonFault } from './jsonFault.ts';

const category = v.object({
  index: v.optional(v.union([v.array(v.string()), v.record(v.string(), v.number())])),
  label: v.optional(v.record(v.string(), v.string())),
});
const dimension = v.looseObject({ label: v.optional(v.string()), category });
const figure = v.union([v.number(), v.string(), v.null()]);
const body = v.looseObject({
  label: v.optional(v.string(), ''),
  source: v.optional(v.string(), ''),
  updated: v.optional(v.string(), ''),
  value: v.union([v.array(figure), v.record(v.string(), figure)]),
  id: v.optional(v.array(v.string())),
  size: v.optional(v.array(v.number())),
  dimension: v.record(v.string(), v.unknown()),
});
const inside = v.looseObject({ id: v.optional(v.array(v.string())), size: v.optional(v.array(v.number())) });

/**
 * Reads JSON-stat 1.x, as StatBank serves it with `id` and `size` inside `dimension`, and 2.0 with both at the top; values as a
 * list or sparse, `null` for a missing figure.
 * @see https://json-stat.org/full/
 * @returns one table a data set; none where the file can't be read, with every fault noted
 */
export function readJsonStat(file: string, bytes: Uint8Array, faults: Faults): readonly ImportedTable[] {
  const { text } = decodeText(bytes);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    tellJsonFault(file, text, faults);
    return [];
  }
  const sets = dataSetsOf(parsed);
  if (sets.length === 0) tellNoSet(file, parsed, faults);
  return sets.flatMap(([part, set]) => {
    const table = readSet(file, sets.length > 1 ? part : '', set, faults);
    return table ? [table] : [];
  });
}

/** Says what the JSON is instead: a list, what StatBank refused the request for, or an object that lacks something. */
function tellNoSet(file: string, parsed: unknown, faults: Faults): void {
  if (Array.isArray(parsed)) {
    faults.add(
      { where: file },
      `Fundet: en JSON-liste med ${parsed.length} elementer; forventet: JSON-stat, et objekt med »dimension« og »value«. Vælg formatet JSONSTAT ved kilden, eller hent tabellen som CSV.`,
      `Found a JSON list of ${parsed.length} elements; expected JSON-stat, an object with “dimension” and “value”. Choose the format JSONSTAT at the source, or fetch the table as CSV.`,
    );
    return;
  }
  const keys = typeof parsed === 'object' && parsed !== null ? Object.keys(parsed) : [];
  const refusal = keys.includes('errorTypeCode') ? String((parsed as Record<string, unknown>).errorTypeCode) : '';
  if (refusal !== '') {
    faults.add(
      { where: file },
      `Filen er ingen tabel, men Danmarks Statistiks afslag »${refusal}«; forventet: JSON-stat. Bed om mindre på én gang, og hent den igen.`,
      `The file is no table but Statistics Denmark's refusal “${refusal}”; expected JSON-stat. Ask for less at a time, and fetch it again.`,
    );
    return;
  }
  const found = keys.slice(0, 6).join(', ') || '–';
  faults.add(
    { where: file },
    `Filen har intet datasæt (fundet: ${found}); forventet: JSON-stat med »dataset« (1.x) eller »class«: »dataset« (2.0). Vælg formatet JSONSTAT ved kilden.`,
    `The file has no data set (found: ${found}); expected JSON-stat with “dataset” (1.x) or “class”: “dataset” (2.0). Choose the format JSONSTAT at the source.`,
  );
}

function dataSetsOf(parsed: unknown): readonly (readonly [string, unknown])[] {
  if (typeof parsed !== 'object' || parsed === null) return [];
  const bundle = parsed as Record<string, unknown>;
  if ('dimension' in bundle && 'value' in bundle) return [['', bundle]];
  return Object.entries(bundle).filter(
    ([, set]) => typeof set === 'object' && set !== null && 'dimension' in set && 'value' in set,
  );
}

function readSet(file: string, part: string, set: unknown, faults: Faults): ImportedTable | undefined {
  const read = v.safeParse(body, set);
  if (!read.success) {
    for (const issue of read.issues) {
      const at = v.getDotPath(issue) ?? '';
      faults.add(
        { where: file, column: at },
        `${at}: fundet ${issue.received}; forventet: ${issue.expected} som i JSON-stat. Hent filen igen.`,
        `${at}: found ${issue.received}; expected ${issue.expected} as in JSON-stat. Fetch the file again.`,
      );
    }
    return undefined;
  }
  const data = read.output;
  const nested = v.safeParse(inside, data.dimension);
  const ids = data.id ?? (nested.success ? nested.output.id : undefined) ?? [];
  const sizes = data.size ?? (nested.success ? nested.output.size : undefined) ?? [];
  const before = faults.count;
  const axes = ids.map((id, i) => axisOf(file, id, data.dimension[id], sizes[i], faults));
  const { value } = data;
  const cells = axes.reduce((product, axis) => product * (axis?.codes.length ?? 1), 1);
  if (Array.isArray(value) && value.length !== cells && faults.count === before) {
    faults.add(
      { where: file, column: 'value' },
      `Fundet: ${value.length} tal; forventet: ${cells}, som akserne siger. Hent filen igen.`,
      `Found ${value.length} figures; expected ${cells}, as the axes say. Fetch the file again.`,
    );
  }
  if (faults.count > before) return undefined;
  const valueAt = (index: number): ImportedCell => (Array.isArray(value) ? value[index] : value[index]) ?? null;
  const cube = rowsOfCube(
    file,
    axes.filter((axis) => axis !== undefined),
    valueAt,
    faults,
  );
  if (!cube) return undefined;
  const updated = /^\d{4}-\d{2}-\d{2}/.exec(data.updated)?.[0] ?? '';
  return { file, part, format: 'json-stat', title: data.label, source: data.source, updated, decimal: '.', ...cube };
}

function axisOf(
  file: string,
  id: string,
  raw: unknown,
  size: number | undefined,
  faults: Faults,
): CubeAxis | undefined {
  const read = v.safeParse(dimension, raw);
  const { index, label = {} } = read.success ? read.output.category : {};
  const codes = Array.isArray(index)
    ? index
    : index
      ? Object.keys(index).sort((a, b) => (index[a] ?? 0) - (index[b] ?? 0))
      : Object.keys(label);
  if (read.success && codes.length > 0 && (size === undefined || size === codes.length)) {
    return { name: id, codes, labels: codes.map((code) => label[code] ?? code) };
  }
  faults.add(
    { where: file, column: id },
    `Aksen »${id}« har ${codes.length} kategorier; forventet: ${size ?? 'mindst en'}. Hent filen igen.`,
    `Axis “${id}” has ${codes.length} categories; expected ${size ?? 'at least one'}. Fetch the file again.`,
  );
  return undefined;
}
