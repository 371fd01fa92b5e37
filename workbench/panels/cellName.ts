import type { Cell } from '../../engine/index.ts';
import { wording } from '../text/language.ts';

/** Longest piece of prose that names a cell, characters. */
const longest = 40;

/** What a cell is called where it is spoken of: its title or name, else kind and id, else its first words. */
export function cellName(cell: Cell): string {
  const { names } = wording.value.text.editing.cells;
  if (cell.kind === 'scenario') return cell.scenario.name;
  if (cell.kind !== 'text') return ('title' in cell && cell.title) || cell.info;
  const line = cell.text.split('\n', 1)[0] ?? '';
  const plain = line.replace(/^#+\s*/, '').replace(/[*_`[\]]/g, '');
  return names.text(plain.length > longest ? `${plain.slice(0, longest).replace(/\s+\S*$/, '')} …` : plain);
}
