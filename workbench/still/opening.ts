import {
  decodeFirstResults,
  type Ensemble,
  ensembleOf,
  horizonOf,
  type Notebook,
  type Pack,
  parseNotebook,
  readPack,
  resolveStrategies,
  type Strategy,
} from '../../engine/index.ts';
import { lowIncomeLineOf } from '../lowIncomeLine.ts';
import { type Wording, wordingIn } from '../text/language.ts';
import type { Language } from '../text/languages.ts';

/** What a site is built from that its first view rests on. */
export interface SiteParts {
  /** the document that the page opens with, and its language */
  readonly document: string;
  readonly language: Language;
  readonly packFiles: ReadonlyMap<string, Uint8Array>;
  /** as `fremsyn first` writes them, not compressed */
  readonly firstResults: Uint8Array;
}

/** The document that the page opens with, and what it shows before anything has been run. */
export interface Opening {
  readonly notebook: Notebook;
  readonly pack: Pack;
  readonly strategies: readonly Strategy[];
  readonly ensemble: Ensemble;
  readonly words: Wording;
  /** last year of the projection */
  readonly to: number;
}

/** @throws Error where document, pack and results don't belong together */
export function openingOf({ document, language, packFiles, firstResults }: SiteParts): Opening {
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
  return { notebook, pack, strategies, ensemble, words: wordingIn(language), to: years.to };
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Marks numbers that rest on assumed figures; nothing where all were published or derived. */
export function stillMark({ pack, words }: Opening, mark: 'assumed' | 'assumedShort'): string {
  const isAssumed = pack.sources.some(({ status }) => status === 'assumed');
  return isAssumed ? `<span class="chip">${escaped(words.text.intro[mark])}</span>` : '';
}
