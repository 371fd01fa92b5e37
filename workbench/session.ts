import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type CriterionId,
  cellFaults,
  type FirstResults,
  fetchFormulaParser,
  horizonOf,
  type Message,
  type Notebook,
  type Pack,
  parseNotebook,
  type Strategy,
  serializeNotebook,
  withSetting,
} from '../engine/index.ts';
import { asked, changedCourses, courseOf, shownFirst } from './asked.ts';
import { noShelf } from './dataflow/answerShelf.ts';
import { Hand } from './dataflow/hand.ts';
import { KeptRuns } from './dataflow/keptRuns.ts';
import { LookAhead } from './dataflow/lookAhead.ts';
import { pacedRunner } from './dataflow/pace.ts';
import type { ProjectionInputs } from './dataflow/projectionInputs.ts';
import { type Projected, Projector } from './dataflow/projector.ts';
import { resultsShown } from './dataflow/resultsShown.ts';
import { Studies, type StudyRunner } from './dataflow/studies.ts';
import { StudyRuns } from './dataflow/studyRuns.ts';
import { unchanged } from './dataflow/unchanged.ts';
import { lowIncomeLineOf } from './lowIncomeLine.ts';
import { Autosave } from './notebook/autosave.ts';
import { CellActions } from './notebook/cellActions.ts';
import { documentFrame } from './notebook/documentFrame.ts';
import { freeLocks } from './notebook/documentLocks.ts';
import { Documents, standardId } from './notebook/documents.ts';
import { asTold } from './notebook/fifthCriterion.ts';
import { type Focus, focusOf, withCriterion, withPlace, withYear } from './notebook/focus.ts';
import { hasFormula } from './notebook/hasFormula.ts';
import { History } from './notebook/history.ts';
import { movedLever, type Runnable } from './notebook/leverMoves.ts';
import type { Lever } from './notebook/levers.ts';
import type { Notice } from './notebook/notice.ts';
import { withSharedCells } from './notebook/sharedCells.ts';
import type { Preferences } from './notebook/storage.ts';
import { strategiesOf } from './notebook/strategiesOf.ts';
import type { SessionParts } from './sessionParts.ts';
import type { Language } from './text/languages.ts';

/**
 * One open document with its results: every fact on the page is a signal here, and every action a method. The text is the only
 * truth; all else follows from it, the pack and the engine.
 */
export class Session {
  readonly #parts: SessionParts;
  readonly #pack = signal<Pack | undefined>(undefined);
  readonly #packMessages = signal<readonly Message[]>([]);
  readonly #selected = signal<string | undefined>(undefined);
  readonly #lastMoved = signal<string | undefined>(undefined);
  readonly #marked = signal<number | undefined>(undefined);
  readonly #isShared = signal(false);

  /** whether the document is a shared copy that isn't kept */
  readonly isShared: ReadonlySignal<boolean> = this.#isShared;
  readonly #notice = signal<Notice | undefined>(undefined);

  /** what the reader is told once, above the document */
  readonly notice: ReadonlySignal<Notice | undefined> = this.#notice;

  readonly history: History;
  /** what is done to whole cells */
  readonly cells: CellActions;
  readonly autosave: Autosave;
  /** the reader's own documents */
  readonly documents: Documents;
  /** whether the document belongs to another tab, so that it can only be read here */
  readonly isReadOnly: ReadonlySignal<boolean>;
  readonly projector: Projector;
  /** the hand on a lever */
  readonly hand = new Hand();
  /** what runs values of a lever before they are asked for, where that is wanted */
  readonly #lookAhead: LookAhead | undefined;
  /** value that a lever has just been moved to, until the engine is asked of it */
  #moved: number | undefined;
  /** the drag that is under way, and the text it has come to */
  #dragged = '';
  /** what runs tasks, for a cell that runs strategies of its own */
  readonly runner: SessionParts['runner'];
  /** questions to many runs */
  readonly studies: Studies;
  readonly pack: ReadonlySignal<Pack | undefined> = this.#pack;
  /** faults of the pack, when it can't be read */
  readonly packMessages: ReadonlySignal<readonly Message[]> = this.#packMessages;
  /** line for "markedly higher" than the rest of the municipality, as a share */
  readonly marked: ReadonlySignal<number | undefined> = this.#marked;

