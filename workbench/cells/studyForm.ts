import { html, nothing, type TemplateResult } from 'lit';
import {
  type CriterionId,
  criterionDefinition,
  formatIndicator,
  horizonOf,
  leverNames,
  placesOf,
  type Strategy,
  type StudyCell,
  sensitivityMethods,
  strategyVocabulary,
  unknownKinds,
  unknownsFor,
  usualSizes,
} from '../../engine/index.ts';
import { leverWords } from '../charts/goalProbability.ts';
import type { BodyValue } from '../notebook/cellBody.ts';
import { withCells } from '../notebook/edit.ts';
import { isTold } from '../notebook/fifthCriterion.ts';
import type { Session } from '../session.ts';
import { fiveCriteria } from '../text/criteria.ts';
import { wording } from '../text/language.ts';
import { formulaField } from './carryingFields.ts';

type Change = Readonly<Record<string, BodyValue | undefined>>;

interface Option {
  readonly id: string;
  readonly label: string;
}

/** A study's question as a form: every field writes its line of the cell, and nothing is run by it. */
export function studyForm(cell: StudyCell, session: Session): TemplateResult {
  const words = wording.value;
  const { form } = words.text.studies;
  return html`<details class="study-form">
    <summary>${form.heading}</summary>
    <div class="study-fields">${fieldsOf(cell, session)}</div>
  </details>`;
}

function fieldsOf(cell: StudyCell, session: Session): readonly (TemplateResult | typeof nothing)[] {
  const words = wording.value;
  const { text } = words;
  const { form } = text.studies;
  const pack = session.pack.value;
  const strategies = session.strategies.value;
  if (!pack) return [];
  const set = (change: Change) => write(cell, change, session);
  const indicator = cell.indicator ?? { form: 'gap', criterion: 'outside-labour' as const };
  const places = placesOf(pack.geography).map(({ id, label }) => ({ id, label: words.label(label) }));
  const social =
    pack.geography.estates.find(({ isSocialBalanceArea }) => isSocialBalanceArea) ?? pack.geography.estates[0];
  const { from, to } = horizonOf(session.notebook.value, pack);
  const years = Array.from({ length: to - from }, (_, i) => ({
    id: String(from + 1 + i),
    label: String(from + 1 + i),
  }));
  const scenarios = strategies.map(({ id, name }) => ({ id, label: name }));
  const asked =
    cell.kind === 'robustness' ? undefined : (strategies.find(({ id }) => id === cell.scenario) ?? strategies.at(-1));
  // a formula begins as what is asked already
  const begun = `${indicator.form}("${indicator.criterion}", "${cell.place ?? social?.id ?? ''}")`;
  return [
    cell.kind === 'sensitivity'
      ? choice(
          form.method,
          cell.method,
          sensitivityMethods.map((id) => ({ id, label: form.methods[id] })),
          (method) => set({ method }),
        )
      : nothing,
    cell.kind === 'robustness'
      ? ticks(form.scenarios, cell.scenarios, scenarios, (ids) =>
          set({ scenarios: ids.length === scenarios.length ? undefined : ids }),
        )
      : choice(form.scenario, asked?.id ?? '', scenarios, (scenario) =>
          set({ scenario, ...leverFor(cell, scenario, strategies) }),
        ),
    cell.kind === 'sensitivity'
      ? choice(
          form.against,
          cell.against ?? '',
          [{ id: '', label: form.noAgainst }, ...scenarios.filter(({ id }) => id !== asked?.id)],
          (against) => set({ against: against === '' ? undefined : against }),
        )
      : nothing,
    cell.kind === 'goal-seek' && asked
      ? choice(
          form.lever,
          cell.lever,
          leverNames(asked).map((id) => ({ id, label: leverLabel(asked, id, session) })),
          (lever) => set({ lever, doses: undefined }),
        )
      : nothing,
    isAvoided(cell) || reachOf(cell)
      ? nothing
      : choice(
          form.criterion,
          outcomeOf(cell) ? 'formula' : indicator.criterion,
          [
            ...fiveCriteria
              .filter((id) => isTold(id, session.frame.value.hidesFifth))
              .map((id) => ({ id, label: text.criteria[id] })),
            ...(cell.kind === 'sensitivity' ? [{ id: 'formula', label: form.formula }] : []),
          ],
          (criterion) =>
            criterion === 'formula'
              ? set({ outcome: begun, indicator: undefined, place: undefined })
              : set({
                  indicator: formatIndicator({ ...indicator, criterion: criterion as CriterionId }),
                  ...(cell.kind === 'sensitivity' && { outcome: undefined }),
                }),
        ),
    formulaOf(cell) === undefined
      ? nothing
      : formulaField(
          form.formula,
          {
            name: `${cell.kind}-${cell.id}-formula`,
            faults: '',
            vocabulary: strategyVocabulary(pack, triggersOf(asked)),
          },
          formulaOf(cell) ?? '',
          (written) => set({ [outcomeOf(cell) ? 'outcome' : 'reach']: written }),
        ),
    isAvoided(cell) || formulaOf(cell) !== undefined
      ? nothing
      : choice(
          form.form,
          indicator.form,
          (['gap', 'level'] as const).map((id) => ({ id, label: form.forms[id] })),
          (shown) => set({ indicator: formatIndicator({ ...indicator, form: shown as 'gap' | 'level' }) }),
        ),
    formulaOf(cell) === undefined
      ? choice(form.place, cell.place ?? social?.id ?? '', places, (place) => set({ place }))
      : nothing,
    choice(form.year, String(cell.year ?? to), years, (year) => set({ year: Number(year) })),
    ...goalFields(cell, begun, set, session),
    overField(cell, set, session),
    ...sizeFields(cell, set),
  ];
}

