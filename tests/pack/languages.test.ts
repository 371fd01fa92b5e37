import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../engine/pack/readPack.ts';
import { shipped } from './damage.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean };
}

interface Labelled {
  readonly labels: { readonly da: string; readonly en: string };
}

interface Resource extends Labelled {
  readonly name: string;
  readonly path: string;
  readonly sources: readonly (Labelled & { readonly title: string })[];
  readonly schema: { readonly fields: readonly Field[] };
}

const text = (file: string) => new TextDecoder().decode(shipped.get(file));
const { resources } = JSON.parse(text('datapackage.json')) as { readonly resources: readonly Resource[] };
const pack = readPack(shipped);

/** The cells of a column, top to bottom. */
function column({ path, schema }: Resource, name: string): readonly string[] {
  const at = schema.fields.findIndex((field) => field.name === name);
  return Papa.parse<string[]>(text(path).trimEnd())
    .data.slice(1)
    .map((row) => row[at] ?? '');
}

/** Names of a resource's text columns without the language at their end. */
function textsOf({ schema }: Resource): readonly string[] {
  const names = schema.fields.flatMap(({ name }) => /^(.+)_(?:da|en)$/.exec(name)?.[1] ?? []);
  return [...new Set(names)];
}

const spoken = resources.filter((resource) => textsOf(resource).length > 0);

describe("the pack's words are in Danish and English:", () => {
  it('every resource and every source has a name in both', () => {
    for (const { name, labels, sources } of resources) {
      for (const names of [labels, ...sources.map((source) => source.labels)]) {
        expect(names.da.trim(), name).not.toBe('');
        expect(names.en.trim(), name).not.toBe('');
      }
    }
  });

  it.each(spoken)(
    'every text of $name has a column for each, which the Table Schema requires',
    ({ schema, ...rest }) => {
      for (const base of textsOf({ schema, ...rest })) {
        const pair = [`${base}_da`, `${base}_en`].map((name) => schema.fields.find((field) => field.name === name));
        for (const field of pair) {
          expect(field, base).toMatchObject({ type: 'string', constraints: { required: true } });
        }
      }
    },
  );

  it.each(spoken)('no cell of $name is empty in one of them', (resource) => {
    for (const base of textsOf(resource)) {
      for (const language of ['da', 'en']) {
        const empty = column(resource, `${base}_${language}`).flatMap((cell, i) => (cell.trim() === '' ? [i + 2] : []));
        expect(empty, `${base}_${language}`).toEqual([]);
      }
    }
  });

  it.each(resources)('$name has no sentence in a column without a language', (resource) => {
    const unnamed = resource.schema.fields.filter(({ name, type }) => type === 'string' && !/_(da|en)$/.test(name));
    for (const { name } of unnamed)
      expect(
        column(resource, name).filter((cell) => /\s/.test(cell)),
        name,
      ).toEqual([]);
  });

  it('a sentence is not the same in both', () => {
    const isSentence = (label: string) => label.split(/\s+/).filter((part) => /^\p{Ll}{3,}/u.test(part)).length > 2;
    const cards = [...pack.evidence.values()].flatMap((card) => [
      card.effect,
      card.study,
      card.population,
      card.transfer,
    ]);
    const assumptions = [...pack.parameters.values()].flatMap(({ source, label }) => [source, label]);
    const sources = pack.sources.flatMap((resource) => resource.sources.map(({ title }) => title));
    for (const label of [...cards, ...assumptions, ...sources]) {
      if (isSentence(label.en)) expect(label.da).not.toBe(label.en);
    }
  });

  it('decimals are written as each language writes them', () => {
    const cards = [...pack.evidence.values()].flatMap((card) => [card.effect, card.population]);
    const sources = [...pack.parameters.values()].map(({ source }) => source);
    for (const { da, en } of [...cards, ...sources]) {
      expect(da).not.toMatch(/\d\.\d{1,2}\b/);
      expect(en).not.toMatch(/\d,\d{1,2}\b/);
    }
  });
});
