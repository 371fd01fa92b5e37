import MarkdownIt from 'markdown-it';
import type { Cell } from '../../engine/index.ts';
import { escaped, type Opening, openingOf, type SiteParts, stillMark } from './opening.ts';
import { canStandStill, stillFigure } from './stillFigure.ts';
import { stillKeyFigures } from './stillKeyFigures.ts';

/**
 * The opening document down to its first figure as HTML, which stands on the page before the workbench, its data and what draws have come. Laid out as the
 * workbench then does, so that nothing jumps.
 * @throws Error where document, pack and results don't belong together
 */
export async function stillDocument(parts: SiteParts): Promise<string> {
  const opening = openingOf(parts);
  const made: string[] = [];
  for (const cell of opening.notebook.cells) {
    const html = await stillCell(cell, opening);
    if (html === undefined) break;
    made.push(`<div class="still-cell">${html}</div>`);
    if (made.length === 1) made.push(provenance(opening));
    if (cell.kind === 'figure') break;
  }
  return `<div class="still-document">${made.join('\n')}</div>`;
}

async function stillCell(cell: Cell, opening: Opening): Promise<string | undefined> {
  switch (cell.kind) {
    case 'text':
      return `<div class="prose">${new MarkdownIt({ html: false }).disable('image').render(cell.text)}</div>`;
    case 'key-figures':
      return stillKeyFigures(cell, opening);
    case 'figure':
      return canStandStill(cell) ? stillFigure(cell, opening) : undefined;
    default:
      return undefined;
  }
}

function provenance(opening: Opening): string {
  const { intro } = opening.words.text;
  const mark = stillMark(opening, 'assumed');
  const sources =
    mark && `<details class="sources"><summary>${mark}</summary><p>${escaped(intro.sourcesNote)}</p></details>`;
  return `<div class="provenance"><p class="consequences">${escaped(intro.consequences)}</p>${sources}</div>`;
}
