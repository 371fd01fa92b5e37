import { signal } from '@preact/signals-core';
import { html, nothing } from 'lit';
import { wording } from '../text/language.ts';
import { actionsOf } from './actions.ts';
import { type Action, actionsFound } from './actionsFound.ts';
import { DialogElement } from './dialogElement.ts';

/** Everything that can be done and every cell, found by writing: a combobox whose list is led through by arrows. */
export class PaletteDialog extends DialogElement {
  protected readonly name = 'palette';

  readonly #wanted = signal('');
  readonly #at = signal(0);

  protected heading(): string {
    return wording.value.text.room.palette.heading;
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.querySelector('input')?.focus();
  }

  protected body() {
    const { palette } = wording.value.text.room;
    const found = this.#found();
    const at = Math.min(this.#at.value, found.length - 1);
    return html`<section>
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${palette.field}
        placeholder=${palette.field}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant=${found[at] ? `palette-${at}` : nothing}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
      />
      <ul id="palette-list" role="listbox" aria-label=${palette.heading} class="palette-list">
        ${found.map(
          ({ label, group, keys }, i) => html`<li
            id="palette-${i}"
            role="option"
            aria-selected=${i === at}
            @pointerdown=${(event: Event) => event.preventDefault()}
            @click=${() => this.#run(found[i])}
          >
            <span>${label}</span><span class="muted">${keys ? html`<kbd>${keys}</kbd>` : palette.groups[group]}</span>
          </li>`,
        )}
      </ul>
      <p class=${found.length > 0 ? 'visually-hidden' : 'muted'} role="status">
        ${found.length > 0 ? palette.count(found.length) : palette.none}
      </p>
    </section>`;
  }

  #found(): readonly Action[] {
    return actionsFound(actionsOf(this.session), this.#wanted.value);
  }

  #onInput = (event: Event): void => {
    this.#wanted.value = (event.currentTarget as HTMLInputElement).value;
    this.#at.value = 0;
  };

  #onKey = (event: KeyboardEvent): void => {
    const found = this.#found();
    const at = Math.min(this.#at.peek(), found.length - 1);
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#run(found[at]);
      return;
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (to === undefined || found.length === 0) return;
    event.preventDefault();
    const isPage = event.key.startsWith('Page');
    const bounded = Math.min(found.length - 1, Math.max(0, to));
    this.#at.value = isPage ? bounded : (to + found.length) % found.length;
    void this.updateComplete.then(() =>
      this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    );
  };

  #run(action: Action | undefined): void {
    if (!action) return;
    this.close();
    // once the dialog has let go of the page
    setTimeout(() => action.run());
  }
}

customElements.define('fremsyn-palette', PaletteDialog);
