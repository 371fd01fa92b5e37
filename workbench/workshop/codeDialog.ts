import { signal } from '@preact/signals-core';
import { html, nothing, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { textAsTold } from '../notebook/fifthCriterion.ts';
import { linkTo } from '../notebook/share.ts';
import { exportNotebook } from '../panels/documentFiles.ts';
import { wording } from '../text/language.ts';
import { DialogElement } from './dialogElement.ts';
import { shortCopy } from './shortCopy.ts';

/** Most characters of a link in a QR code: version 40 in bytes, at the lowest level of correction. */
export const longestInCode = 2953;

/** A link drawn as a code: modules a side with the quiet border, and the dark ones as a path. */
interface Code {
  readonly link: string;
  readonly size: number;
  readonly path: string;
}

interface Codes {
  /** length of the link to the whole document */
  readonly length: number;
  readonly whole: Code | undefined;
  readonly short: Code | undefined;
}

/** The document's link as a QR code, as large as the screen allows, for groups to open on devices of their own. */
export class CodeDialog extends DialogElement {
  protected readonly name = 'code';

  readonly #codes = signal<Codes | 'making' | 'failed'>('making');
  readonly #isShort = signal(false);
  readonly #copied = signal(false);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#make();
  }

  protected heading(): string {
    return wording.value.text.room.qr.heading;
  }

  protected body() {
    const { text } = wording.value;
    const { qr } = text.room;
    const codes = this.#codes.value;
    if (codes === 'making' || codes === 'failed') {
      return html`<section><p role="status">${codes === 'making' ? qr.making : qr.failed}</p>${this.#actions(undefined)}</section>`;
    }
    const { whole, short, length } = codes;
    const code = this.#isShort.value ? short : whole;
    const isLocal = /^(localhost|127\.|\[::1\]|$)/.test(location.hostname);
    return html`<section class="code-parts">
      ${
        code
          ? html`<svg class="code-picture" viewBox="0 0 ${code.size} ${code.size}" role="img" aria-label=${qr.label(this.session.notebook.value.title)} shape-rendering="crispEdges">
              <rect width=${code.size} height=${code.size} fill="#fff" />${svg`<path d=${code.path} fill="#000" />`}
            </svg>`
          : nothing
      }
      <div class="code-words">
        ${
          whole && short
            ? html`<fieldset>
                <legend>${qr.which}</legend>
                ${[false, true].map(
                  (isShort) => html`<label>
                    <input
                      type="radio"
                      name="code-which"
                      .checked=${live(this.#isShort.value === isShort)}
                      @change=${() => {
                        this.#isShort.value = isShort;
                        this.#copied.value = false;
                      }}
                    />
                    ${isShort ? qr.short : qr.whole}
                  </label>`,
                )}
              </fieldset>`
            : nothing
        }
        ${whole ? nothing : html`<p>${short ? qr.tooLong(length, longestInCode) : qr.tooLongBoth(length, longestInCode)}</p>`}
        ${code ? html`<p>${this.#isShort.value ? qr.shortNote : qr.note}</p>` : nothing}
        ${isLocal ? html`<p class="code-warning">${qr.onlyHere}</p>` : nothing} ${this.#actions(code?.link)}
        <p role="status">${this.#copied.value ? qr.copied : ''}</p>
      </div>
    </section>`;
  }

  #actions(link: string | undefined) {
    const { qr } = wording.value.text.room;
    return html`<div class="guess-actions">
      <button type="button" @click=${() => void exportNotebook(this.session)}>${qr.file}</button>
      ${
        link === undefined
          ? nothing
          : html`<button
              type="button"
              @click=${() =>
                void navigator.clipboard?.writeText(link).then(
                  () => {
                    this.#copied.value = true;
                  },
                  () => {},
                )}
            >
              ${qr.copy}
            </button>`
      }
    </div>`;
  }

  async #make(): Promise<void> {
    try {
      const { encode } = await import('uqr');
      const made = (link: string): Code | undefined => {
        if (link.length > longestInCode) return undefined;
        const { size, data } = encode(link, { ecc: 'L', border: 4, boostEcc: true });
        return { link, size, path: pathOf(data) };
      };
      const link = await linkTo(location.href, textAsTold(this.session.history.text.peek()));
      const shortLink = await linkTo(location.href, textAsTold(shortCopy(this.session.notebook.peek())));
      const whole = made(link);
      const short = shortLink.length < link.length ? made(shortLink) : undefined;
      this.#isShort.value = whole === undefined && short !== undefined;
      this.#codes.value = { length: link.length, whole, short };
    } catch {
      this.#codes.value = 'failed';
    }
  }
}

/** Dark modules as runs along each row. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  const runs: string[] = [];
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      runs.push(`M${from} ${y}h${x + 1 - from}v1H${from}z`);
    }
  }
  return runs.join('');
}

customElements.define('fremsyn-code', CodeDialog);
