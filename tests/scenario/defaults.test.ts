import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measures } from '../../engine/measures/registry.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { checkFile, checkFiles, resolveNotebook } from '../../engine/scenario/check.ts';
import { parseNotebook, serializeNotebook } from '../../engine/scenario/notebook.ts';
import { resolveStrategies } from '../../engine/scenario/resolve.ts';
import { parseScenarioFile } from '../../engine/scenario/scenarioFile.ts';
import type { Strategy } from '../../engine/scenario/strategy.ts';
import { shipped } from '../pack/damage.ts';

const pack = readPack(shipped);
const { estates } = pack.geography;
const shippedText = (name: string) => readFileSync(new URL(`../../scenarios/${name}`, import.meta.url), 'utf8');

const names = ['baseline', 'flexible-letting', 'transformation-vaerebro', 'both'] as const;
const files = names.map((name) => ({ where: `${name}.yaml`, text: shippedText(`${name}.yaml`) }));
const { strategies } = resolveStrategies(
  files.flatMap(({ text, where }) => parseScenarioFile(text, where).scenarios),
  pack,
  { years: { from: 2025, to: 2040 } },
);
const strategy = (id: (typeof names)[number]): Strategy => {
  const found = strategies.find((s) => s.id === id);
  if (!found) throw new Error(`no strategy ${id}`);
  return found;
};
const agreementOf = (estate: string) => pack.letting.find((row) => estates[row.estate]?.id === estate);
const usesOf = (id: (typeof names)[number], measure: string) =>
  strategy(id).measures.filter((use) => use.measure === measure);
const placesOf = (id: (typeof names)[number]) =>
  new Set(strategy(id).measures.flatMap((use) => use.estates.map((estate) => estates[estate]?.id)));

describe('the default scenario files', () => {
  it('are read and resolved without a word', () => {
    expect(checkFiles(files, pack)).toEqual([]);
    expect(strategies.map((s) => s.id)).toEqual(names);
  });

  it('change no rate, parameter, reference or process: strategies differ by what they do alone', () => {
    for (const { rates, parameters, references, off } of strategies) {
      expect({ rates, parameters, references, off }).toEqual({ rates: [], parameters: {}, references: {}, off: [] });
    }
  });
});

describe('the baseline', () => {
  it('does nothing but let by the agreements of today', () => {
    expect(strategy('baseline').measures).toEqual([]);
  });

  it('lets Høje Gladsaxe 15 % by the municipality and 85 % flexibly: 80 % to those in work, 10 % to students, 10 % to seniors', () => {
    expect(agreementOf('hoje-gladsaxe')).toMatchObject({
      municipalShare: 0.15,
      flexibleShare: 0.85,
      priorities: [
        { criterion: 'steady-work', share: 0.8 },
        { criterion: 'in-education', share: 0.1 },
        { criterion: 'local-senior-55', share: 0.1 },
      ],
    });
  });
});

describe('more flexible letting', () => {
  const uses = usesOf('flexible-letting', 'letting-shares');

  it('carries the agreement of Høje Gladsaxe to other estates of social balance', () => {
    expect(strategy('flexible-letting').parent).toBe('baseline');
    expect(uses).toHaveLength(strategy('flexible-letting').measures.length);
    expect(placesOf('flexible-letting')).toEqual(new Set(['vaerebro-park', 'morkhoj-almene', 'pileparken']));
    for (const { values } of uses) expect(values).toMatchObject({ municipalShare: 0.15, flexibleShare: 0.85 });
  });

  it('lets more flexibly than is agreed today wherever it acts', () => {
    for (const use of uses) {
      for (const estate of use.estates) {
        const today = pack.letting.find((row) => row.estate === estate)?.flexibleShare ?? 0;
        expect(use.values.flexibleShare).toBeGreaterThan(today);
      }
    }
  });
});

describe('the transformation of Værebro Park', () => {
  it('demolishes in steps, converts, sells, builds and renovates there and nowhere else', () => {
    const { parent, measures: uses } = strategy('transformation-vaerebro');
    expect(parent).toBe('baseline');
    expect(new Set(uses.map((use) => use.measure))).toEqual(
      new Set(['demolition', 'conversion', 'sale', 'infill', 'renovation']),
    );
    expect(placesOf('transformation-vaerebro')).toEqual(new Set(['vaerebro-park']));
  });

  it('takes several years over the demolition, so that those who live there can be rehoused', () => {
    const [demolition] = usesOf('transformation-vaerebro', 'demolition');
    expect((demolition?.to ?? 0) - (demolition?.from ?? 0)).toBeGreaterThanOrEqual(4);
  });

  it('never touches more social dwellings than stand there', () => {
    const taken = ['demolition', 'conversion', 'sale'].flatMap((measure) =>
      usesOf('transformation-vaerebro', measure).map((use) => Number(use.values.dwellings)),
    );
    expect(taken.reduce((sum, count) => sum + count, 0)).toBeLessThan(1345);
  });
});

describe('both together', () => {
  it('do what the two do, and are compared with what these share', () => {
    const { parent, measures: uses } = strategy('both');
    expect(parent).toBe('baseline');
    expect(uses).toEqual([...strategy('flexible-letting').measures, ...strategy('transformation-vaerebro').measures]);
  });
});

describe.each(['default.md', 'default.en.md'])('the default notebook %s', (name) => {
  const text = shippedText(name);
  const { notebook, messages } = parseNotebook(text, name);

  it('is read and resolved without a word', () => {
    expect(messages).toEqual([]);
    expect(checkFile(text, name, pack)).toEqual([]);
  });

  it('is in canonical form', () => {
    expect(serializeNotebook(notebook)).toBe(text);
  });

  it('holds the four strategies of the files, under names in its own language', () => {
    const nameless = ({ name: _, ...rest }: Strategy) => rest;
    expect(resolveNotebook(notebook, pack).strategies.map(nameless)).toEqual(strategies.map(nameless));
  });

  it('runs 2025 to 2040 from the pack that it names', () => {
    expect(notebook).toMatchObject({ pack: pack.id, years: { from: 2025, to: 2040 } });
  });
});

it('every default strategy uses only levers of the registry', () => {
  for (const { measures: uses } of strategies)
    for (const use of uses) expect([...measures.keys()]).toContain(use.measure);
});
