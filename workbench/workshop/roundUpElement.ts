import { effect, signal } from '@preact/signals-core';
import { html, nothing } from 'lit';
import type { GroupEntry, Place, RoundUpCell, Strategy } from '../../engine/index.ts';
import { assumedMark } from '../cells/assumed.ts';
import { dataTable } from '../cells/dataTable.ts';
import { figureFrame } from '../cells/figureFrame.ts';
import { cellHeading, levelOf } from '../cells/headings.ts';
import { unlessTyped } from '../cells/unlessTyped.ts';
import { formAt } from '../charts/written.ts';
import { Projector } from '../dataflow/projector.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { type Wording, wording } from '../text/language.ts';
import { type Group, groupOf, movedBy, strategiesOf } from './groups.ts';
import { guessOver } from './heldBack.ts';
import { type Intake, type IntakeFault, type IntakeFrame, takeFiles, takeText } from './intake.ts';
import { leverSpreads } from './leverSpread.ts';
import { linesFigure } from './linesForm.ts';
import { roundUpLines } from './roundUpData.ts';
import { distinctNames, mostGroups, repeatOf, withGroups } from './roundUpEdits.ts';

/** Long enough for pages to break anew around groups that were taken in, milliseconds. */
const untilBroken = 400;

/**
 * What several groups made, side by side: their links or files are taken in here, their outcomes are run with the document's own luck and laid
 * over one another, and their levers are spread out. What can't be read is told by name and leaves the others alone.
 */
export class RoundUpElement extends SignalElement {
  static override properties = {
    session: { attribute: false },
    cell: { attribute: false },
    place: { attribute: false },
    heading: { attribute: false },
  };

  declare session: Session;
  declare cell: RoundUpCell;
  declare place: Place;
  declare heading: string;

  readonly #faults = signal<readonly { readonly label: string; readonly fault: IntakeFault }[]>([]);
  readonly #told = signal('');
  readonly #isOver = signal(false);
  #projector: Projector | undefined;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('dragover', this.#onDragOver);
    this.addEventListener('dragleave', () => {
      this.#isOver.value = false;
    });
    this.addEventListener('drop', this.#onDrop);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#projector ??= new Projector(this.session.runner);
    const projector = this.#projector;
    // the document's own run goes first
    this.#stop = effect(() => {
      const { kind } = this.session.projector.status.value;
      if (kind === 'running' || kind === 'refining' || kind === 'idle') return;
      const inputs = this.session.inputs.value;
      const baseline = this.#baseline();
      const strategies = baseline ? strategiesOf(this.#groups(), baseline) : [];
      if (inputs && strategies.length > 1) projector.request({ ...inputs, strategies, focus: strategies[1]?.id ?? '' });
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#projector?.cancel();
  }

  protected override render() {
    const { cell, session } = this;
    const groups = this.#groups();
    this.toggleAttribute('data-over', this.#isOver.value);
    const isLocked = session.isReadOnly.value;
    return html`${this.#outcomes(groups)} ${this.#faultList()}
      <p class="round-up-told" role="status">${this.#told.value}</p>
      <div class="round-up-tools" ?inert=${isLocked}>${groups.length > 0 ? this.#list(groups) : nothing} ${this.#intake()}</div>
      ${cell.groups.length > 0 ? this.#levers(groups) : nothing}`;
  }

  #outcomes(groups: readonly Group[]) {
    const words = wording.value;
    const { text } = words;
    const { cell, session } = this;
    const shown = this.#projector?.shown.value;
    const anchor = anchorOf(cell);
    const form = formAt(cell.indicator, this.place);
    const { criterion } = cell.indicator;
    const subtitle = text.room.roundUp.subtitle(text.criteria[criterion], words.label(this.place.label), form);
    const isShown = shown && shown.ensemble.strategies.length === 1 + groups.filter(({ strategy }) => strategy).length;
    const guess = groups.length > 0 ? guessOver(cell, session) : undefined;
    if (!isShown || guess || groups.length === 0) {
      const { heldNote, heldLink } = text.room.guess;
      const said = guess ? html`${heldNote} <a href="#${anchorOf(guess)}">${heldLink}</a>` : this.#state();
      return html`<section class="cell" id=${anchor} role="group" aria-labelledby="${anchor}-title">
        <header class="cell-heading">
          ${cellHeading(levelOf(cell, session), `${anchor}-title`, this.heading, cell.title && session.frame.value.language)}
          <p class="cell-subtitle">${groups.length === 0 ? text.room.roundUp.none : said}</p>
        </header>
      </section>`;
    }
    return html`${figureFrame({
      id: anchor,
      level: levelOf(cell, session),
      description: undefined,
      documentLanguage: session.frame.value.language,
      figure: linesFigure,
      data: roundUpLines(shown.ensemble, cell, this.place, words),
      revision: shown.revision,
      title: this.heading,
      isTitleWritten: cell.title !== undefined,
      subtitle,
      label: `${this.heading}. ${subtitle}`,
      notes: [
        text.status.replicates(shown.ensemble.replicates.length),
        text.room.roundUp.noBand,
        text.room.roundUp.same,
      ],
      method: { name: 'round-up', session, cell, ensemble: shown.ensemble },
      assumed: assumedMark(session),
    })}
      <p class="round-up-state" role="status">${this.#state()}</p>`;
  }

  #state(): string {
    const { roundUp } = wording.value.text.room;
    const status = this.#projector?.status.value;
    if (status?.kind === 'failed') return roundUp.failed;
    if (status?.kind === 'refining') return roundUp.refining(status.done, status.total);
    return status?.kind === 'ready' ? '' : roundUp.running;
  }

