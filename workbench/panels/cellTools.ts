import { html, nothing } from 'lit';
import type { Cell, Direction } from '../../engine/index.ts';
import { figureKinds, horizonOf, studyKinds } from '../../engine/index.ts';
import { mode } from '../mode.ts';
import { type StartingKind, startingCell, startingKinds } from '../notebook/startingCells.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { startDrag } from './cellDrag.ts';
import { cellName } from './cellName.ts';
import { addIcon, chevronIcon, copyIcon, downIcon, editIcon, gripIcon, removeIcon, upIcon } from './icons.ts';

/** Modes in which cells can be worked on. */
const editingModes: ReadonlySet<string> = new Set(['edit', 'analyse']);

/** Whether cells can be worked on just now. */
export function canEditCells(session: Session): boolean {
  return editingModes.has(mode.value) && !session.isReadOnly.value;
}

/**
 * The tools of one cell, seen while it is pointed at or in hand. One stop of the Tab key; arrows lead from tool to tool, so that a document of forty
 * cells is not three hundred stops long.
 */
export function cellTools(session: Session, cell: Cell, index: number) {
  const { text } = wording.value;
  const words = text.editing.cells;
  const name = cellName(cell);
  const tool = (action: string, label: string, icon: unknown, act: () => void) => html`<button
    type="button"
    class="icon-button"
    tabindex="-1"
    data-action=${action}
    aria-label="${label}: ${name}"
    title=${label}
    @click=${act}
  >
    ${icon}
  </button>`;
  return html`<div
    class="cell-tools"
    role="toolbar"
    aria-label=${words.tools(name)}
    @keydown=${alongTools}
    @focusin=${keepStop}
  >
    <button
      type="button"
      class="cell-tool-words"
      data-action="edit"
      aria-label=${words.editLong(name)}
      @click=${() => session.cells.startEditing(index)}
    >
      ${editIcon} ${words.edit}
    </button>
    ${addMenu(session, index, words.addLong(name))}
    <span
      class="cell-grip"
      aria-hidden="true"
      title=${words.drag}
      @pointerdown=${(event: PointerEvent) => startDrag(event, index, (gap) => focusCell(session.cells.place(index, gap), 'edit'))}
      >${gripIcon}</span
    >
    ${tool('up', `${words.up} (Alt+Shift+↑)`, upIcon, () => moveCell(session, index, 'up', 'up'))}
    ${tool('down', `${words.down} (Alt+Shift+↓)`, downIcon, () => moveCell(session, index, 'down', 'down'))}
    ${tool('duplicate', words.duplicate, copyIcon, () => focusCell(session.cells.duplicate(index), 'duplicate'))}
    ${tool('remove', words.remove, removeIcon, () => focusCell(session.cells.remove(index), 'remove'))}
  </div>`;
}

const firstFigure = startingKinds.find((kind) => kind.startsWith('figure '));

/** What a kind of cell is called in menus. */
export function labelOf(kind: StartingKind): string {
  const { text } = wording.value;
  const { kinds, figures } = text.editing.cells;
  const study = studyKinds.find((candidate) => candidate === kind);
  if (study) return text.studies.kinds[study];
  const figure = figureKinds.find((candidate) => kind === `figure ${candidate}`);
  return figure ? figures[figure] : kinds[kind as keyof typeof kinds];
}

/** The menu of kinds to add after a cell; -1 for the top. */
export function addMenu(session: Session, after: number, label: string) {
  const words = wording.value.text.editing.cells;
  return html`<details class="add-menu" @toggle=${showWhole} @keydown=${onMenuKey} @focusout=${onMenuLeave}>
    <summary class="cell-tool-words" tabindex=${after < 0 ? '0' : '-1'} data-action="add" aria-label=${label}>
      ${addIcon} ${words.add}${chevronIcon}
    </summary>
    <div class="menu-body">
      ${startingKinds.map(
        (
          kind,
        ) => html`${kind === studyKinds[0] ? html`<p class="menu-heading" aria-hidden="true">${wording.value.text.studies.heading}</p>` : nothing}${kind === firstFigure ? html`<p class="menu-heading" aria-hidden="true">${words.figuresHeading}</p>` : nothing}
          <button type="button" data-kind=${kind} @click=${(event: Event) => addCell(event, session, after, kind)}>
            ${labelOf(kind)}
          </button>`,
      )}
    </div>
  </details>`;
}

