import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableNames, tables } from '../../engine/analysis/tables.ts';
import { root } from '../../scripts/project.mjs';
import { ensembleFixture } from './ensembleFixture.ts';
import { packFixture } from './packFixture.ts';

/** What all tables have in common, and the section of each. */
const [shared = '', ...sections] = readFileSync(`${root}docs/tables.md`, 'utf8').split(/^## /m);
const sectionOf = new Map(sections.map((section) => [section.split('\n')[0] ?? '', section]));

describe('the page on tables', () => {
  it('has a section of each table that is written, in their order, and none of others', () => {
    expect([...sectionOf.keys()]).toEqual(tableNames);
  });

  it.each(tableNames)('names every column of %s', (name) => {
    const table = tables.get(name)!(ensembleFixture(), packFixture);
    const text = `${shared}${sectionOf.get(name)}`;
    expect(table.columns.length).toBeGreaterThan(2);
    expect(table.columns.map((column) => column.name).filter((column) => !text.includes(`\`${column}\``))).toEqual([]);
  });
});
