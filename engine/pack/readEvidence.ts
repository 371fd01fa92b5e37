import { type Cell, decimal, text, whole, word } from './cells.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Faults } from './faults.ts';
import type { EvidenceCard, ObservedValue } from './pack.ts';
import type { PackTables } from './packTables.ts';
import { statuses } from './readParameters.ts';
import { observable } from './requirements.ts';

/** Reads the cards that say what is known about an effect, every text in both languages. */
export function readEvidence(tables: PackTables, faults: Faults): ReadonlyMap<string, EvidenceCard> {
  const cards = tables.rows('evidence', {
    id: text,
    label_da: text,
    label_en: text,
    study_da: text,
    study_en: text,
    effect_da: text,
    effect_en: text,
    low: decimal(),
    high: decimal(),
    population_da: text,
    population_en: text,
    strength: word(['A', 'B', 'C', 'J']),
    transfer_da: text,
    transfer_en: text,
  });
  refuseDuplicates(cards.file, cards.rows, ['id'], faults);
  for (const { id, low, high, line } of cards.rows) {
    if (low <= high) continue;
    faults.add(
      { where: cards.file, line, column: 'low' },
      `${id}: fundet ${low} over ${high}; forventet: low ≤ high. Byt dem om.`,
      `${id}: found ${low} over ${high}; expected low ≤ high. Swap them.`,
    );
  }
  return new Map(
    cards.rows.map((row): [string, EvidenceCard] => [
      row.id,
      {
        id: row.id,
        label: { da: row.label_da, en: row.label_en },
        study: { da: row.study_da, en: row.study_en },
        effect: { da: row.effect_da, en: row.effect_en },
        low: row.low,
        high: row.high,
        population: { da: row.population_da, en: row.population_en },
        strength: row.strength,
        transfer: { da: row.transfer_da, en: row.transfer_en },
      },
    ]),
  );
}

/** Reads the observed history of criteria. Shares are in 0–1, the mean income is in kroner. */
export function readObserved(tables: PackTables, place: Cell<string>, faults: Faults): readonly ObservedValue[] {
  const observed = tables.rows('observed', {
    place,
    criterion: word(observable),
    year: whole(1980, 2200),
    value: decimal(0),
    status: word(statuses),
  });
  refuseDuplicates(observed.file, observed.rows, ['place', 'criterion', 'year'], faults);
  for (const { criterion, value, line } of observed.rows) {
    if (criterion === 'mean-income' || value <= 1) continue;
    faults.add(
      { where: observed.file, line, column: 'value' },
      `Fundet: ${value}; forventet: en andel fra 0 til 1. Skriv ${value / 100}, hvis det er procent.`,
      `Found ${value}; expected a share from 0 to 1. Write ${value / 100} if it is per cent.`,
    );
  }
  return observed.rows.map(({ line: _, ...rest }) => rest);
}
