import { type CarryingSummary, carryingSummary } from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import { placeName, type UseShown } from '../notebook/scenarioEdits.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';

/** How a scenario was carried out over the replicates that are in; undefined before there is a result. */
export function summaryOf(session: Session, scenario: string): CarryingSummary | undefined {
  const shown = session.settled.value;
  const result = shown?.ensemble.strategies.find(({ strategy }) => strategy.id === scenario);
  return shown && result && remembered([result.counts], 'carrying', () => carryingSummary(shown.ensemble, scenario));
}

/** A measure of the scenario in words: what, and where. */
export function useName(session: Session, uses: readonly UseShown[], id: string): string {
  const { label, list } = wording.value;
  const use = uses.find((candidate) => candidate.id === id);
  if (!use) return id;
  const places = use.where.map((place) => placeName(session, place));
  return places.length > 0 ? `${label(use.measure.label)}, ${list(places)}` : label(use.measure.label);
}

/** Measures of the scenario in a sentence: those at one place together, so that no place can be read as one of them. */
export function usesNamed(session: Session, uses: readonly UseShown[], ids: readonly string[]): string {
  const { text, label, list } = wording.value;
  const { inPlace, andThere } = text.scenarioCells.carrying;
  const byPlace = new Map<string, string[]>();
  for (const id of ids) {
    const use = uses.find((candidate) => candidate.id === id);
    const places = use ? list(use.where.map((place) => placeName(session, place))) : '';
    const names = byPlace.get(places) ?? [];
    byPlace.set(places, names);
    names.push(use ? label(use.measure.label) : id);
  }
  const groups = [...byPlace].map(([places, names]) => (places ? inPlace(list(names), places) : list(names)));
  const last = groups.pop() ?? '';
  return groups.length > 0 ? andThere(groups.join('; '), last) : last;
}
