import { html } from 'lit';
import { wording } from '../text/language.ts';
import { overlay } from './overlay.ts';

/** Entries of the menu that lie over the page: the palette, the code for groups, and help. */
export function roomMenu(act: (action: () => void) => (event: Event) => void) {
  const { palette, code, glossary, shortcuts, tour } = entries();
  return [palette, code, glossary, shortcuts, tour].map(
    ({ kind, words }) => html`<button
      type="button"
      @click=${act(() => {
        overlay.value = { kind };
      })}
    >
      ${words}
    </button>`,
  );
}

function entries() {
  const { room } = wording.value.text;
  return {
    palette: { kind: 'palette', words: room.palette.action },
    code: { kind: 'code', words: room.qr.action },
    glossary: { kind: 'glossary', words: room.glossary.action },
    shortcuts: { kind: 'shortcuts', words: room.shortcuts.action },
    tour: { kind: 'tour', words: room.tour.action },
  } as const;
}
