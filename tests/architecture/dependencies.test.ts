import { describe, expect, it } from 'vitest';
import { readJson } from '../../scripts/project.mjs';
import { readSources } from './sources.ts';

const { dependencies, devDependencies } = readJson('package.json') as Record<string, Record<string, string>>;
const direct = { ...dependencies, ...devDependencies };

/** Faults of a page that should have one row for each dependency, with the version in use and a reason. */
function faultsOf(page: string, wanted: Record<string, string>): readonly string[] {
  const rows = new Map(
    page.split('\n').flatMap((line) => {
      const [name, version, licence, size, why] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return name && version && /^\d/.test(version)
        ? [[name, { version, whole: Boolean(licence && size && why) }]]
        : [];
    }),
  );
  const missing = Object.entries(wanted).flatMap(([name, version]) => {
    const row = rows.get(name);
    if (!row) return [`${name} has no row`];
    if (row.version !== version) return [`${name} is ${version}, the page says ${row.version}`];
    return row.whole ? [] : [`${name} has an empty cell`];
  });
  const gone = [...rows.keys()].filter((name) => !(name in wanted)).map((name) => `${name} is no dependency`);
  return [...missing, ...gone];
}

describe('dependencies', () => {
  it('have each a row with version, licence, size and reason', () => {
    const page = readSources('docs/dependencies.md').get('docs/dependencies.md') ?? '';
    expect(faultsOf(page, direct)).toEqual([]);
  });

  it('that are missing, outdated, without reason or gone are found', () => {
    const page =
      '| lit | 3.0.0 | BSD | 1 MB | elements |\n| vega | 6.4.0 | BSD | 1 MB | |\n| old | 1.0.0 | MIT | 1 MB | was |';
    expect(faultsOf(page, { lit: '3.3.3', vega: '6.4.0', yaml: '2.9.1' })).toEqual([
      'lit is 3.3.3, the page says 3.0.0',
      'vega has an empty cell',
      'yaml has no row',
      'old is no dependency',
    ]);
  });

  it('are pinned to one version each', () => {
    for (const [name, version] of Object.entries(direct)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
