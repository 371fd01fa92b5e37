import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { shipped } from './damage.ts';

interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly constraints?: {
    readonly required?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly string[];
  };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly profile: string;
  readonly status: string;
  readonly date: string;
  readonly licenses: readonly { readonly name: string; readonly path: string }[];
  readonly sources: readonly { readonly title: string }[];
  readonly schema: { readonly fields: readonly Field[] };
}

const text = (file: string) => new TextDecoder().decode(shipped.get(file));
const descriptor = JSON.parse(text('datapackage.json')) as { readonly profile: string; readonly resources: Resource[] };

/** What Table Schema has against a cell, if anything. */
function breach({ type, constraints = {} }: Field, cell: string): string | undefined {
  if (cell === '') return constraints.required ? 'required' : undefined;
  const forms = { string: /^/, integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?(e-?\d+)?$/, boolean: /^(true|false)$/ };
  if (!forms[type].test(cell)) return type;
  if (constraints.enum && !constraints.enum.includes(cell)) return 'enum';
  if (constraints.minimum !== undefined && Number(cell) < constraints.minimum) return 'minimum';
  if (constraints.maximum !== undefined && Number(cell) > constraints.maximum) return 'maximum';
  return undefined;
}

describe('the data package of Gladsaxe', () => {
  it('is a tabular data package whose descriptor names every file', () => {
    expect(descriptor.profile).toBe('tabular-data-package');
    const named = ['datapackage.json', ...descriptor.resources.map((r) => r.path)];
    expect(named.toSorted()).toEqual([...shipped.keys()].toSorted());
  });

  it.each(descriptor.resources)('says of $name what it is, from when, on what licence and from where', (resource) => {
    expect(resource.profile).toBe('tabular-data-resource');
    expect(['published', 'derived', 'assumed']).toContain(resource.status);
    expect(resource.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(resource.licenses[0]).toEqual({
      name: 'CC-BY-4.0',
      path: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(resource.sources.length).toBeGreaterThan(0);
  });

  it.each(descriptor.resources)('keeps to its Table Schema in every cell of $name', ({ path, schema }) => {
    const [header, ...rows] = Papa.parse<string[]>(text(path).trimEnd()).data;
    expect(header).toEqual(schema.fields.map((field) => field.name));
    const breaches = rows.flatMap((row, i) =>
      schema.fields
        .flatMap((field, at) => breach(field, row[at] ?? '') ?? [])
        .map((rule) => `${path}:${i + 2} ${rule}`),
    );
    expect(breaches).toEqual([]);
  });
});
