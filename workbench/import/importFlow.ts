import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type NewMunicipality,
  noPlace,
  type PackFiles,
  type Provenance,
  plainName,
} from '../../engine/import/index.ts';
import type { Message } from '../../engine/index.ts';
import { type Draft, mappingOf, unused } from './draft.ts';
import type { Checked, CheckStage, ImportRequest, Looked, TakenFile } from './importSide.ts';
import { type ImportWork, WorkCancelled } from './importWork.ts';
import type { TableLook } from './tableLook.ts';

/** The steps of an import, in order. */
export const steps = ['files', 'columns', 'places', 'check', 'save'] as const;
export type Step = (typeof steps)[number];

/** A table that was brought in, with all that the reader has decided about it. */
export interface Part {
  readonly look: TableLook;
  /** number of the file that it came in */
  readonly file: number;
  readonly draft: Draft;
  readonly provenance: Provenance;
  readonly spreadAges: boolean;
  /** undefined until the reader says: then figures of the whole municipality are shared out where nothing else can be done with them */
  readonly spreadPlaces: boolean | undefined;
}

/** What the page is waiting for. */
export type Work = 'reading' | 'suggesting' | 'matching' | CheckStage | 'saving';

/** A file as the page hands it over. */
export interface BroughtFile {
  readonly name: string;
  read(): Promise<Uint8Array>;
}

/** A file that could not be read, or only in part. */
export interface FileFault {
  readonly file: string;
  readonly messages: readonly Message[];
}

/** A data package that was opened rather than imported. */
export type FoundPack = Extract<TakenFile, { kind: 'pack' }> & { readonly file: string };

/** Where an import stands: every fact is a signal, every action a method. It knows no element and no document. */
export class ImportFlow {
  readonly #work: ImportWork;
  readonly #today: string;
  readonly #remembered: ReadonlyMap<string, string>;
  readonly #step = signal<Step>('files');
  readonly #furthest = signal(0);
  readonly #parts = signal<readonly Part[]>([]);
  readonly #fileFaults = signal<readonly FileFault[]>([]);
  readonly #found = signal<FoundPack | undefined>(undefined);
  readonly #places = signal<ReadonlyMap<string, string>>(new Map());
  readonly #looked = signal<Looked | undefined>(undefined);
  readonly #checked = signal<Checked | undefined>(undefined);
  readonly #busy = signal<Work | undefined>(undefined);
  readonly #failure = signal<unknown>(undefined);
  readonly #municipality = signal<NewMunicipality | undefined>(undefined);

  readonly step: ReadonlySignal<Step> = this.#step;
  /** number of the last step that may be gone to */
  readonly furthest: ReadonlySignal<number> = this.#furthest;
  readonly parts: ReadonlySignal<readonly Part[]> = this.#parts;
  readonly fileFaults: ReadonlySignal<readonly FileFault[]> = this.#fileFaults;
  readonly found: ReadonlySignal<FoundPack | undefined> = this.#found;
  /** place id by name as tables write it, as the reader has chosen */
  readonly places: ReadonlySignal<ReadonlyMap<string, string>> = this.#places;
  readonly looked: ReadonlySignal<Looked | undefined> = this.#looked;
  readonly checked: ReadonlySignal<Checked | undefined> = this.#checked;
  readonly busy: ReadonlySignal<Work | undefined> = this.#busy;
  /** what stopped the work */
  readonly failure: ReadonlySignal<unknown> = this.#failure;
  /** the municipality whose pack is begun; the document's pack is added to where undefined */
  readonly municipality: ReadonlySignal<NewMunicipality | undefined> = this.#municipality;

  /** tables that are used */
  readonly used = computed(() => this.#parts.value.filter(({ draft }) => draft.resource !== ''));

  /**
   * @param pack files of the pack that tables go into
   * @param remembered place ids by plain name, from earlier imports
   * @param today ISO
   */
  constructor(work: ImportWork, pack: PackFiles, remembered: ReadonlyMap<string, string>, today: string) {
    this.#work = work;
    this.#today = today;
    this.#remembered = remembered;
    void work.begin(pack);
  }

  /** Takes files one after the other: their tables are added, or the data package that one is. */
  async take(files: readonly BroughtFile[]): Promise<void> {
    await this.#doing('reading', async () => {
      for (const { name, read } of files) {
        const { number, taken } = await this.#work.take(name, await read());
        batch(() => this.#add(name, number, taken));
      }
    });
  }

