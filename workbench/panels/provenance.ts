import { html, nothing } from 'lit';
import { sourcesAnchor } from '../cells/assumed.ts';
import { sourcesAsTold } from '../notebook/fifthCriterion.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { parameterTable, sourceTable } from './provenanceTables.ts';

/**
 * What the model can and can't say, and which of its data and numbers are assumed, in plain sight with their sources. Nothing here
 * follows the levers, so it is drawn again only for another pack or language.
 */
export class Provenance extends SignalElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  protected override render() {
    const { text } = wording.value;
    const pack = this.session.pack.value;
    const sources = sourcesAsTold(pack?.sources ?? [], this.session.frame.value.hidesFifth);
    const parameters = [...(pack?.parameters.values() ?? [])];
    const isAssumed = sources.some(({ status }) => status === 'assumed');
    return html`
      <p class="consequences">${text.intro.consequences}</p>
      ${
        isAssumed
          ? html`<details class="sources">
              <summary><span class="chip">${text.intro.assumed}</span></summary>
              <div class="sources-body" id=${sourcesAnchor}>
                <p>${text.intro.sourcesNote}</p>
                ${sourceTable(sources, wording.value)}
                <p>${text.intro.parametersNote}</p>
                ${parameterTable(parameters, wording.value)}
              </div>
            </details>`
          : nothing
      }
    `;
  }
}

customElements.define('fremsyn-provenance', Provenance);
