import { html } from 'lit';
import { outlineOf } from '../cells/registry.ts';
import { changedUses } from '../notebook/levers.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { choosers } from './choosers.ts';

/** Outline, scenarios and choosers: the left column, or a strip above the document on narrow screens. */
export class Sidebar extends SignalElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  protected override render() {
    const words = wording.value;
    const { text } = words;
    const { session } = this;
    const notebook = session.notebook.value;
    const outline = notebook.cells
      .flatMap((cell) => outlineOf(cell, session, words))
      .filter(({ level }) => level === 2);
    return html`
      <nav class="outline" aria-labelledby="outline-heading">
        <h2 class="panel-heading" id="outline-heading">${text.outline}</h2>
        <ol class="outline-list" lang=${notebook.language}>
          ${outline.map(({ anchor, title }) => html`<li><a href="#${anchor}">${title}</a></li>`)}
        </ol>
      </nav>
      <section class="scenarios" aria-labelledby="scenarios-heading">
        <h2 class="panel-heading" id="scenarios-heading">${text.scenarios.heading}</h2>
        <div class="scenario-list" role="radiogroup" aria-labelledby="scenarios-heading">${this.#scenarios()}</div>
      </section>
      ${choosers(session)}
    `;
  }

  #scenarios() {
    const { text } = wording.value;
    const strategies = this.session.strategies.value;
    const selected = this.session.selected.value?.id;
    return strategies.map((strategy, index) => {
      const parent = strategies.find(({ id }) => id === strategy.parent);
      return html`<label class="scenario-choice">
        <input
          type="radio"
          name="scenario"
          value=${strategy.id}
          .checked=${strategy.id === selected}
          @change=${() => this.session.select(strategy.id)}
        />
        <span class="swatch scenario-${index}" aria-hidden="true"></span>
        <span class="scenario-words">
          <span class="scenario-name">${strategy.name}</span>
          <span class="scenario-origin">
            ${parent ? text.scenarios.from(parent.name, changedUses(strategy, parent)) : text.scenarios.startingPoint}
          </span>
        </span>
      </label>`;
    });
  }
}

customElements.define('fremsyn-sidebar', Sidebar);