  #add(file: string, number: number, taken: TakenFile): void {
    if (taken.kind === 'pack') this.#found.value = { ...taken, file };
    else if (taken.messages.length > 0) {
      this.#fileFaults.value = [...this.#fileFaults.value, { file, messages: taken.messages }];
    }
    if (taken.kind !== 'tables' || taken.tables.length === 0) return;
    const parts = taken.tables.map(
      ({ draft, provenance, ...look }): Part => ({
        ...{ look, file: number, draft, provenance },
        spreadAges: false,
        spreadPlaces: undefined,
      }),
    );
    this.#parts.value = [...this.#parts.value, ...parts];
    this.#stale('files');
  }

  /** Lets the tables of a file go. */
  drop(file: number): void {
    this.#work.forget(file);
    this.#parts.value = this.#parts.value.filter((part) => part.file !== file);
    this.#stale('files');
  }

  /** Forgets the faults of files that were not read. */
  calm(): void {
    this.#fileFaults.value = [];
    this.#found.value = undefined;
  }

  setMunicipality(municipality: NewMunicipality | undefined): void {
    this.#municipality.value = municipality;
    this.#stale('files');
  }

  /** Says what a table is; its columns are suggested anew. */
  async setResource(id: string, resource: string): Promise<void> {
    if (resource === '') {
      this.#change(id, () => ({ draft: unused }));
      return;
    }
    await this.#doing('suggesting', async () => {
      const draft = await this.#work.suggest(id, resource);
      this.#change(id, () => ({ draft }));
    });
  }

  setColumn(id: string, column: string, use: string): void {
    this.#change(id, ({ draft }) => ({ draft: { ...draft, columns: { ...draft.columns, [column]: use } } }));
  }

  setOnly(id: string, column: string, value: string): void {
    this.#change(id, ({ draft }) => ({ draft: { ...draft, only: { ...draft.only, [column]: value } } }));
  }

  setConstant(id: string, field: string, value: string): void {
    this.#change(id, ({ draft }) => ({ draft: { ...draft, constants: { ...draft.constants, [field]: value } } }));
  }

  setProvenance(id: string, provenance: Partial<Provenance>): void {
    this.#change(id, (part) => ({ provenance: { ...part.provenance, ...provenance } }));
  }

  setSpreadAges(id: string, spreadAges: boolean): void {
    this.#change(id, () => ({ spreadAges }));
  }

  /** Shares the whole municipality's figures out over the estates, or not. */
  async setSpreadPlaces(id: string, spreadPlaces: boolean): Promise<void> {
    this.#change(id, () => ({ spreadPlaces }));
    await this.match();
  }

  /** Says which place a name is; `noPlace` where it is none of the pack's. */
  async setPlace(name: string, place: string): Promise<void> {
    this.#places.value = new Map([...this.#places.value, [name, place]]);
    this.#stale('places');
    await this.match();
  }

  /** Goes to a step that may be gone to. */
  go(step: Step): void {
    if (steps.indexOf(step) <= this.#furthest.value) this.#step.value = step;
  }

  /** Goes on to the next step, with what has to be done before it. Stays where the step isn't finished. */
  async next(): Promise<void> {
    const at = this.#step.value;
    const to = steps[steps.indexOf(at) + 1];
    if (to === undefined || !this.isFinished(at)) return;
    batch(() => {
      this.#furthest.value = Math.max(this.#furthest.value, steps.indexOf(to));
      this.#step.value = to;
    });
    if (to === 'places') await this.match();
    if (to === 'check') await this.check();
  }

  /** Whether the next step may be gone to. */
  isFinished(step: Step): boolean {
    switch (step) {
      case 'files':
        return this.#parts.value.length > 0 && this.#isMunicipalityNamed();
      case 'columns':
        return this.used.value.length > 0 && this.used.value.every(({ draft }) => mappingOf(draft).faults.size === 0);
      case 'places':
        return this.#looked.value !== undefined;
      case 'check':
        return this.#checked.value?.kind === 'whole';
      default:
        return false;
    }
  }

  /** Finds the places that the tables speak of. */
  async match(): Promise<void> {
    await this.#doing('matching', async () => {
      let looked = await this.#work.look(this.#request());
      if (this.#recall(looked)) looked = await this.#work.look(this.#request());
      if (this.#shareOut(looked)) looked = await this.#work.look(this.#request());
      this.#looked.value = looked;
    });
  }

  /** Checks everything together. */
  async check(): Promise<void> {
    this.#checked.value = undefined;
    await this.#doing('tables', async () => {
      const checked = await this.#work.check(this.#request(), (stage) => {
        if (this.#busy.peek() !== undefined) this.#busy.value = stage;
      });
      batch(() => {
        this.#looked.value = checked.looked;
        this.#checked.value = checked;
      });
    });
  }

  /** Ends what is at work; everything chosen stays. */
  cancel(): void {
    this.#work.cancel();
  }

  /** What the reader chose of the names that occur, for the next time. */
  aliases(): ReadonlyMap<string, string> {
    const known = [...this.#places.value].filter(([, place]) => place !== noPlace);
    return new Map(known.map(([name, place]) => [plainName(name), place]));
  }

  /** Whether the name was decided by what is remembered from earlier. */
  isRemembered(name: string): boolean {
    const remembered = this.#remembered.get(plainName(name));
    return remembered !== undefined && this.#places.value.get(name) === remembered;
  }

  /** Something that can fail, told while it lasts. */
  async saving<T>(work: () => Promise<T>): Promise<T | undefined> {
    let result: T | undefined;
    await this.#doing('saving', async () => {
      result = await work();
    });
    return result;
  }

  #request(): ImportRequest {
    const parts = this.used.value.map(({ look, draft, provenance, spreadAges, spreadPlaces }) => ({
      ...{ id: look.id, draft, provenance, spreadAges },
      spreadPlaces: spreadPlaces === true,
    }));
    return { parts, places: this.#places.value, municipality: this.#municipality.value, today: this.#today };
  }

  /** Chooses places for names that are left to the reader, where an earlier import remembers them. @returns whether any were */
  #recall({ parts, places }: Looked): boolean {
    const known = new Set(places.map(({ id }) => id));
    const chosen = new Map(this.#places.value);
    for (const { places: matches } of parts) {
      for (const name of [...matches.ambiguous.keys(), ...matches.unmatched]) {
        const place = this.#remembered.get(plainName(name));
        if (place !== undefined && known.has(place) && !chosen.has(name)) chosen.set(name, place);
      }
    }
    if (chosen.size === this.#places.value.size) return false;
    this.#places.value = chosen;
    return true;
  }

  /** Takes figures of the whole municipality for what they are where the reader hasn't said otherwise. @returns whether any were */
  #shareOut({ parts }: Looked): boolean {
    const shared = new Set(
      parts.filter((part) => part.couldBeShared && part.places.matched.size === 0).map(({ id }) => id),
    );
    const open = this.#parts.value.filter(
      ({ look, spreadPlaces }) => shared.has(look.id) && spreadPlaces === undefined,
    );
    if (open.length === 0) return false;
    this.#parts.value = this.#parts.value.map((part) => (open.includes(part) ? { ...part, spreadPlaces: true } : part));
    return true;
  }

  #isMunicipalityNamed(): boolean {
    const municipality = this.#municipality.value;
    if (!municipality) return true;
    const { label, code, baseYear } = municipality;
    return label.da.trim() !== '' && /^\d{3}$/.test(code) && baseYear >= 1990 && baseYear <= 2100;
  }

  #change(id: string, change: (part: Part) => Partial<Part>): void {
    this.#parts.value = this.#parts.value.map((part) => (part.look.id === id ? { ...part, ...change(part) } : part));
    const looked = this.#looked.value;
    if (looked) {
      // what was wrong with the table as it was
      const parts = looked.parts.map((part) => (part.id === id ? { ...part, messages: [] } : part));
      this.#looked.value = { ...looked, parts };
    }
    this.#stale('columns');
  }

  /** What came of later steps no longer holds. */
  #stale(step: Step): void {
    this.#checked.value = undefined;
    this.#furthest.value = Math.min(
      this.#furthest.value,
      Math.max(steps.indexOf(step), steps.indexOf(this.#step.value)),
    );
  }

  async #doing(work: Work, act: () => Promise<void>): Promise<void> {
    batch(() => {
      this.#busy.value = work;
      this.#failure.value = undefined;
    });
    try {
      await act();
    } catch (error) {
      if (error instanceof WorkCancelled) return;
      this.#failure.value = error ?? new Error('nothing was said');
    } finally {
      this.#busy.value = undefined;
    }
  }
}