  #list(groups: readonly Group[]) {
    const { text, language } = wording.value;
    const { roundUp } = text.room;
    return html`<ul class="group-list" aria-label=${roundUp.groups}>
      ${groups.map(
        ({ entry, scenarios, strategy, fault }, i) => html`<li>
          <input
            type="text"
            autocomplete="off"
            maxlength="40"
            aria-label=${roundUp.nameOf(entry.name)}
            .value=${unlessTyped(entry.name)}
            @change=${(event: Event) => this.#change(i, { name: (event.currentTarget as HTMLInputElement).value.trim() })}
          />
          <select
            aria-label=${roundUp.scenarioOf(entry.name)}
            .value=${strategy?.id ?? ''}
            @change=${(event: Event) => this.#change(i, { scenario: (event.currentTarget as HTMLSelectElement).value })}
          >
            ${scenarios.map(({ id, name }) => html`<option value=${id} ?selected=${id === strategy?.id}>${name}</option>`)}
          </select>
          <button type="button" class="quiet" aria-label=${roundUp.removeLong(entry.name)} @click=${() => this.#remove(i)}>
            ${roundUp.remove}
          </button>
          ${fault ? html`<span class="group-fault">${roundUp.faults.broken(fault[language])}</span>` : nothing}
        </li>`,
      )}
    </ul>`;
  }

  #intake() {
    const { roundUp } = wording.value.text.room;
    const id = `${anchorOf(this.cell)}-links`;
    return html`<form class="round-up-intake" @submit=${this.#onTake}>
      <label for=${id}>${roundUp.links}</label>
      <textarea id=${id} name="links" rows="3" autocomplete="off" spellcheck="false" aria-describedby="${id}-note" @paste=${this.#onPaste}></textarea>
      <p class="muted" id="${id}-note">${roundUp.addNote}</p>
      <div class="guess-actions">
        <button type="submit" class="primary">${roundUp.take}</button>
        <button type="button" @click=${this.#chooseFiles}>${roundUp.files}</button>
      </div>
    </form>`;
  }

  #faultList() {
    const words = wording.value;
    const { roundUp } = words.text.room;
    const faults = this.#faults.value;
    return html`<div role="alert">
      ${
        faults.length === 0
          ? nothing
          : html`<div class="messages">
              <p><b>${roundUp.faultsHeading}</b></p>
              <ul>
                ${faults.map(({ label, fault }) => html`<li><b>${label}:</b> ${faultWords(fault, words)}</li>`)}
              </ul>
              <button
                type="button"
                class="quiet"
                @click=${() => {
                  this.#faults.value = [];
                }}
              >
                ${roundUp.dismiss}
              </button>
            </div>`
      }
    </div>`;
  }

