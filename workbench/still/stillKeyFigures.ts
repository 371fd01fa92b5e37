import { type KeyFiguresCell, placesOf } from '../../engine/index.ts';
import { shownFirst } from '../asked.ts';
import { criteriaNamed, keyFigures } from '../cells/keyFigureNumbers.ts';
import { lowIncomeLineOf } from '../lowIncomeLine.ts';
import { explanationOf } from '../text/criteria.ts';
import { methodTexts } from '../text/methodTexts.ts';
import { escaped, type Opening, stillMark } from './opening.ts';

/**
 * Key figures as HTML, to be read before the workbench has come. The same words and numbers that the workbench then
 * shows of the same results.
 * @throws Error where they are of no place
 */
export function stillKeyFigures(cell: KeyFiguresCell, opening: Opening): string {
  const { notebook, pack, strategies, ensemble, words, to } = opening;
  const { text } = words;
  const selected = shownFirst(strategies);
  const place = placesOf(pack.geography).find(({ id }) => id === cell.places[0]);
  if (!selected || !place) throw new Error('the document has no key figures of a place');
  const year = cell.year ?? to;
  const parent = strategies.find(({ id }) => id === selected.parent);
  const criteria = criteriaNamed(cell, notebook.hidesFifth === true);
  const of = { strategy: selected.id, parent: selected.parent, place: place.id, year, criteria };
  const tiles = (keyFigures(ensemble, of, words) ?? []).map(
    ({ criterion, gap, level, difference, isSame, isLevel }) =>
      `<div class="tile"><dt>${escaped(text.criteria[criterion])}</dt>` +
      `<dd class="gap">${escaped(gap)} ${isLevel ? '' : `<span class="unit">${escaped(text.keyFigures.unit)}</span>`}</dd>` +
      `<dd class="level">${escaped(text.keyFigures.level)} <b>${escaped(level)}</b></dd>` +
      `<dd class="difference">${parent && difference !== undefined ? (isSame ? escaped(text.keyFigures.same(parent.name)) : `<b>${escaped(difference)}</b> ${escaped(text.keyFigures.against(parent.name))}`) : ''}</dd></div>`,
  );
  const line = lowIncomeLineOf(notebook);
  const counted = criteria.map(
    (criterion) =>
      `<div><dt>${escaped(text.criteria[criterion])}</dt><dd>${escaped(explanationOf(criterion, line, words))}</dd></div>`,
  );
  const heading = cell.title ?? text.keyFigures.heading(words.label(place.label), year);
  const subtitle = place.isWhole ? text.keyFigures.subheadingLevel : text.keyFigures.subheading;
  return (
    `<section class="cell key-figures"><header class="cell-heading"><h2 class="cell-title">${escaped(heading)}</h2>` +
    `<p class="cell-subtitle">${escaped(subtitle(selected.name, year))} ${stillMark(opening, 'assumedShort')}</p></header>` +
    `<dl class="tiles">${tiles.join('')}</dl>` +
    `<details class="method"><summary>${escaped(methodTexts[words.language].ask)}</summary>` +
    `<dl class="method-parts">${counted.join('')}</dl></details></section>`
  );
}
