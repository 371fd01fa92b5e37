import { html, nothing } from 'lit';
import { later } from '../later.ts';
import { leaveNewVersion, newVersion, takeNewVersion } from '../offline/register.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { fileReminder } from './fileReminder.ts';

/** What stands above the document for a while: that it is a shared copy, or what became of a link. */
export function notices(session: Session) {
  const { text } = wording.value;
  const notice = session.notice.value;
  return html`
    ${
      session.isShared.value
        ? html`<div class="shared-note" role="note">
            <span>${text.share.note}</span>
            <button type="button" @click=${() => void session.keepShared()}>${text.share.keep}</button>
          </div>`
        : nothing
    }
    <div role="status">
      ${
        session.isReadOnly.value
          ? html`<div class="shared-note">
              <span>${session.documents.wasTaken.value ? text.editing.lock.taken : text.editing.lock.note}</span>
              <button type="button" @click=${() => void session.documents.take()}>${text.editing.lock.take}</button>
            </div>`
          : nothing
      }
    </div>
    <div role="status">
      ${
        session.autosave.state.value.kind === 'failed'
          ? html`<div class="shared-note not-saved">
              <span>${text.save.failed}</span>
              <button type="button" @click=${() => later(({ exportNotebook }) => exportNotebook(session))}>
                ${text.header.exportNotebook}
              </button>
            </div>`
          : nothing
      }
    </div>
    ${fileReminder(session, 'above')}
    <div role="status">
      ${
        newVersion.value
          ? html`<div class="shared-note new-version">
              <span>${text.reading.newVersion.ready}</span>
              <button type="button" @click=${() => void takeNewVersion(() => session.autosave.flush())}>
                ${text.reading.newVersion.take}
              </button>
              <button type="button" class="quiet" @click=${leaveNewVersion}>${text.reading.newVersion.later}</button>
            </div>`
          : nothing
      }
    </div>
    <div class="notice-place" role="status">
      ${
        notice === undefined
          ? nothing
          : html`<div class="shared-note">
              <span>${sentence(notice)}</span>
              ${typeof notice === 'object' && 'link' in notice ? html`<input type="text" readonly aria-label=${text.share.refused} .value=${notice.link} />` : nothing}
              <button type="button" class="quiet" @click=${() => session.tell(undefined)}>${text.close}</button>
            </div>`
      }
    </div>
  `;
}

function sentence(notice: NonNullable<Session['notice']['value']>): string {
  const { share, messages } = wording.value.text;
  if (typeof notice === 'object') return 'link' in notice ? share.refused : share.onlyOpened(notice.onlyOpened);
  switch (notice) {
    case 'unreadable-link':
      return share.unreadable;
    case 'link-copied':
      return share.copied;
    case 'link-too-long':
      return share.tooLong;
    case 'not-a-document':
      return share.notADocument;
    case 'not-fetched':
      return messages.notFetched;
  }
}
