import { html, nothing } from 'lit';
import { freeId, type Notebook, slugOf, withCellKey, withScenario } from '../../engine/index.ts';
import { canChange } from '../mode.ts';
import { edit } from '../notebook/scenarioEdits.ts';
import { withDrawn } from '../notebook/scenariosDrawn.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';

/** Longest name that a scenario can be given here. */
const longest = 60;

/** What can be done to the scenario in hand: a new one that begins from it, and another name. */
export class ScenarioTools extends SignalElement {
  static override properties = { session: { attribute: false }, isNaming: { state: true } };

  declare session: Session;
  declare isNaming: boolean;

  constructor() {
    super();
    this.isNaming = false;
  }

  protected override render() {
    const { session } = this;
    const selected = session.selected.value;
    if (!selected || !canChange(session.isReadOnly.value)) return nothing;
    const words = wording.value.text.scenarioCells.manage;
    const isWritten = session.notebook.value.cells.some((cell) => cell.kind === 'scenario' && cell.id === selected.id);
    if (this.isNaming && isWritten) {
      return html`<form class="scenario-naming" @submit=${this.#name}>
        <label
          ><span class="visually-hidden">${words.newName(selected.name)}</span
          ><input
            type="text"
            name="name"
            required
            maxlength=${longest}
            autocomplete="off"
            .value=${selected.name}
            @keydown=${this.#onKey}
        /></label>
        <button type="submit">${words.keep}</button>
        <button type="button" class="quiet" @click=${this.#stop}>${words.cancel}</button>
      </form>`;
    }
    return html`<div class="scenario-tools">
      <button type="button" class="link" data-action="branch" @click=${this.#branch}>${words.branch(selected.name)}</button>
      ${
        isWritten
          ? html`<button type="button" class="link" data-action="rename" @click=${this.#start}>${words.rename(selected.name)}</button>`
          : nothing
      }
    </div>`;
  }

  #branch = (): void => {
    const { session } = this;
    const selected = session.selected.peek();
    if (!selected) return;
    const notebook = session.notebook.peek();
    const name = freeName(notebook, wording.peek().text.scenarioCells.manage.variant(selected.name));
    const id = freeId(notebook, 'scenario', slugOf(name).slice(0, 40).replace(/-+$/, ''));
    const known = [...session.strategies.peek().map((strategy) => strategy.id), id];
    const { focusFigure } = session.frame.peek();
    edit(session, (before) => {
      const begun = withScenario(before, { id, name, extends: selected.id });
      return withDrawn(begun, focusFigure, { id, parent: selected.id }, known);
    });
    session.select(id);
    this.isNaming = true;
    this.#focus('input');
  };

  #start = (): void => {
    this.isNaming = true;
    this.#focus('input');
  };

  #stop = (): void => {
    this.isNaming = false;
    this.#focus('[data-action="rename"]');
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#stop();
  };

  #name = (event: SubmitEvent): void => {
    event.preventDefault();
    const { session } = this;
    const id = session.selected.peek()?.id;
    const name = String(new FormData(event.currentTarget as HTMLFormElement).get('name') ?? '').trim();
    const cell = session.notebook.peek().cells.find((other) => other.kind === 'scenario' && other.id === id);
    if (cell?.kind === 'scenario' && name !== '') {
      edit(session, (notebook) => withCellKey(notebook, cell, 'name', name.slice(0, longest)));
    }
    this.#stop();
  };

  #focus(selector: string): void {
    void this.updateComplete.then(() => {
      const element = this.querySelector<HTMLElement>(selector);
      element?.focus();
      if (element instanceof HTMLInputElement) element.select();
    });
  }
}

/** The name, with a number where a scenario has it already. */
function freeName(notebook: Notebook, name: string): string {
  const taken = new Set(notebook.cells.flatMap((cell) => (cell.kind === 'scenario' ? [cell.scenario.name] : [])));
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}`;
  return free;
}

customElements.define('fremsyn-scenario-tools', ScenarioTools);
