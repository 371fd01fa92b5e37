import { html, nothing } from 'lit';
import { sourcesAnchor } from '../cells/assumed.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';

/** What the model can and can't say, and which of its data are assumed, in plain sight with their sources. */
export function provenance(session: Session) {
  const { text, label } = wording.value;
  const sources = session.pack.value?.sources ?? [];
  const isAssumed = sources.some(({ status }) => status === 'assumed');
  return html`
    <div class="provenance">
      <p class="consequences">${text.intro.consequences}</p>
      ${
        isAssumed
          ? html`<details class="sources">
              <summary><span class="chip">${text.intro.assumed}</span></summary>
              <div class="sources-body" id=${sourcesAnchor}>
                <p>${text.intro.sourcesNote}</p>
                <div class="table-frame" tabindex="0" role="region" aria-label=${text.intro.sourcesHeading}>
                  <table class="words">
                    <caption class="visually-hidden">${text.intro.sourcesHeading}</caption>
                    <thead>
                      <tr>
                        <th scope="col">${text.intro.resource}</th>
                        <th scope="col">${text.intro.statusColumn}</th>
                        <th scope="col">${text.intro.date}</th>
                        <th scope="col">${text.intro.source}</th>
                      </tr>
                    </thead>
                    <tbody>
                      ${sources.map(
                        (source) => html`<tr>
                          <th scope="row">${label(source.title)}</th>
                          <td class="nowrap">${text.intro.status[source.status]}</td>
                          <td class="nowrap">${source.date}</td>
                          <td>${source.sources.map(({ title }) => title).join('; ')}</td>
                        </tr>`,
                      )}
                    </tbody>
                  </table>
                </div>
              </div>
            </details>`
          : nothing
      }
    </div>
  `;
}
