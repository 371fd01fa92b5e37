import { type DescribedResource, descriptorFile } from '../pack/descriptor.ts';
import type { Label } from '../population/geography.ts';
import { descriptorOf, type PackFiles } from './packFiles.ts';
import { type Provenance, weakest } from './provenance.ts';

interface RawResource {
  readonly name: string;
  readonly [key: string]: unknown;
}

/** The pack with its descriptor rewritten; keys that nobody here knows stay. */
export function withDescriptor(
  files: PackFiles,
  change: (descriptor: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): PackFiles {
  const raw = JSON.parse(new TextDecoder().decode(files.get(descriptorFile))) as Record<string, unknown>;
  const text = `${JSON.stringify(change(raw), null, 2)}\n`;
  return new Map([...files, [descriptorFile, new TextEncoder().encode(text)]]);
}

/**
 * The pack with a resource described as it now is: sources and licences are added to those it has, and it is as certain as its least
 * certain rows.
 * @param isWhole whether every row of it came with the import, so that earlier sources are gone
 */
export function redescribe(
  files: PackFiles,
  resource: string,
  columns: readonly string[],
  provenance: Provenance,
  isWhole: boolean,
): PackFiles {
  const described = descriptorOf(files).resources.find(({ name }) => name === resource);
  return withDescriptor(files, (raw) => {
    const resources = (raw.resources ?? []) as readonly RawResource[];
    const changed = resources.map((entry) =>
      entry.name === resource && described
        ? { ...entry, ...descriptionOf(entry, described, columns, provenance, isWhole) }
        : entry,
    );
    return { ...raw, resources: changed };
  });
}

function descriptionOf(
  entry: RawResource,
  now: DescribedResource,
  columns: readonly string[],
  provenance: Provenance,
  isWhole: boolean,
) {
  const source = sourceEntry(provenance);
  const schema = entry.schema as { readonly fields: readonly { readonly name: string }[] };
  const known = new Set(schema.fields.map(({ name }) => name));
  const added = columns.filter((name) => !known.has(name)).map((name) => ({ name, type: 'string' }));
  const earlier = (entry.sources ?? []) as readonly { readonly labels: Label }[];
  const licences = (entry.licenses ?? []) as readonly { readonly name: string }[];
  const others = earlier.filter(({ labels }) => labels.da !== source.labels.da);
  const otherLicences = licences.filter(({ name }) => name !== provenance.licence);
  const sameLicence = licences.find(({ name }) => name === provenance.licence) ?? { name: provenance.licence };
  return {
    status: isWhole ? provenance.status : weakest(now.status, provenance.status),
    date: isWhole || provenance.date > now.date ? provenance.date : now.date,
    sources: isWhole ? [source] : [...others, source],
    licenses: isWhole ? [sameLicence] : [...otherLicences, sameLicence],
    schema: { ...schema, fields: [...schema.fields, ...added] },
  };
}

/** A source as descriptors have it. */
export function sourceEntry({ source, path }: Provenance) {
  return { title: source.da, labels: source, ...(path === undefined ? {} : { path }) };
}

/** The pack with one more resource, or with the same resource described anew. */
export function withResource(
  files: PackFiles,
  name: string,
  labels: Label,
  columns: readonly string[],
  provenance: Provenance,
): PackFiles {
  if (descriptorOf(files).resources.some((resource) => resource.name === name)) {
    return redescribe(files, name, columns, provenance, false);
  }
  const resource = {
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    title: labels.da,
    labels,
    status: provenance.status,
    date: provenance.date,
    licenses: [{ name: provenance.licence }],
    sources: [sourceEntry(provenance)],
    schema: { fields: columns.map((column) => ({ name: column, type: 'string' })) },
  };
  return withDescriptor(files, (raw) => ({ ...raw, resources: [...(raw.resources as readonly unknown[]), resource] }));
}
