import { type Ensemble, type FigureCell, type FigureKind, type Pack, placesOf } from '../../engine/index.ts';
import type { FigureInputs } from '../../workbench/charts/figureInputs.ts';
import type { Look } from '../../workbench/charts/look.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import type { Language } from '../../workbench/text/languages.ts';
import { ensembleFixture } from '../analysis/ensembleFixture.ts';
import { packFixture } from '../analysis/packFixture.ts';

/** What a test asks of a figure; the rest is a small ensemble at its first estate. */
export interface Asked {
  readonly ensemble?: Ensemble;
  readonly pack?: Pack;
  readonly place?: string;
  readonly places?: readonly string[];
  readonly indicator?: FigureCell['indicator'];
  readonly indicators?: FigureCell['indicators'];
  readonly from?: number;
  readonly to?: number;
  /** index of the scenario chosen on the page */
  readonly selected?: number;
  readonly language?: Language;
}

/** Inputs of a figure as the page would have them. */
export function figureInputs(figure: FigureKind, asked: Asked = {}): FigureInputs {
  const { ensemble = ensembleFixture(), pack = packFixture, place = 'north-park', selected = 1 } = asked;
  const { years, geography } = ensemble.shape;
  const indicator = asked.indicator ?? { form: 'gap', criterion: 'basic-schooling' };
  const cell: FigureCell = {
    kind: 'figure',
    id: figure,
    figure,
    line: 1,
    fence: '```',
    info: `figure ${figure}`,
    body: '',
    closed: true,
    indicator,
    indicators: asked.indicators ?? [indicator],
    places: asked.places ?? [],
    scenarios: [],
    band: 80,
  };
  const scenarios = ensemble.strategies.map((result, index) => ({ result, index }));
  const found = placesOf(geography).find(({ id }) => id === place);
  const chosen = scenarios[selected];
  if (!found || !chosen) throw new Error(`${place} ${selected}`);
  return {
    ensemble,
    pack,
    cell,
    place: found,
    scenarios,
    selected: chosen,
    from: asked.from ?? years[0] ?? 0,
    to: asked.to ?? years.at(-1) ?? 0,
    words: wordingIn(asked.language ?? 'da'),
  };
}

/** A figure's surroundings. */
export function look(width = 720, theme: Look['theme'] = 'light', height = 400): Look {
  return { wording: wordingIn('da'), theme, width, height };
}
