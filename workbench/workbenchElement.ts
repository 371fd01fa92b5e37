import { html } from 'lit';
import { isOfBefore } from './cells/rootFaults.ts';
import { keepStillDrawings } from './charts/stillDrawing.ts';
import { closeIcon, leversIcon } from './panels/icons.ts';
import './panels/cellTold.ts';
import './panels/documentElement.ts';
import './panels/header.ts';
import './panels/leversPanel.ts';
import './panels/pageFoot.ts';
import './panels/sidebar.ts';
import './panels/statusLine.ts';
import './panels/stepBar.ts';
import './workshop/roomElement.ts';
import { isSpotlit, mode } from './mode.ts';
import { notices } from './panels/notices.ts';
import type { Session } from './session.ts';
import { SignalElement } from './signalElement.ts';
import { wording } from './text/language.ts';
import type { Language } from './text/languages.ts';

/** The page: header, outline and choosers, document, levers, status. On narrow screens the levers are a drawer or a sheet. */
export class WorkbenchElement extends SignalElement {
  static override properties = {
    session: { attribute: false },
    onLanguage: { attribute: false },
    areLeversOpen: { state: true },
  };

  declare session: Session;
  declare onLanguage: (language: Language) => void;
  declare areLeversOpen: boolean;

  #isMounted = false;

  constructor() {
    super();
    this.areLeversOpen = false;
  }

  /** Takes the place of the still picture that the page came with. */
  mount(): void {
    this.#isMounted = true;
    keepStillDrawings(this);
    this.replaceChildren();
    this.requestUpdate();
  }

  protected override shouldUpdate(): boolean {
    return this.#isMounted;
  }

  protected override render() {
    const { text } = wording.value;
    const { session } = this;
    return html`
      <header class="top"><fremsyn-header .session=${session} .onLanguage=${this.onLanguage}></fremsyn-header></header>
      ${notices(session)}
      <div
        class="columns"
        data-mode=${mode.value}
        data-shows=${isOfBefore(session) ? 'last' : 'newest'}
        data-levers=${this.areLeversOpen ? 'open' : 'closed'}
        ?data-spotlight=${isSpotlit.value}
        ?data-read-only=${session.isReadOnly.value}
      >
        <div class="left"><fremsyn-sidebar .session=${session}></fremsyn-sidebar></div>
        <main id="document" tabindex="-1"><fremsyn-document .session=${session}></fremsyn-document><fremsyn-cell-told .session=${session}></fremsyn-cell-told><fremsyn-report .session=${session}></fremsyn-report><fremsyn-foot></fremsyn-foot></main>
        <aside class="right" ?inert=${session.isReadOnly.value} aria-label=${text.levers.heading} @keydown=${this.#onLeversKey}>
          <button
            type="button"
            class="icon-button close-levers"
            aria-label=${text.close}
            @click=${() => this.#setLevers(false)}
          >
            ${closeIcon}
          </button>
          <fremsyn-levers .session=${session}></fremsyn-levers>
        </aside>
      </div>
      <button
        type="button"
        class="open-levers"
        aria-expanded=${this.areLeversOpen}
        @click=${() => this.#setLevers(!this.areLeversOpen)}
      >
        ${leversIcon} ${mode.value === 'read' ? text.modes.tryYourself : text.levers.open}
      </button>
      <fremsyn-documents .session=${session}></fremsyn-documents>
      <fremsyn-room .session=${session}></fremsyn-room>
      <footer class="bottom"><fremsyn-steps .session=${session}></fremsyn-steps><fremsyn-status .session=${session}></fremsyn-status></footer>
    `;
  }

  #setLevers(open: boolean): void {
    this.areLeversOpen = open;
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>(open ? '.close-levers' : '.open-levers')?.focus();
    });
  }

  #onLeversKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.areLeversOpen) this.#setLevers(false);
  };
}

customElements.define('fremsyn-workbench', WorkbenchElement);
