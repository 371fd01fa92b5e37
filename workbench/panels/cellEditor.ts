import { effect, signal } from '@preact/signals-core';
import { html, nothing } from 'lit';
import { type Cell, cellText } from '../../engine/index.ts';
import { proseFaults } from '../cells/proseFaults.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { cellName } from './cellName.ts';
import { focusCell } from './cellTools.ts';
import { cellWords, fenceWords } from './cellWords.ts';
import type { Editor, LineFault } from './codeMirror.ts';
import { withCode } from './messages.ts';
import { suggestMarkdown, suggestYaml } from './suggestions.ts';

/** A remark on the cell with its line in the cell's text and in the file. */
interface CellFault extends LineFault {
  readonly fileLine: number;
}

/**
 * The one cell that is open as text: Markdown for prose, YAML for the rest, with what the engine says about it at its lines. The editor itself is
 * fetched when somebody first opens a cell.
 */
export class CellEditor extends SignalElement {
  static override properties = { session: { attribute: false }, index: { type: Number } };

  declare session: Session;
  declare index: number;

  readonly #state = signal<'loading' | 'open' | 'failed'>('loading');
  #editor: Editor | undefined;
  #stop: (() => void) | undefined;
  #text = '';
  #isWriting = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#editor?.end();
    this.#editor = undefined;
  }

  protected override firstUpdated(): void {
    void this.#open();
  }

  protected override render() {
    const { text } = wording.value;
    const words = text.editing.editor;
    const state = this.#state.value;
    const faults = this.#faults();
    return html`
      <div class="editor-place"></div>
      ${state === 'loading' ? html`<p class="muted" role="status">${words.loading}</p>` : nothing}
      ${state === 'failed' ? html`<p class="messages" role="alert">${words.loadFailed}</p>` : nothing}
      <div class="editor-foot">
        <button type="button" class="editor-done" @click=${() => this.#end()}>${words.done}</button>
        <span class="muted">${words.hint}</span>
      </div>
      <div class="editor-faults" role="status" aria-label=${words.faults}>
        ${
          faults.length === 0
            ? html`<p class="muted">${words.none}</p>`
            : html`<ul>
                ${faults.map((fault) => html`<li><b>${text.messages.line(fault.fileLine)}:</b> ${withCode(fault.sentence)}</li>`)}
              </ul>`
        }
      </div>
    `;
  }

  async #open(): Promise<void> {
    try {
      const { openEditor } = await import('./codeMirror.ts');
      const cell = this.#cell();
      const place = this.querySelector('.editor-place');
      if (!cell || !place || !this.isConnected) return;
      const words = wording.peek().text.editing.editor;
      const isProse = cell.kind === 'text';
      this.#text = cellText(cell);
      const editor = openEditor({
        root: place.attachShadow({ mode: 'open' }),
        text: this.#text,
        language: isProse ? 'markdown' : 'yaml',
        label: isProse ? words.markdown(cellName(cell)) : words.yaml(cellName(cell)),
        firstLine: firstLineOf(cell),
        suggest: (text, position) => {
          const now = this.#cell();
          if (now === undefined || isProse) return suggestMarkdown(text, position, fenceWords());
          const known = cellWords(now, this.session);
          return known && suggestYaml(text, position, known);
        },
        changed: (text) => {
          this.#isWriting = true;
          try {
            this.session.cells.write(text);
          } finally {
            this.#isWriting = false;
          }
          this.#text = this.#written() ?? this.#text;
        },
        done: () => this.#end(),
      });
      this.#editor = editor;
      this.#state.value = 'open';
      this.#stop = effect(() => {
        const written = this.#written();
        // somebody else changed the cell: a lever, or the way back; what is being typed is left as it is, and so is the list of words over it
        if (written !== undefined && written !== this.#text && !this.#isWriting) {
          this.#text = written;
          editor.replace(written);
        }
        editor.tell(this.#faults());
      });
      editor.focus();
      this.scrollIntoView({ block: 'nearest' });
    } catch {
      this.#state.value = 'failed';
    }
  }

  #end(): void {
    const { index } = this;
    this.session.cells.stopEditing();
    focusCell(index, 'edit');
  }

  #cell(): Cell | undefined {
    return this.session.notebook.value.cells[this.index];
  }

  #written(): string | undefined {
    const cell = this.#cell();
    return cell && cellText(cell);
  }

  #faults(): readonly CellFault[] {
    const { language } = wording.value;
    const { cells } = this.session.notebook.value;
    const cell = cells[this.index];
    if (!cell) return [];
    const end = cells[this.index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const prose = cell.kind === 'text' ? proseFaults(cell.text, wording.value) : [];
    const ofProse = prose.map(({ line, sentence }): CellFault => {
      return { line, fileLine: line + firstLineOf(cell) - 1, severity: 'warning', sentence };
    });
    const ofEngine = this.session.messages.value.flatMap((message): readonly CellFault[] => {
      const { line, severity } = message;
      if (line === undefined || line < cell.line || line >= end) return [];
      const own = line - firstLineOf(cell) + 1;
      const isError = severity === 'error';
      return [{ line: own, fileLine: line, severity: isError ? 'error' : 'warning', sentence: message[language] }];
    });
    return [...ofEngine, ...ofProse];
  }
}

/** Line of the file that a cell's own text begins on. */
function firstLineOf(cell: Cell): number {
  return cell.kind === 'text' ? cell.line : cell.line + 1;
}

customElements.define('fremsyn-cell-editor', CellEditor);
