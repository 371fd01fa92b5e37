import { describe, expect, it } from 'vitest';
import { againstTheArrows, circlesOf } from './arrows.ts';
import { importsOf } from './imports.ts';
import { readSources } from './sources.ts';

const real = importsOf(readSources('engine', 'workbench'));

/** Faults of a project that consists of the given files. */
const faults = (files: Record<string, string>) => againstTheArrows(importsOf(new Map(Object.entries(files))));

describe('the arrows between the parts', () => {
  it('hold in the whole project', () => {
    expect(real.length).toBeGreaterThan(100);
    expect(againstTheArrows(real)).toEqual([]);
  });

  it.each([
    ['engine/population/age.ts', "import { step } from '../processes/ageing.ts';"],
    ['engine/random/draw.ts', "import type { Pack } from '../pack/pack.ts';"],
    ['engine/pack/read.ts', "export { run } from '../simulation/run.ts';"],
    ['engine/import/commit.ts', "import { run } from '../simulation/run.ts';"],
    ['engine/scenario/resolve.ts', "export * from '../simulation/task.ts';"],
    ['engine/criteria/share.ts', "const later = await import('../simulation/run.ts');"],
    ['engine/housing/let.ts', "let x: import('../analysis/series.ts').Series;"],
    ['engine/simulation/run.ts', "import { createLocalExecutor } from '../hosts/local.ts';"],
    ['engine/analysis/series.ts', "import { openWorker } from '../hosts/browser.ts';"],
    ['engine/index.ts', "export { createThreadExecutor } from './hosts/threads.ts';"],
    ['engine/hosts/cli/run.ts', "import { text } from '../../../workbench/text/da.ts';"],
    ['engine/hosts/start.ts', "new Worker(new URL('../../workbench/worker.ts', import.meta.url));"],
    ['engine/weather/rain.ts', "import { ages } from '../population/codes.ts';"],
    ['workbench/charts/trend.ts', "import { levelSeries } from '../../engine/analysis/series.ts';"],
    ['workbench/store.ts', "import type { Task } from '../engine/simulation/task.ts';"],
  ])('refuse %s that says %s', (path, source) => {
    expect(faults({ [path]: source })).toHaveLength(1);
  });

  it.each([
    ['engine/pack/read.ts', "import { readFile } from 'node:fs/promises';"],
    ['engine/simulation/run.ts', "import os from 'os';"],
    ['engine/analysis/chart.ts', "import embed from 'vega-embed';"],
    ['engine/scenario/store.ts', "import { html } from 'lit/html.js';"],
    ['workbench/save.ts', "import path from 'node:path';"],
  ])('refuse %s that says %s, since it would not run everywhere', (path, source) => {
    expect(faults({ [path]: source })).toHaveLength(1);
  });

  it('let the workbench in by the public interface and the page’s workers', () => {
    const source =
      "import { measures } from '../engine/index.ts'; import { createWorkerExecutor } from '../engine/hosts/browser.ts';";
    expect(faults({ 'workbench/main.ts': source })).toEqual([]);
  });

  it('let the hosts know Node', () => {
    expect(faults({ 'engine/hosts/readFolder.ts': "import { readFile } from 'node:fs/promises';" })).toEqual([]);
  });
});

describe('circles', () => {
  it('are nowhere in the project', () => {
    expect(circlesOf(real)).toEqual([]);
  });

  it('are found however long they are', () => {
    const circle = {
      'engine/housing/a.ts': "import { b } from './b.ts';",
      'engine/housing/b.ts': "export { c } from './c.ts';",
      'engine/housing/c.ts': "import { a } from './a.ts';",
    };
    expect(circlesOf(importsOf(new Map(Object.entries(circle))))).toEqual([
      'engine/housing/a.ts → engine/housing/b.ts → engine/housing/c.ts → engine/housing/a.ts',
    ]);
  });

  it('of types alone are circles too: neither file can be read without the other', () => {
    const types = {
      'engine/measures/a.ts': "import type { B } from './b.ts';",
      'engine/measures/b.ts': "import { type A } from './a.ts';",
    };
    expect(circlesOf(importsOf(new Map(Object.entries(types))))).toHaveLength(1);
  });
});
