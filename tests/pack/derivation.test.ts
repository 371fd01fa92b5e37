import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gladsaxeFolder, readPackFiles } from './packFiles.ts';

it("Gladsaxe's data package is, byte for byte, what its derivation writes", () => {
  const folder = mkdtempSync(join(tmpdir(), 'fremsyn-pack-'));
  try {
    execFileSync(process.execPath, [join(gladsaxeFolder, 'derive.mjs'), folder]);
    const [derived, kept] = [readPackFiles(folder), readPackFiles(gladsaxeFolder)];
    expect([...derived.keys()]).toEqual([...kept.keys()]);
    const changed = [...kept].flatMap(([name, bytes]) =>
      Buffer.compare(bytes, derived.get(name) ?? new Uint8Array()) === 0 ? [] : [name],
    );
    expect(changed).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
