import { html, nothing } from 'lit';
import { outlineOfAll } from '../cells/registry.ts';
import { changesFrom } from '../notebook/changedParameters.ts';
import { drawnLook } from '../notebook/scenariosDrawn.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { analysisPanel } from './analysisPanel.ts';
import { choosers } from './choosers.ts';
import { currentSection, followReading } from './currentSection.ts';
import { chevronIcon } from './icons.ts';
import { studiesPanel } from './studiesPanel.ts';
import './scenarioTools.ts';
import { isWide } from './windowWidth.ts';

/** Outline, scenarios and choosers: the left column. On narrow screens one line above the document tells what is looked at. */
export class Sidebar extends SignalElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  #anchors: readonly string[] = [];
  #stopFollowing: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopFollowing = followReading(() => this.#anchors);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
  }

  protected override render() {
    const words = wording.value;
    const { text } = words;
    const { session } = this;
    const notebook = session.notebook.value;
    const outline = outlineOfAll(notebook.cells, session, words).filter(({ level }) => level === 2);
    this.#anchors = outline.map(({ anchor }) => anchor);
    const reading = currentSection.value ?? outline[0]?.anchor;
    return html`
      ${
        outline.length === 0
          ? nothing
          : html`<nav class="outline" aria-labelledby="outline-heading">
        <h2 class="panel-heading" id="outline-heading">${text.outline}</h2>
        <ol class="outline-list" lang=${notebook.language}>
          ${outline.map(({ anchor, title }) => html`<li><a href="#${anchor}" aria-current=${anchor === reading ? 'location' : nothing}>${title}</a></li>`)}
        </ol>
      </nav>`
      }
 <details class="view" ?open=${isWide.value}>
      <summary>${this.#view()}</summary>
      <section class="scenarios" aria-labelledby="scenarios-heading">
        <h2 class="panel-heading" id="scenarios-heading">${text.scenarios.heading}</h2>
        <div class="scenario-list" role="radiogroup" aria-labelledby="scenarios-heading">${this.#scenarios()}</div>
        <fremsyn-scenario-tools .session=${session}></fremsyn-scenario-tools>
      </section>
      <div ?inert=${session.isReadOnly.value}>${choosers(session)}</div>
      </details>
      ${analysisPanel(session)} ${studiesPanel(session)}
    `;
  }

  /** What is looked at, in one line: place, criterion, year, and the scenario whose levers are in hand. */
  #view() {
    const { text, label } = wording.value;
    const { session } = this;
    const focus = session.focus.value;
    const selected = session.selected.value;
    if (!focus || !selected) return text.scenarios.heading;
    return html`<span class="view-words">
        <span class="swatch ${drawnLook(session, selected.id)}" aria-hidden="true"></span>
        <b>${selected.name}</b> · ${label(focus.place.label)} · ${text.criteria[focus.indicator.criterion]} · ${focus.year}
      </span>
      ${chevronIcon}`;
  }

  #scenarios() {
    const { text } = wording.value;
    const strategies = this.session.strategies.value;
    const selected = this.session.selected.value?.id;
    return strategies.map((strategy) => {
      const parent = strategies.find(({ id }) => id === strategy.parent);
      return html`<label class="scenario-choice">
        <input
          type="radio"
          name="scenario"
          value=${strategy.id}
          .checked=${strategy.id === selected}
          @change=${() => this.session.select(strategy.id)}
        />
        <span class="swatch ${drawnLook(this.session, strategy.id)}" aria-hidden="true"></span>
        <span class="scenario-words">
          <span class="scenario-name">${strategy.name}</span>
          <span class="scenario-origin">
            ${parent ? text.scenarios.from(parent.name, changesFrom(strategy, parent, this.session.pack.value)) : text.scenarios.startingPoint}
          </span>
        </span>
      </label>`;
    });
  }
}

customElements.define('fremsyn-sidebar', Sidebar);
