import { html, nothing } from 'lit';
import type { KeyFiguresCell, Strategy } from '../../engine/index.ts';
import { placeOf } from '../charts/trendFigure.ts';
import { howCalculated } from '../methods/asked.ts';
import { showsBaselineOnly } from '../mode.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import type { Criterion } from '../text/criteria.ts';
import { wording } from '../text/language.ts';
import { assumedMark } from './assumed.ts';
import type { CellKind } from './cellKind.ts';
import { cellHeading, levelOf } from './headings.ts';
import { criteriaNamed, type KeyFigure, keyFigures } from './keyFigureNumbers.ts';

/** The five criteria for the chosen place and scenario. */
export const keyFiguresCell: CellKind<'key-figures'> = {
  kind: 'key-figures',
  outline: (cell, session) => [
    { anchor: anchorOf(cell), title: titleOf(cell, session), level: levelOf(cell, session) },
  ],
  render(cell, session) {
    const { text } = wording.value;
    const id = anchorOf(cell);
    const selected = scenarioTold(session);
    const parent = session.strategies.value.find((strategy) => strategy.id === selected?.parent);
    const figures = keyFiguresOf(cell, session);
    const isWhole = placeOf(cell, session)?.isWhole ?? false;
    return html`
      <section class="cell key-figures" id=${id} role="group" aria-labelledby="${id}-title">
        <header class="cell-heading">
          ${cellHeading(levelOf(cell, session), `${id}-title`, titleOf(cell, session), cell.title && session.frame.value.language)}
          <p class="cell-subtitle">${selected ? subtitleOf(selected.name, yearOf(cell, session) ?? 0, isWhole) : ''} ${assumedMark(session)}</p>
          ${isWhole ? html`<p class="notes">${text.noRest}.</p>` : nothing}
        </header>
        <dl class="tiles">
          ${criteriaOf(cell, session).map((criterion) => {
            const figure = figures?.find((candidate) => candidate.criterion === criterion);
            return html`<div class="tile" data-criterion=${criterion}>
              <dt>${text.criteria[criterion]}</dt>
              <dd class="gap">
                ${
                  figure?.isLevel
                    ? figure.gap
                    : figure
                      ? html`${figure.gap} <span class="unit" aria-hidden="true">${figure.isMoney ? text.figures.thousandKronerUnit : text.keyFigures.unit}</span
                        ><span class="visually-hidden">${figure.isMoney ? text.keyFigures.kronerLong : text.keyFigures.gapLong}</span>`
                      : html`<span class="pending">${text.keyFigures.waiting}</span>`
                }
              </dd>
              <dd class="level">${figure ? html`${text.keyFigures.level} ${figure.isLevel && figure.gap === figure.level ? nothing : html`<b>${figure.level}</b>`}` : '\u00a0'}</dd>
              <dd class="difference">
                ${
                  figure?.difference !== undefined && parent
                    ? figure.isSame
                      ? text.keyFigures.same(parent.name)
                      : html`<b>${figure.difference}</b> ${text.keyFigures.against(parent.name)}`
                    : figure
                      ? text.keyFigures.isBaseline
                      : '\u00a0'
                }
              </dd>
            </div>`;
          })}
        </dl>
        ${howCalculated('key-figures', { session, cell, ensemble: session.counted.value?.ensemble })}
      </section>
    `;
  },
};

/** The figures as they are shown; undefined before the first results. */
export function keyFiguresOf(cell: KeyFiguresCell, session: Session): readonly KeyFigure[] | undefined {
  const shown = session.counted.value;
  const asked = pointsOf(cell, session);
  if (!shown || !asked) return undefined;
  const { strategy, against: parent, place, year } = asked;
  const question = { strategy, parent, place: place.id, year, criteria: criteriaOf(cell, session) };
  return keyFigures(shown.ensemble, question, wording.value);
}

/** Where and when the figures are of, in which scenario, and what that is held against; undefined while something of it isn't there. */
export function pointsOf(cell: KeyFiguresCell, session: Session) {
  const place = placeOf(cell, session);
  const selected = scenarioTold(session);
  const year = yearOf(cell, session);
  if (!place || !selected || year === undefined) return undefined;
  return { strategy: selected.id, against: selected.parent, place, year };
}

/** The scenario that is selected, or the starting point while it alone is looked at. */
function scenarioTold(session: Session): Strategy | undefined {
  const baseline = session.strategies.value.find(({ parent }) => parent === undefined);
  return (showsBaselineOnly.value ? baseline : undefined) ?? session.selected.value;
}

function subtitleOf(scenario: string, year: number, isWhole: boolean): string {
  const { subheading, subheadingLevel } = wording.value.text.keyFigures;
  return isWhole ? subheadingLevel(scenario, year) : subheading(scenario, year);
}

function yearOf(cell: KeyFiguresCell, session: Session): number | undefined {
  return cell.year ?? session.focus.value?.year;
}

function titleOf(cell: KeyFiguresCell, session: Session): string {
  if (cell.title !== undefined) return cell.title;
  const { text, label } = wording.value;
  const place = placeOf(cell, session);
  return text.keyFigures.heading(place ? label(place.label) : '', yearOf(cell, session) ?? 0);
}

function criteriaOf(cell: KeyFiguresCell, session: Session): readonly Criterion[] {
  return criteriaNamed(cell, session.frame.value.hidesFifth);
}
