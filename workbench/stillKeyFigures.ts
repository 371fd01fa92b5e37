import {
  decodeFirstResults,
  ensembleOf,
  horizonOf,
  parseNotebook,
  placesOf,
  readPack,
  resolveStrategies,
} from '../engine/index.ts';
import { shownFirst } from './asked.ts';
import { criteriaNamed, keyFigures } from './cells/keyFigureNumbers.ts';
import { lowIncomeLineOf } from './lowIncomeLine.ts';
import { wordingIn } from './text/language.ts';
import type { Language } from './text/languages.ts';

/** What a site is built from that its first figures rest on. */
export interface SiteParts {
  /** the document that the page opens with, and its language */
  readonly document: string;
  readonly language: Language;
  readonly packFiles: ReadonlyMap<string, Uint8Array>;
  /** as `fremsyn first` writes them, not compressed */
  readonly firstResults: Uint8Array;
}

/**
 * The document's first key figures as HTML, to be read before the workbench has come. The same words and numbers that the workbench then
 * shows of the same results.
 * @throws Error where document, pack and results don't belong together
 */
export function stillKeyFigures({ document, language, packFiles, firstResults }: SiteParts): string {
  const words = wordingIn(language);
  const { text } = words;
  const pack = readPack(packFiles);
  const { notebook } = parseNotebook(document, 'default');
  const years = horizonOf(notebook, pack);
  const scenarios = notebook.cells.flatMap((cell) => (cell.kind === 'scenario' ? [cell.scenario] : []));
  const { strategies } = resolveStrategies(scenarios, pack, { years, language });
  const { seed, replicates, resources, alignment } = notebook;
  const chosen = { ...(resources && { resources }), ...(alignment && { alignment }) };
  const asked = { pack, strategies, seed, replicates, ...years, lowIncomeLine: lowIncomeLineOf(notebook), ...chosen };
  const ensemble = ensembleOf(decodeFirstResults(firstResults), asked);
  if (!ensemble) throw new Error('the first results are not of this document and pack');
  const cell = notebook.cells.find((candidate) => candidate.kind === 'key-figures');
  const selected = shownFirst(strategies);
  const place = placesOf(pack.geography).find(({ id }) => id === cell?.places[0]);
  if (!cell || !selected || !place) throw new Error('the document has no key figures of a place');
  const year = cell.year ?? years.to;
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
  const isAssumed = pack.sources.some(({ status }) => status === 'assumed');
  const mark = isAssumed ? ` <span class="chip">${escaped(text.intro.assumedShort)}</span>` : '';
  const heading = cell.title ?? text.keyFigures.heading(words.label(place.label), year);
  return (
    `<header class="cell-heading"><h2>${escaped(heading)}</h2>` +
    `<p class="cell-subtitle">${escaped(place.isWhole ? text.keyFigures.subheadingLevel(selected.name, year) : text.keyFigures.subheading(selected.name, year))}${mark}</p></header>` +
    `<dl class="tiles">${tiles.join('')}</dl>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