/** What is to be reached, and how surely. */
function goalFields(
  cell: StudyCell,
  begun: string,
  set: (change: Change) => void,
  session: Session,
): readonly (TemplateResult | typeof nothing)[] {
  if (cell.kind === 'sensitivity' || cell.kind === 'credit') return [];
  const { text } = wording.value;
  const { form } = text.studies;
  const avoid = cell.kind === 'robustness' ? undefined : cell.avoid;
  const money = criterionDefinition(cell.indicator?.criterion ?? 'outside-labour').unit === 'kroner';
  const line = cell.atMost ?? cell.atLeast ?? 0;
  const now = cell.reach
    ? 'claim'
    : avoid === 'prevention-area'
      ? 'prevention'
      : avoid
        ? 'vulnerable'
        : cell.atLeast === undefined
          ? 'atMost'
          : 'atLeast';
  const areas = session.pack.value?.geography.estates.filter(({ isLegalArea }) => isLegalArea) ?? [];
  const kinds =
    cell.kind === 'robustness'
      ? (['atMost', 'atLeast', 'claim'] as const)
      : (['atMost', 'atLeast', 'prevention', 'vulnerable', 'claim'] as const);
  const setKind = (kind: string) => {
    const place = areas.some(({ id }) => id === cell.place) ? cell.place : areas[0]?.id;
    const cleared = { 'at-most': undefined, 'at-least': undefined, avoid: undefined, reach: undefined };
    if (kind === 'atMost') set({ ...cleared, 'at-most': line });
    else if (kind === 'atLeast') set({ ...cleared, 'at-least': line });
    else if (kind === 'claim') {
      const sign = cell.atLeast === undefined ? '<=' : '>=';
      set({ ...cleared, reach: `${begun} ${sign} ${line}`, indicator: undefined, place: undefined });
    } else set({ ...cleared, avoid: kind === 'prevention' ? 'prevention-area' : 'vulnerable-area', place });
  };
  return [
    choice(
      form.goal,
      now,
      kinds.map((id) => ({ id, label: form.goals[id] })),
      setKind,
    ),
    avoid || cell.reach
      ? nothing
      : number(form.line(money ? form.kroner : text.percentagePoints), money ? line : line * 100, (value) =>
          set({ [now === 'atMost' ? 'at-most' : 'at-least']: money ? value : tidy(value / 100) }),
        ),
    cell.kind === 'goal-seek'
      ? number(form.probability, 100 * (cell.probability ?? usualSizes.probability), (value) =>
          set({ probability: tidy(Math.min(100, Math.max(1, value)) / 100) }),
        )
      : nothing,
  ];
}

/** What of all that isn't known is drawn or turned, with how much there is of each kind for the scenarios that are asked of. */
function overField(cell: StudyCell, set: (change: Change) => void, session: Session) {
  const pack = session.pack.value;
  if (!pack || cell.kind === 'goal-seek' || cell.kind === 'credit') return nothing;
  const { form } = wording.value.text.studies;
  const all = session.strategies.value;
  const own = cell.kind === 'robustness' ? cell.scenarios : [cell.scenario ?? all.at(-1)?.id];
  const asked = own.length === 0 ? all : all.filter(({ id }) => own.includes(id));
  const kinds = unknownKinds.map((id) => ({
    id,
    label: form.overKinds[id](unknownsFor(pack, asked, [id]).length),
  }));
  return ticks(form.over, cell.over ?? ['parameters'], kinds, (ids) =>
    set({
      over: ids.join() === 'parameters' ? undefined : ids,
      // assumptions chosen one by one are a choice of their own
      ...(cell.kind === 'sensitivity' && cell.parameters && { parameters: undefined }),
    }),
  );
}

