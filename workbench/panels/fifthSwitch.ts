import { html } from 'lit';
import type { Session } from '../session.ts';
import { caseSentence } from '../text/criteria.ts';
import { wording } from '../text/language.ts';

/** Whether the document tells of the law's fifth criterion, and where the case about it stands. */
export function fifthSwitch(session: Session) {
  const { fifth } = wording.value.text.reading;
  const { hidesFifth } = session.frame.value;
  return html`<div class="fifth">
    <label>
      <input
        type="checkbox"
        name="fifth"
        .checked=${!hidesFifth}
        @change=${(event: Event) => session.setFifth((event.currentTarget as HTMLInputElement).checked)}
      />
      ${fifth.show}
    </label>
    ${
      hidesFifth
        ? html`<p class="help">${fifth.hidden}</p>`
        : html`<details class="folded case-note">
            <summary>${fifth.aboutCase}</summary>
            <p>${caseSentence(wording.value)}</p>
          </details>`
    }
  </div>`;
}