  #levers(groups: readonly Group[]) {
    const words = wording.value;
    const { roundUp } = words.text.room;
    const pack = this.session.pack.value;
    const baseline = this.#baseline();
    const running = groups.flatMap(({ strategy }) => strategy ?? []);
    if (!pack || !baseline || running.length === 0) return nothing;
    const rows = leverSpreads(movedBy(groups, this.session.strategies.value, baseline), pack, words);
    return html`<div class="round-up-levers">
      <h4>${roundUp.leversHeading}</h4>
      <p class="muted">${rows.length > 0 ? roundUp.leversNote : roundUp.noLevers}</p>
      ${
        rows.length === 0
          ? nothing
          : dataTable(
              {
                columns: [roundUp.lever, roundUp.start, roundUp.least, roundUp.median, roundUp.most, roundUp.touched],
                rows: rows.map((row) => [
                  row.label,
                  row.start ?? '–',
                  row.least,
                  row.median,
                  row.most,
                  roundUp.touchedOf(row.touched, running.length),
                ]),
              },
              roundUp.leversHeading,
            )
      }
    </div>`;
  }

  #resolved: { readonly key: string; readonly groups: readonly Group[] } | undefined;

  /** The groups of the cell, resolved anew only where they or the document's years have changed. */
  #groups(): readonly Group[] {
    const pack = this.session.pack.value;
    const notebook = this.session.notebook.value;
    const cell = notebook.cells.find(
      (found): found is RoundUpCell => found.kind === 'round-up' && found.id === this.cell.id,
    );
    if (!pack || !cell) return [];
    const key = JSON.stringify([pack.hash, notebook.years, notebook.language, cell.groups]);
    if (this.#resolved?.key !== key) {
      this.#resolved = { key, groups: cell.groups.map((entry) => groupOf(entry, notebook, pack)) };
    }
    return this.#resolved.groups;
  }

  #baseline(): Strategy | undefined {
    return this.session.strategies.value.find(({ parent }) => parent === undefined);
  }

  #frame(): IntakeFrame | undefined {
    const pack = this.session.pack.peek();
    if (!pack) return undefined;
    const { roundUp } = wording.peek().text.room;
    const count = this.cell.groups.length;
    return {
      notebook: this.session.notebook.peek(),
      pack,
      nameOf: (number) => roundUp.newName(count + number + 1),
      linkOf: (number) => roundUp.link(number),
    };
  }

  async #take(taking: (frame: IntakeFrame) => Promise<readonly Intake[]>): Promise<void> {
    const frame = this.#frame();
    if (!frame) return;
    const held = this.cell.groups;
    const faults: { label: string; fault: IntakeFault }[] = [];
    const taken: GroupEntry[] = [];
    const all = await taking(frame);
    for (const intake of all) {
      const { label, group } = intake;
      const repeated = group && repeatOf(group, intake.isNamed, [...held, ...taken]);
      if (!group) faults.push({ label, fault: intake.fault });
      else if (repeated) faults.push({ label, fault: { kind: 'repeated', name: repeated.name } });
      else if (held.length + taken.length >= mostGroups) faults.push({ label, fault: { kind: 'tooMany' } });
      else taken.push(group);
    }
    // what was told before stays until it is put away, or the same comes again
    const isAgain = (told: string) => all.some(({ label }) => label === told);
    this.#faults.value = [...this.#faults.value.filter(({ label }) => !isAgain(label)), ...faults];
    this.#told.value = taken.length > 0 ? wording.peek().text.room.roundUp.taken(taken.length) : '';
    if (taken.length > 0) this.#edit([...held, ...taken]);
    if (faults.length > 0) this.#bringFaults();
  }

  /** In sight once the pages have broken anew, which keep the fields in sight that were used. */
  #bringFaults(): void {
    const bring = () => this.querySelector('.messages')?.scrollIntoView({ block: 'nearest', inline: 'start' });
    setTimeout(bring, untilBroken);
  }

  #edit(groups: readonly GroupEntry[]): void {
    this.session.history.edit(withGroups(this.session.notebook.peek(), this.cell, distinctNames(groups)));
  }

  #change(index: number, change: Partial<GroupEntry>): void {
    if (change.name === '') this.requestUpdate();
    else this.#edit(this.cell.groups.map((group, i) => (i === index ? { ...group, ...change } : group)));
  }

  #remove(index: number): void {
    this.#edit(this.cell.groups.filter((_, i) => i !== index));
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('textarea')?.focus());
  }

  #onTake = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.querySelector<HTMLTextAreaElement>('textarea[name=links]');
    const written = field?.value ?? '';
    if (!field || written.trim() === '') return;
    void this.#take((frame) => takeText(written, frame)).then(() => {
      field.value = '';
    });
  };

  #onPaste = (event: ClipboardEvent): void => {
    const files = event.clipboardData?.files;
    if (!files || files.length === 0) return;
    event.preventDefault();
    const held = [...files];
    void this.#take((frame) => takeFiles(held, frame));
  };

  #chooseFiles = (): void => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = '.md,.html,text/markdown,text/html';
    input.addEventListener('change', () => {
      const held = [...(input.files ?? [])];
      void this.#take((frame) => takeFiles(held, frame));
    });
    input.click();
  };

  #onDragOver = (event: DragEvent): void => {
    if (this.session.isReadOnly.peek()) return;
    event.preventDefault();
    this.#isOver.value = true;
  };

  #onDrop = (event: DragEvent): void => {
    this.#isOver.value = false;
    if (this.session.isReadOnly.peek()) return;
    event.preventDefault();
    const held = [...(event.dataTransfer?.files ?? [])];
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    void this.#take((frame) => (held.length > 0 ? takeFiles(held, frame) : takeText(text, frame)));
  };
}

function faultWords(fault: IntakeFault, { text, language }: Wording): string {
  const { faults } = text.room.roundUp;
  if (fault.kind === 'repeated') return faults.repeated(fault.name);
  if (fault.kind === 'otherPack') return faults.otherPack(fault.pack);
  if (fault.kind === 'broken') return faults.broken(fault.message[language]);
  return faults[fault.kind];
}

customElements.define('fremsyn-round-up', RoundUpElement);
