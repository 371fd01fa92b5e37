import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the pack that ships with the project. */
export const gladsaxeFolder = fileURLToPath(new URL('../../scenarios/gladsaxe/', import.meta.url));

/** Files of a pack's folder by name with forward slashes, as the reader wants them. */
export function readPackFiles(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(csv|json)$/.test(name));
  return new Map(
    names.sort().map((name) => [name.replaceAll('\\', '/'), new Uint8Array(readFileSync(join(folder, name)))]),
  );
}

/** The shipped pack's files with one file's text changed. */
export function withFile(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  change: (text: string) => string,
): ReadonlyMap<string, Uint8Array> {
  const text = new TextDecoder().decode(files.get(name));
  return new Map([...files, [name, new TextEncoder().encode(change(text))]]);
}