/** How much is run. */
function sizeFields(cell: StudyCell, set: (change: Change) => void): readonly (TemplateResult | typeof nothing)[] {
  const { form } = wording.value.text.studies;
  const count = (label: string, key: string, value: number, least: number) =>
    number(label, value, (wanted) => set({ [key]: Math.max(least, Math.round(wanted)) }));
  const usualLucks = usualSizes.lucks[cell.kind === 'sensitivity' ? cell.method : cell.kind];
  const lucks = count(form.lucks, 'lucks', cell.lucks ?? usualLucks, 1);
  switch (cell.kind) {
    case 'sensitivity':
      return [
        cell.method === 'morris'
          ? nothing
          : count(form.strongest, 'strongest', cell.strongest ?? usualSizes.strongest[cell.method], 1),
        cell.method === 'tornado' ? nothing : count(form.base, 'base', cell.base ?? usualSizes.base[cell.method], 2),
        lucks,
      ];
    case 'goal-seek':
      return [lucks];
    case 'robustness':
      return [count(form.draws, 'draws', cell.draws ?? usualSizes.robustDraws, 2), lucks];
    case 'discovery':
      return [
        count(form.draws, 'draws', cell.draws ?? usualSizes.discoveryDraws, 2),
        number(form.density, 100 * (cell.density ?? usualSizes.density), (value) =>
          set({ density: tidy(Math.min(100, Math.max(1, value)) / 100) }),
        ),
        lucks,
      ];
    case 'credit':
      return [
        choice(
          form.by,
          cell.by ?? 'measure',
          (['measure', 'use'] as const).map((id) => ({ id, label: form.bys[id] })),
          (by) => set({ by }),
        ),
        lucks,
      ];
  }
}

/** The claim that a study's scenarios are to reach, and the formula that is asked about, as they are written. */
function reachOf(cell: StudyCell): string | undefined {
  return 'reach' in cell ? cell.reach?.value : undefined;
}

function outcomeOf(cell: StudyCell): string | undefined {
  return cell.kind === 'sensitivity' ? cell.outcome?.value : undefined;
}

function formulaOf(cell: StudyCell): string | undefined {
  return reachOf(cell) ?? outcomeOf(cell);
}

function triggersOf(strategy: Strategy | undefined): readonly string[] {
  return strategy?.triggers?.map(({ id }) => id) ?? [];
}

function isAvoided(cell: StudyCell): boolean {
  return (cell.kind === 'goal-seek' || cell.kind === 'discovery') && cell.avoid !== undefined;
}

/** Another scenario has other levers. */
function leverFor(cell: StudyCell, scenario: string, strategies: readonly Strategy[]): Change {
  if (cell.kind !== 'goal-seek') return {};
  const strategy = strategies.find(({ id }) => id === scenario);
  const names = strategy ? leverNames(strategy) : [];
  return names.includes(cell.lever) || names.length === 0 ? {} : { lever: names[0], doses: undefined };
}

function leverLabel(strategy: Strategy, name: string, session: Session): string {
  const at = name.lastIndexOf('.');
  const pack = session.pack.value;
  if (!pack) return name;
  const lever = { strategy: strategy.id, use: name.slice(0, at), field: name.slice(at + 1), doses: [] };
  return leverWords({ lever, strategy: strategy.id }, [strategy], pack, wording.value);
}

function write(cell: StudyCell, change: Change, session: Session): void {
  const isSame = (other: { readonly kind: string; readonly id: string }) =>
    other.kind === cell.kind && other.id === cell.id;
  const text = withCells(session.notebook.peek(), (other) =>
    isSame(other) ? new Map(Object.entries(change)) : undefined,
  );
  session.history.edit(text);
}

function choice(
  label: string,
  value: string,
  options: readonly Option[],
  set: (value: string) => void,
): TemplateResult {
  return html`<label class="chooser">
    <span>${label}</span>
    <select .value=${value} @change=${(event: Event) => set((event.currentTarget as HTMLSelectElement).value)}>
      ${options.map(({ id, label: shown }) => html`<option value=${id} ?selected=${id === value}>${shown}</option>`)}
    </select>
  </label>`;
}

function number(label: string, value: number, set: (value: number) => void): TemplateResult {
  const shown = wording.value.numbers.short(Number(value.toPrecision(8))).replaceAll(/[\s\u00a0]/g, '');
  const read = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const wanted = Number(input.value.trim().replace('−', '-').replace(',', '.'));
    if (input.value.trim() === '' || !Number.isFinite(wanted)) input.value = shown;
    else set(wanted);
  };
  return html`<label class="chooser">
    <span>${label}</span>
    <input type="text" inputmode="decimal" autocomplete="off" .value=${shown} @change=${read} />
  </label>`;
}

function ticks(
  label: string,
  chosen: readonly string[],
  options: readonly Option[],
  set: (ids: string[]) => void,
): TemplateResult {
  const isChosen = (id: string) => chosen.length === 0 || chosen.includes(id);
  const toggle = (id: string, event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const ids = options.map((option) => option.id).filter((other) => (other === id ? input.checked : isChosen(other)));
    if (ids.length === 0) input.checked = true;
    else set(ids);
  };
  return html`<fieldset class="study-ticks">
    <legend>${label}</legend>
    ${options.map(
      ({ id, label: shown }) =>
        html`<label><input type="checkbox" .checked=${isChosen(id)} @change=${(event: Event) => toggle(id, event)} /> ${shown}</label>`,
    )}
  </fieldset>`;
}

function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
