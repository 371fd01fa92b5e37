import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stampOf } from '../../scripts/stamp.mjs';

let base = '';
const stamp = () => stampOf(['engine', 'package.json', 'absent.ts'], base);

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'fremsyn-stamp-')) + sep;
  mkdirSync(`${base}engine/housing`, { recursive: true });
  writeFileSync(`${base}engine/housing/queue.ts`, 'export const queue = 1;');
  writeFileSync(`${base}package.json`, '{}');
});

afterEach(() => rmSync(base, { recursive: true }));

describe('a build', () => {
  it('stays fresh when sources are only touched', () => {
    const before = stamp();
    utimesSync(`${base}package.json`, 0, 0);
    expect(stamp()).toBe(before);
  });

  it('is stale when a source changes, comes, goes or is renamed', () => {
    const stamps = [stamp()];
    writeFileSync(`${base}engine/housing/queue.ts`, 'export const queue = 2;');
    stamps.push(stamp());
    writeFileSync(`${base}engine/index.ts`, '');
    stamps.push(stamp());
    renameSync(`${base}engine/index.ts`, `${base}engine/door.ts`);
    stamps.push(stamp());
    rmSync(`${base}package.json`);
    stamps.push(stamp());
    expect(new Set(stamps).size).toBe(stamps.length);
  });
});
