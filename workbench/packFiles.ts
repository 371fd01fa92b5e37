import { gently } from '../engine/hosts/browser.ts';
import { decodeFirstResults, decodingFirstResults, type FirstResults, parseNotebook } from '../engine/index.ts';
import type { Language } from './text/languages.ts';

/** Documents and packs lie beside the page, under `scenarios/`, with their names in `scenarios/index.json`. */
const folder = 'scenarios/';

const firstResults = 'default.first.bin';

const leverValues = 'default.values.bin';

const standards: Readonly<Record<Language, string>> = { da: 'default.md', en: 'default.en.md' };

/** The document that the page opens with. */
export async function fetchStandard(language: Language): Promise<string> {
  return (await fetched(folder + standards[language])).text();
}

/** What the site has made of its own document beforehand; undefined where it has nothing that can be read. */
export async function fetchFirstResults(): Promise<FirstResults | undefined> {
  try {
    if (!(await listed()).includes(firstResults)) return undefined;
    return decodeFirstResults(await unpacked(await fetched(folder + firstResults)));
  } catch {
    return undefined;
  }
}

/**
 * What it has made of the values that its own document's levers may be moved to, read between other things.
 * @param integrity hash of the file; of another there is nothing
 */
export async function fetchLeverValues(integrity: string): Promise<FirstResults | undefined> {
  try {
    return await gently(decodingFirstResults(await unpacked(await fetched(folder + leverValues, { integrity }))));
  } catch {
    return undefined;
  }
}

async function unpacked({ body }: Response): Promise<Uint8Array> {
  if (!body) throw new Error('an answer without a body');
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

/** A document to begin from. */
export interface Template {
  readonly title: string;
  readonly text: string;
}

/** Documents to begin from, in a language, by title. */
export async function fetchTemplates(language: Language): Promise<readonly Template[]> {
  const names = (await listed()).filter(
    (name) => name.startsWith('templates/') && name.endsWith('.md') && name.endsWith('.en.md') === (language === 'en'),
  );
  const templates = await Promise.all(
    names.map(async (name) => {
      const text = await (await fetched(folder + name)).text();
      return { title: parseNotebook(text, name).notebook.title, text };
    }),
  );
  return templates.sort((a, b) => a.title.localeCompare(b.title, language));
}

/**
 * The files of a data pack from the page's own site, unchecked.
 * @returns undefined where the site has none of the name
 * @throws Error when a file can't be fetched
 */
export async function fetchPackFiles(id: string): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const names = (await listed()).filter((name) => name.startsWith(`${id}/`));
  if (!names.includes(`${id}/datapackage.json`)) return undefined;
  const files = await Promise.all(
    names.map(async (name) => {
      const bytes = new Uint8Array(await (await fetched(folder + name)).arrayBuffer());
      return [name.slice(id.length + 1), bytes] as const;
    }),
  );
  return new Map(files);
}

/** Ids of the packs that the page's own site has. */
export async function fetchPackIds(): Promise<readonly string[]> {
  return (await listed()).flatMap((name) => /^([^/]+)\/datapackage\.json$/.exec(name)?.[1] ?? []);
}

async function listed(): Promise<readonly string[]> {
  return (await fetched(`${folder}index.json`)).json();
}

async function fetched(path: string, asked: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, { credentials: 'same-origin', ...asked });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
