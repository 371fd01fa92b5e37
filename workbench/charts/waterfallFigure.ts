import { html } from 'lit';
import type { FigureCell } from '../../engine/index.ts';
import { assumedMark } from '../cells/assumed.ts';
import { figureFrame } from '../cells/figureFrame.ts';
import { levelOf } from '../cells/headings.ts';
import { waitingCell } from '../cells/waiting.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { causes } from './causes.ts';
import { causesData } from './causesData.ts';
import type { FigureKindShown } from './figureKindShown.ts';
import { placeOf } from './trendFigure.ts';

/** Waterfall of causes of the selected scenario, at the document's place and criterion. */
export const waterfallFigure: FigureKindShown = {
  title: (cell) => cell.title ?? wording.value.text.causes.title,

  render(cell: FigureCell, session: Session) {
    const words = wording.value;
    const { text } = words;
    const shown = session.settled.value;
    const place = placeOf(cell, session);
    const scenario = scenarioOf(cell, session);
    const years = shown?.ensemble.shape.years ?? [];
    const from = cell.years?.from ?? years[0];
    const to = cell.years?.to ?? session.focus.value?.year ?? years.at(-1);
    const heading = cell.title ?? text.causes.title;
    // a document that has just been opened has scenarios of its own, of which there is nothing yet
    const isRun = shown?.ensemble.strategies.some(({ strategy }) => strategy.id === scenario);
    const isReady = shown && isRun && place && scenario && from !== undefined && to !== undefined;
    if (!isReady || !years.includes(from) || !years.includes(to) || from === to) {
      return waitingCell(cell, heading, session);
    }
    const { criterion } = cell.indicator;
    const data = causesData(shown.ensemble, { strategy: scenario, place, criterion, from, to }, words);
    if (!data) return waitingCell(cell, heading, session);
    return figureFrame({
      id: anchorOf(cell),
      level: levelOf(cell, session),
      description: cell.description,
      documentLanguage: session.frame.value.language,
      figure: causes,
      data,
      revision: shown.revision,
      title: cell.title ?? finding(data, text),
      isTitleWritten: cell.title !== undefined,
      subtitle: text.causes.subheading(data.criterion, data.place, from, to, data.unit, data.scenario),
      label: text.causes.label(data.place, from, to),
      notes: [...(data.sides?.total ? [text.causes.lines] : []), text.trend.seed(shown.ensemble.seed)],
      method: { name: 'waterfall', session, cell, ensemble: shown.ensemble },
      assumed: assumedMark(session),
      legend: html`<ul class="legend always">
        <li><span class="swatch block place" aria-hidden="true"></span>${text.causes.place}</li>
        <li><span class="swatch block people" aria-hidden="true"></span>${text.causes.people}</li>
      </ul>`,
    });
  },
};

/** The scenario chosen on the page where the figure allows it, else the figure's last. */
function scenarioOf(cell: FigureCell, session: Session): string | undefined {
  const selected = session.selectedId.value;
  const isOpen = cell.scenarios.length === 0 || (selected !== undefined && cell.scenarios.includes(selected));
  return isOpen ? selected : cell.scenarios.at(-1);
}

function finding(
  data: { readonly steps: readonly { readonly group: string; readonly change: number }[]; readonly total: number },
  text: typeof wording.value.text,
): string {
  const sum = (group: string) =>
    data.steps.reduce((total, step) => total + (step.group === group ? step.change : 0), 0);
  return sideThatDoesMore({ place: sum('place'), people: sum('people'), total: data.total }, text);
}

/** A change's finding: which side does more, when one does clearly more. Parts and total are shares. */
export function sideThatDoesMore(
  { place, people, total }: { readonly place: number; readonly people: number; readonly total: number },
  text: typeof wording.value.text,
): string {
  if (Math.abs(total) < 0.003) return text.causes.headingNone;
  const along = Math.sign(total);
  if (place * along > 0 && place * along > 1.5 * Math.max(0, people * along)) return text.causes.headingPlace;
  if (people * along > 0 && people * along > 1.5 * Math.max(0, place * along)) return text.causes.headingPeople;
  return text.causes.headingEven;
}
