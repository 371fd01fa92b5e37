import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type Cell,
  type CellEdit,
  type Direction,
  type Notebook,
  serializeNotebook,
  withCellAdded,
  withCellDuplicated,
  withCellMoved,
  withCellPlaced,
  withCellText,
  withoutCell,
} from '../../engine/index.ts';
import type { History } from './history.ts';

/** What was done to a cell, to be told once. `at-end`: it could not be moved any further. */
export interface Told {
  readonly done: 'added' | 'duplicated' | 'moved' | 'removed' | 'at-end';
  readonly cell: Cell;
  /** where it stands now, counted from 1 */
  readonly place: number;
  readonly count: number;
}

interface Editing {
  readonly index: number;
  /** what the cell is, so that another that comes to stand in its place is not taken for it */
  readonly mark: string;
  readonly gesture: string;
}

/** What a reader does to whole cells, each one step of the history, and the one cell that is open as text. */
export class CellActions {
  readonly #notebook: ReadonlySignal<Notebook>;
  readonly #history: History;
  readonly #editing = signal<Editing | undefined>(undefined);
  readonly #told = signal<(Told & { readonly text: string }) | undefined>(undefined);
  #held: string | undefined;
  #gestures = 0;

  /** position of the cell that is open as text */
  readonly editing: ReadonlySignal<number | undefined> = computed(() => {
    const editing = this.#editing.value;
    const cell = editing && this.#notebook.value.cells[editing.index];
    return cell && markOf(cell) === editing.mark ? editing.index : undefined;
  });

  /** what was done last, for as long as the document is as that left it */
  readonly told: ReadonlySignal<Told | undefined> = computed(() => {
    const told = this.#told.value;
    return told?.text === this.#history.text.value ? told : undefined;
  });

  constructor(notebook: ReadonlySignal<Notebook>, history: History) {
    this.#notebook = notebook;
    this.#history = history;
  }

  /** Puts text in after a cell; -1 for the top. @returns where it stands */
  add(after: number, text: string): number {
    return this.#done('added', (notebook) => withCellAdded(notebook, after, text));
  }

  /** Copies a cell. @returns where the copy stands */
  duplicate(index: number): number {
    return this.#done('duplicated', (notebook) => withCellDuplicated(notebook, index));
  }

  /** Moves a cell one place. @returns where it stands now */
  move(index: number, direction: Direction): number {
    return this.#done('moved', (notebook) => withCellMoved(notebook, index, direction));
  }

  /** Puts a cell where two others meet: before the one at `gap`, or at the end. @returns where it stands now */
  place(index: number, gap: number): number {
    return this.#done('moved', (notebook) => withCellPlaced(notebook, index, gap));
  }

  /** Takes a cell out. @returns where the one after it stands, -1 where none is left */
  remove(index: number): number {
    const cell = this.#notebook.peek().cells[index];
    return this.#done('removed', (notebook) => withoutCell(notebook, index), cell);
  }

  /** Opens a cell as text; another that is open is closed. */
  startEditing(index: number): void {
    this.stopEditing();
    const cell = this.#notebook.peek().cells[index];
    if (!cell) return;
    this.#gestures++;
    this.#editing.value = { index, mark: markOf(cell), gesture: `text ${this.#gestures}` };
  }

  /**
   * What the open cell's text is to be, at once; all that is written while a cell is open is one step. Text that would make it several cells, or
   * none, waits until it is closed, so that nothing goes away under the hand.
   */
  write(text: string): void {
    const index = this.editing.peek();
    if (index === undefined) return;
    const notebook = this.#notebook.peek();
    const edited = withCellText(notebook, index, text);
    const isOne =
      edited.cells.length === notebook.cells.length && markOf(edited.cells[index]) === markOf(notebook.cells[index]);
    this.#held = isOne ? undefined : text;
    if (isOne) this.#history.edit(serializeNotebook(edited), this.#editing.peek()?.gesture);
  }

  /** Closes the cell that is open as text. */
  stopEditing(): void {
    const editing = this.#editing.peek();
    const held = this.#held;
    this.#held = undefined;
    if (editing && held !== undefined && this.editing.peek() !== undefined) {
      const edited = withCellText(this.#notebook.peek(), editing.index, held);
      this.#history.edit(serializeNotebook(edited), editing.gesture);
    }
    this.#history.endGesture();
    this.#editing.value = undefined;
  }

  #done(done: Exclude<Told['done'], 'at-end'>, edit: (notebook: Notebook) => CellEdit, gone?: Cell): number {
    this.stopEditing();
    const before = this.#notebook.peek();
    const { notebook, index } = edit(before);
    const cell = gone ?? notebook.cells[index];
    if (notebook !== before) this.#history.edit(serializeNotebook(notebook));
    if (cell) {
      this.#told.value = {
        done: notebook === before ? 'at-end' : done,
        cell,
        place: index + 1,
        count: notebook.cells.length,
        text: this.#history.text.peek(),
      };
    }
    return index;
  }
}

function markOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : cell.kind === 'text' ? 'text' : cell.info;
}