/** Alt+Shift with an arrow moves the cell in hand. */
export function moveByKeyboard(event: KeyboardEvent, session: Session, index: number): void {
  if (!event.altKey || !event.shiftKey || event.defaultPrevented) return;
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  event.preventDefault();
  const target = event.target as HTMLElement;
  moveCell(session, index, event.key === 'ArrowUp' ? 'up' : 'down', target.dataset.action ?? 'edit');
}

function moveCell(session: Session, index: number, direction: Direction, action: string): void {
  focusCell(session.cells.move(index, direction), action);
}

function addCell(event: Event, session: Session, after: number, kind: StartingKind): void {
  (event.currentTarget as HTMLElement).closest('details')?.removeAttribute('open');
  addStartingCell(session, after, kind);
}

/** Begins a cell after another, in the hand of whoever asked. */
export function addStartingCell(session: Session, after: number, kind: StartingKind): void {
  const notebook = session.notebook.peek();
  const pack = session.pack.peek();
  const index = session.cells.add(
    after,
    startingCell(kind, {
      notebook,
      focus: session.focus.peek(),
      scenario: session.selectedId.peek(),
      baseYear: pack ? horizonOf(notebook, pack).from : (notebook.years?.from ?? 0),
      words: wording.peek().text.editing.cells.starting,
    }),
  );
  const added = session.notebook.peek().cells[index];
  if (added?.kind === 'scenario') session.select(added.id);
  if (kind === 'text') session.cells.startEditing(index);
  else focusCell(index, 'edit');
}

/** Leads the hand to a tool of a cell once it is drawn. */
export function focusCell(index: number, action: string): void {
  const document_ = document.querySelector<HTMLElement & { updateComplete: Promise<boolean> }>('fremsyn-document');
  void document_?.updateComplete.then(() => {
    const cells = document_.querySelectorAll<HTMLElement & { updateComplete: Promise<boolean> }>('fremsyn-cell');
    const cell = cells[Math.min(index, cells.length - 1)];
    void cell?.updateComplete.then(() => {
      cell.scrollIntoView({ block: 'nearest' });
      cell.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
    });
  });
}

function toolsOf(bar: HTMLElement): readonly HTMLElement[] {
  return [...bar.querySelectorAll<HTMLElement>('[data-action]')];
}

function alongTools(event: KeyboardEvent): void {
  const tools = toolsOf(event.currentTarget as HTMLElement);
  const at = tools.indexOf(event.target as HTMLElement);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  tools[(to + tools.length) % tools.length]?.focus();
}

/** The tool in hand is where Tab comes back to. */
function keepStop(event: FocusEvent): void {
  const tools = toolsOf(event.currentTarget as HTMLElement);
  if (!tools.includes(event.target as HTMLElement)) return;
  for (const tool of tools) tool.tabIndex = tool === event.target ? 0 : -1;
}

function onMenuKey(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (!menu.open) return;
  const items = [...menu.querySelectorAll<HTMLElement>('.menu-body button')];
  if (event.key === 'Escape') {
    menu.open = false;
    menu.querySelector('summary')?.focus();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey) return;
  event.preventDefault();
  const at = items.indexOf(event.target as HTMLElement);
  items[(at + step + items.length + (at < 0 && step < 0 ? 1 : 0)) % items.length]?.focus();
}

/** A menu at the window's edge is scrolled into sight. */
function showWhole(event: Event): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (menu.open) menu.querySelector('.menu-body')?.scrollIntoView({ block: 'nearest' });
}

function onMenuLeave(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
}
