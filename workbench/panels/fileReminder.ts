import { html, nothing } from 'lit';
import { later } from '../later.ts';
import { canChange } from '../mode.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { closeIcon } from './icons.ts';
import { isWide } from './windowWidth.ts';

/**
 * That no file has the document, with a way to save one and a way to be left alone. It stands beside when the document was saved; in a narrow
 * window, where the header has no room, above the document.
 * @param place where the caller stands
 */
export function fileReminder(session: Session, place: 'header' | 'above') {
  const { save } = wording.value.text;
  const { fileReminder: reminder, file, isReadOnly } = session.documents;
  // where the browser keeps nothing, the line above the document says so
  const isDue = reminder.isDue.value && canChange(isReadOnly.value) && session.autosave.state.value.kind !== 'failed';
  const isHere = isDue && isWide.value === (place === 'header');
  return html`<span class="file-reminder ${isHere && place === 'above' ? 'shared-note' : ''}" role="status">${
    isHere
      ? html`<span>${reminder.hasFile.value ? save.reminderBehind : save.reminder}</span>
          <button type="button" class="link" @click=${() => leaving(() => later(({ saveInFile }) => saveInFile(session)))}>
            ${file.handle.value ? save.reminderInFile : save.reminderFile}
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label=${save.reminderClose}
            title=${save.reminderClose}
            @click=${() => leaving(() => reminder.decline())}
          >
            ${closeIcon}
          </button>`
      : nothing
  }</span>`;
}

/** The button goes with what it does, so the focus goes to the menu where the same can be done. */
function leaving(act: () => void): void {
  document.querySelector<HTMLElement>('fremsyn-header .menu > summary')?.focus();
  act();
}