  /** what the site has made of its own document beforehand */
  readonly firstResults = signal<FirstResults | undefined>(undefined);
  /** the newest results that the page has itself */
  readonly shown: ReadonlySignal<Projected | undefined>;
  /** the counts on screen: those that the site came with until the page has made as many itself */
  readonly counted: ReadonlySignal<Projected | undefined>;
  /** what is on screen, at a calm pace: for figures that are dear to draw and not under the hand */
  readonly settled: ReadonlySignal<Projected | undefined>;

  /** whether formulas can be read; what a document says of them is read again when they can */
  readonly #readsFormulas = signal(false);

  readonly #parsed = computed(() => {
    void this.#readsFormulas.value;
    return parseNotebook(this.history.text.value, 'notebook');
  });
  readonly notebook: ReadonlySignal<Notebook>;

  /** What cells need to know of the document around them. */
  readonly frame = unchanged(() => documentFrame(this.notebook.value));

  /** The document's formula cells, and the years that they may ask of. */
  readonly formulas = unchanged(() => {
    const { cells, years } = this.notebook.value;
    return {
      cells: cells.filter((cell) => cell.kind === 'formula'),
      // formulas that could not be read yet are read again once their reader has come
      isReadable: this.#readsFormulas.value,
      years: horizonOf({ ...(years && { years }) }, this.#pack.value ?? { baseYear: 0 }),
    };
  });

  readonly #resolved = computed(() => {
    const pack = this.#pack.value;
    return pack ? strategiesOf(this.notebook.value, pack) : { strategies: [], messages: [] };
  });

  /** Everything to say about the document, errors and remarks. */
  readonly messages = computed<readonly Message[]>(() => [
    ...this.#parsed.value.messages,
    ...this.#resolved.value.messages,
    ...this.#cellMessages.value,
  ]);

  /** What is wrong with cells beside scenarios: places, years, formulas and data that they name. */
  readonly #cellMessages = computed<readonly Message[]>(() => {
    const pack = this.#pack.value;
    return pack ? cellFaults(this.notebook.value, this.#resolved.value.strategies, pack) : [];
  });

  /** Strategies of the document; the last ones that were fit to run while the present ones aren't. */
  readonly strategies: ReadonlySignal<readonly Strategy[]>;

  readonly focus = unchanged<Focus | undefined>(() => {
    const pack = this.#pack.value;
    return pack && focusOf(this.notebook.value, pack);
  });

  /** The scenario whose levers are shown: the one chosen, else the first that isn't the starting point. */
  readonly selected = computed<Strategy | undefined>(() => {
    const strategies = this.strategies.value;
    return strategies.find(({ id }) => id === this.#selected.value) ?? shownFirst(strategies);
  });

  /** Whether nothing can be run, since the document came with faults and none of its earlier states was without. */
  readonly isBlocked = computed(
    () =>
      this.#pack.value !== undefined &&
      this.strategies.value.length === 0 &&
      this.messages.value.some(({ severity }) => severity === 'error'),
  );

  /** Gross income under which a resident counts as low-income, kroner a year. */
  readonly lowIncomeLine = computed(() => lowIncomeLineOf(this.notebook.value));

  readonly selectedId = computed(() => this.selected.value?.id);

  constructor(parts: SessionParts) {
    this.#parts = parts;
    let last: Notebook | undefined;
    this.notebook = computed(() => {
      last = withSharedCells(this.#parsed.value.notebook, last);
      return asTold(last);
    });
    this.history = new History(this.#standard());
    this.cells = new CellActions(this.notebook, this.history);
    this.autosave = new Autosave(parts.storage, standardId);
    this.documents = new Documents({
      storage: parts.storage,
      locks: parts.locks ?? freeLocks(),
      history: this.history,
      autosave: this.autosave,
      standard: () => this.#standard(),
    });
    this.isReadOnly = this.documents.isReadOnly;
    this.runner = parts.runner;
    const paced = pacedRunner(parts.runner, parts.workers ?? 1, (pace) => this.studies.learnPace(pace));
    this.projector = new Projector(paced, {}, parts.runs && new KeptRuns(parts.runs, () => this.hand.whenResting()));
    this.#lookAhead =
      parts.pause &&
      new LookAhead(
        this.projector,
        parts.pause,
        () => changedCourses(this.#runnable(), this.selected.peek(), this.focus.peek()?.place, parts.engineVersion),
        this.hand.isMoving,
      );
    const ownRunner: StudyRunner = { studyWorkers: 1, study: (task, options) => parts.runner.run(task, options) };
    const answers = parts.answers ?? noShelf;
    this.studies = new Studies(parts.studyRunner ?? ownRunner, answers, undefined, new StudyRuns(parts.runs));
    const results = resultsShown(this.projector, this.#pack, this.inputs, this.firstResults);
    this.shown = results.shown;
    this.counted = results.counted;
    this.settled = results.settled;
    const lastFit = signal<readonly Strategy[]>([]);
    effect(() => {
      const { strategies, messages } = this.#resolved.value;
      if (strategies.length > 0 && !messages.some(({ severity }) => severity === 'error')) lastFit.value = strategies;
    });
    this.strategies = lastFit;
  }

  /** Opens what was kept, tells the storage of edits from now on, and starts running what the document asks for. */
  async open(): Promise<Preferences> {
    const preferences = await this.#restore();
    if (hasFormula(this.history.text.peek())) await this.readFormulas();
    this.documents.shown(this.history.text.peek());
    effect(() => {
      const text = this.history.text.value;
      if (!this.#isShared.peek()) this.documents.edited(text);
    });
    effect(() => {
      const inputs = this.inputs.value;
      if (!inputs) return;
      const value = this.#moved;
      this.projector.request(inputs, value === undefined ? undefined : this.#lookAhead?.guessAt(value));
      if (value !== undefined) this.#lookAhead?.meet(value, inputs);
    });
    return preferences;
  }

  /** Fetches what reads formulas. The page does it when it has nothing better to do; a document that has any waits for it. */
  async readFormulas(): Promise<void> {
    await fetchFormulaParser();
    this.#readsFormulas.value = true;
  }

  /** What the engine is asked. */
  readonly inputs = computed<ProjectionInputs | undefined>(() => {
    const pack = this.#pack.value;
    const strategies = this.strategies.value;
    const notebook = this.notebook.value;
    if (!pack || strategies.length === 0) return undefined;
    const focus = this.#lastMoved.peek() ?? this.selected.peek()?.id ?? '';
    return asked({ notebook, pack, strategies }, this.#parts.engineVersion, focus);
  });

  setPack(pack: Pack): void {
    batch(() => {
      this.#packMessages.value = [];
      this.#pack.value = pack;
    });
  }

  /** The document's pack can't be had: nothing is run on another one. */
  failPack(messages: readonly Message[]): void {
    batch(() => {
      this.#pack.value = undefined;
      this.#packMessages.value = messages;
    });
  }

  select(scenario: string): void {
    this.#selected.value = scenario;
  }

  setMarked(share: number | undefined): void {
    this.#marked.value = share;
  }

  /** Sets a lever of a scenario; values of one drag make one step back. */
  setLever(scenario: string, lever: Lever, value: number, gesture?: string): void {
    const document = this.#runnable();
    if (!document) return;
    const text = movedLever(document, scenario, lever, value);
    // within a drag nothing but the lever moves, so it is approached once
    if (this.#dragged !== `${gesture} ${this.history.text.peek()}`) this.approach(scenario, lever);
    this.#dragged = `${gesture} ${text}`;
    this.hand.moved();
    this.#moved = value;
    this.#lastMoved.value = scenario;
    this.history.edit(text, gesture);
    this.#moved = undefined;
  }

  /** Says that the hand is on or near a lever, so that what it may be moved to can be run meanwhile. */
  approach(scenario: string, lever: Lever): void {
    const document = this.#runnable();
    if (document) this.#lookAhead?.approach(courseOf(document, scenario, lever, this.#parts.engineVersion));
  }

  #runnable(): Runnable | undefined {
    const inputs = this.inputs.peek();
    if (!inputs) return undefined;
    return { notebook: this.notebook.peek(), pack: inputs.pack, strategies: inputs.strategies, from: inputs.from };
  }

  setPlace(place: string): void {
    this.#refocus((focus, pack) => withPlace(this.notebook.peek(), focus, place, pack));
  }

  setCriterion(criterion: CriterionId): void {
    this.#refocus((focus) => withCriterion(this.notebook.peek(), focus, criterion));
  }

  setYear(year: number): void {
    this.#refocus((focus) => withYear(this.notebook.peek(), focus, year));
  }

  /** Leaves the law's fifth criterion out of all that is seen and handed on, or takes it in again; can be undone. */
  setFifth(isShown: boolean): void {
    const { notebook } = this.#parsed.peek();
    this.history.edit(serializeNotebook(withSetting(notebook, 'fifth-criterion', isShown ? 'shown' : 'hidden')));
  }

  /** Another document in this one's place; can be undone. What is wrong with it is told at its head. */
  replace(text: string): void {
    void this.documents.keepSnapshot();
    this.history.edit(text);
  }

  tell(notice: Notice | undefined): void {
    this.#notice.value = notice;
  }

  /** Keeps the shared copy among the reader's own documents. */
  async keepShared(): Promise<void> {
    if (!this.#isShared.peek()) return;
    await this.documents.start(this.history.text.peek());
    this.#isShared.value = false;
  }

  /** Opens another of the reader's documents; a shared copy is left. */
  async openDocument(id: string): Promise<void> {
    await this.documents.open(id);
    this.#isShared.value = false;
  }

  /** Begins anew with the document that the page comes with, beside the one that is open. */
  async startStandard(): Promise<void> {
    await this.documents.startStandard();
    this.#isShared.value = false;
  }

  /** Begins a new document, beside the one that is open; a shared copy is left. */
  async start(text: string): Promise<void> {
    await this.documents.start(text);
    this.#isShared.value = false;
  }

  /** Whether what is open is the document that the page came with, as it came. */
  isStandard(): boolean {
    return this.history.text.peek() === this.#standard();
  }

  /** Back to the document that the page came with; can be undone. */
  reset(): void {
    void this.documents.keepSnapshot();
    this.history.edit(this.#standard());
  }

  /** Another language on screen. A document that nobody has touched comes in that language too. */
  setLanguage(chosen: Language): void {
    const isStandard = this.documents.id.peek() === standardId && this.isStandard();
    this.#parts.language.value = chosen;
    if (!isStandard || this.history.canUndo.peek() || this.history.canRedo.peek()) return;
    this.documents.shown(this.#standard());
    this.history.open(this.#standard());
  }

  #standard(): string {
    return this.#parts.standards[this.#parts.language.peek()];
  }

  #refocus(edit: (focus: Focus, pack: Pack) => string): void {
    const focus = this.focus.peek();
    const pack = this.#pack.peek();
    if (focus && pack) this.history.edit(edit(focus, pack));
  }

  async #restore(): Promise<Preferences> {
    try {
      const preferences = await this.#parts.storage.loadPreferences();
      const { shared } = this.#parts;
      if (shared === undefined) await this.documents.open(preferences.document ?? standardId);
      else {
        this.#isShared.value = true;
        this.documents.showOther(shared);
      }
      if (preferences.scenario !== undefined) this.#selected.value = preferences.scenario;
      this.#marked.value = preferences.marked;
      return preferences;
    } catch {
      this.autosave.fail();
      return {};
    }
  }
}
