import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { wording } from '../text/language.ts';
import { DialogElement } from './dialogElement.ts';
import { areShortcutsOn } from './overlay.ts';

/** Shortcuts in the order they are listed: their keys, and whether they are of a single key and can be switched off. */
const shortcuts = [
  { does: 'palette', keys: 'Ctrl+K' },
  { does: 'undo', keys: 'Ctrl+Z, Ctrl+Shift+Z' },
  { does: 'help', keys: '?' },
  { does: 'baseline', keys: 'B' },
  { does: 'spotlight', keys: 'S' },
  { does: 'steps', keys: 'Page Up, Page Down' },
  { does: 'move', keys: 'Alt+Shift+↑ ↓' },
  { does: 'tools', keys: '← → Home End' },
  { does: 'close', keys: 'Esc, Ctrl+Enter' },
  { does: 'lever', keys: '← → Home End' },
  { does: 'chart', keys: '← → ↑ ↓' },
  { does: 'escape', keys: 'Esc' },
] as const;

/** Every shortcut, and a switch for those of a single key. */
export class ShortcutsDialog extends DialogElement {
  protected readonly name = 'shortcuts';

  protected heading(): string {
    return wording.value.text.room.shortcuts.heading;
  }

  protected body() {
    const words = wording.value.text.room.shortcuts;
    const isMac = /mac/i.test(navigator.userAgent);
    return html`<section>
      <label class="shortcut-switch">
        <input
          type="checkbox"
          aria-describedby="shortcuts-note"
          .checked=${live(areShortcutsOn.value)}
          @change=${(event: Event) => {
            areShortcutsOn.value = (event.currentTarget as HTMLInputElement).checked;
          }}
        />
        ${words.on}
      </label>
      <p class="muted" id="shortcuts-note">${words.onNote}</p>
      <table class="shortcut-list">
        <thead>
          <tr><th scope="col">${words.keys}</th><th scope="col">${words.does}</th></tr>
        </thead>
        <tbody>
          ${shortcuts.map(
            ({ does, keys }) => html`<tr>
              <td><kbd>${isMac ? keys.replaceAll('Ctrl', 'Cmd') : keys}</kbd></td>
              <td>${words.list[does]}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }
}

customElements.define('fremsyn-shortcuts', ShortcutsDialog);
