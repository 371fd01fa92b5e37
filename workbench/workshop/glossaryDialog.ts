import { html, nothing } from 'lit';
import { glossary } from '../text/glossary.ts';
import { wording } from '../text/language.ts';
import { DialogElement } from './dialogElement.ts';

/** The law's words and the model's, each in a sentence with its section. */
export class GlossaryDialog extends DialogElement {
  protected readonly name = 'glossary';

  /** the term that somebody asked for */
  declare term: string | undefined;

  protected heading(): string {
    return wording.value.text.room.glossary.heading;
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    const asked = this.term === undefined ? null : this.querySelector<HTMLElement>(`[data-term="${this.term}"]`);
    asked?.scrollIntoView({ block: 'center' });
    asked?.focus();
  }

  protected body() {
    const { text, language } = wording.value;
    return html`<section>
      <p class="muted">${text.room.glossary.note}</p>
      <dl class="glossary-list">
        ${glossary.map((term) => {
          const { name, sentence } = term[language];
          return html`<div data-term=${term.id} tabindex="-1" aria-current=${term.id === this.term ? 'true' : nothing}>
            <dt>${name} ${term.law === undefined ? nothing : html`<span class="law">${term.law}</span>`}</dt>
            <dd>${sentence}</dd>
          </div>`;
        })}
      </dl>
    </section>`;
  }
}

customElements.define('fremsyn-glossary', GlossaryDialog);
