import { html } from 'lit';
import { type Mode, mode, modes } from '../mode.ts';
import { wording } from '../text/language.ts';

/** Chooses how the document is used: read, edited, analysed, or worked on together in a room. */
export function modeChooser() {
  const { text } = wording.value;
  return html`<label class="mode-chooser">
    <span class="visually-hidden">${text.modes.heading}</span>
    <select
      name="mode"
      .value=${mode.value}
      @change=${(event: Event) => {
        mode.value = (event.currentTarget as HTMLSelectElement).value as Mode;
      }}
    >
      ${modes.map((choice) => html`<option value=${choice} ?selected=${choice === mode.value}>${text.modes[choice]}</option>`)}
    </select>
  </label>`;
}
