import { type Notebook, parseNotebook } from '../../engine/index.ts';

/** A cell as it stands in a file: what it is, and the lines of its body. */
type Fenced = readonly [info: string, body: string];

/** Text of a small English document on Gladsaxe's pack, of these cells. */
export function documentOf(...cells: readonly Fenced[]): string {
  const fenced = cells.map(([info, body]) => `\`\`\`${info}\n${body.trim()}\n\`\`\`\n`);
  return `---\nfremsyn: 1\ntitle: T\nlanguage: en\npack: gladsaxe\n---\n${fenced.join('\n')}`;
}

/** The same, read. */
export function notebookOf(...cells: readonly Fenced[]): Notebook {
  return parseNotebook(documentOf(...cells), 'n').notebook;
}
