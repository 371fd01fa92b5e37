import { html } from 'lit';
import type { FigureCell, Place } from '../../engine/index.ts';
import { placesOf } from '../../engine/index.ts';
import { assumedMark } from '../cells/assumed.ts';
import { drawnChooser } from '../cells/assumptionTable.ts';
import { figureFrame } from '../cells/figureFrame.ts';
import { levelOf } from '../cells/headings.ts';
import { waitingCell } from '../cells/waiting.ts';
import { showsBaselineOnly } from '../mode.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import type { FigureKindShown } from './figureKindShown.ts';
import { observedIn } from './observed.ts';
import { trend } from './trend.ts';
import { trendData } from './trendData.ts';
import type { TrendData } from './trendLine.ts';
import { trendFinding } from './trendSentence.ts';

/** Trend of a level, or of what its indicator says. */
export const levelFigure: FigureKindShown = { title, render };

/** Trend of the gap to the rest of the municipality. */
export const gapFigure: FigureKindShown = { title, render };

/** The place a figure is about: its own first, else the document's. */
export function placeOf(cell: { readonly places: readonly string[] }, session: Session): Place | undefined {
  const pack = session.pack.value;
  const [first] = cell.places;
  if (!pack) return undefined;
  return placesOf(pack.geography).find(({ id }) => id === first) ?? session.focus.value?.place;
}

/** Where dots come from, and that the lines were moved onto them. */
function observedNotes({ observed, rebasedFrom }: TrendData): readonly string[] {
  const { text } = wording.value;
  if (observed.length === 0) return [text.trend.noHistory];
  const isEntered = observed.some(({ source }) => source === 'document');
  const notes = [isEntered ? text.trend.entered : text.trend.history];
  return rebasedFrom === undefined ? notes : [...notes, text.trend.rebased(rebasedFrom)];
}

function title(cell: FigureCell, session: Session): string {
  if (cell.title !== undefined) return cell.title;
  const { text, label } = wording.value;
  const place = placeOf(cell, session);
  const name = place ? label(place.label) : '';
  const isGap = cell.indicator.form === 'gap' && !place?.isWhole;
  return isGap ? text.trend.headingGap(name) : text.trend.headingLevel(name);
}

function render(cell: FigureCell, session: Session) {
  const words = wording.value;
  const { text } = words;
  const shown = session.counted.value;
  const pack = session.pack.value;
  const place = placeOf(cell, session);
  const heading = title(cell, session);
  if (!shown || !pack || !place) return waitingCell(cell, heading, session);
  const { criterion } = cell.indicator;
  const hasBand = cell.band > 0;
  const question = {
    indicator: cell.indicator,
    place,
    scenarios: cell.scenarios,
    isBaselineOnly: showsBaselineOnly.value,
    marked: session.marked.value,
    hasBand,
    observed: observedIn(session.notebook.value, pack),
    reached: shown.reached,
  };
  const data = trendData(shown.ensemble, pack, question, words);
  const population = text.populations[criterion];
  const about = text.criteria[criterion];
  const isFocus = session.frame.value.focusFigure === cell.id;
  const finding = cell.title === undefined ? trendFinding(data, words) : undefined;
  const subtitle =
    data.form === 'gap' ? text.trend.subheadingGap(about, population) : text.trend.subheadingLevel(about, population);
  const notes = [
    ...(data.form === cell.indicator.form ? [] : [text.noRest]),
    data.hasBand ? text.trend.band(shown.ensemble.replicates.length) : text.trend.noBand,
    ...observedNotes(data),
    text.trend.seed(shown.ensemble.seed),
  ];
  return figureFrame({
    id: anchorOf(cell),
    level: levelOf(cell, session),
    description: cell.description,
    documentLanguage: session.frame.value.language,
    figure: trend,
    data,
    revision: shown.revision,
    title: finding ?? heading,
    isTitleWritten: cell.title !== undefined,
    subtitle: finding === undefined ? subtitle : `${heading}. ${subtitle}`,
    label: text.trend.label(about, data.place),
    notes,
    method: { name: data.form === 'gap' ? 'gap' : 'trend', session, cell, ensemble: shown.ensemble },
    assumed: assumedMark(session),
    isFocus,
    choices: drawnChooser(cell, session),
    legend: html`<ul class="legend">
      ${data.lines.map(
        (line, i) => html`<li><span class="swatch scenario-${i}" aria-hidden="true"></span>${line.name}</li>`,
      )}
    </ul>`,
  });
}
