import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isStartedDirectly, root } from './project.mjs';

/**
 * Writes a document whose scenarios are the opening document's levers at every value: what the build runs beforehand.
 * @param {string} file that it is written to
 */
async function writeLeverValues(file) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(`${root}workbench/leverValues.ts`, { configFile: false, logLevel: 'warn' });
  const pack = `${root}scenarios/gladsaxe/`;
  const names = readdirSync(pack, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(csv|json)$/.test(name));
  const packFiles = new Map(
    names.map((name) => [name.replaceAll('\\', '/'), new Uint8Array(readFileSync(pack + name))]),
  );
  const { leverValues } = /** @type {typeof import('../workbench/leverValues.ts')} */ (module);
  writeFileSync(file, leverValues(readFileSync(`${root}scenarios/default.md`, 'utf8'), packFiles));
}

if (isStartedDirectly(import.meta)) await writeLeverValues(process.argv[2] ?? 'default.values.md');
