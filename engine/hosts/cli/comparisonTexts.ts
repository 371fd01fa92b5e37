import type { CriterionDefinition } from '../../criteria/criterionDefinitions.ts';
import type { Label } from '../../population/geography.ts';
import type { Locale } from './command.ts';

/** What the comparison on the terminal says. */
export interface ComparisonTexts {
  readonly caveat: string;
  readonly lead: string;
  readonly pairs: string;
  readonly onePair: string;
  readonly prevention: string;
  readonly vulnerable: string;
  replicates(count: number): string;
  seed(seed: string): string;
  level(year: number): string;
  gap(year: number): string;
}

export const comparisonTexts: Readonly<Record<Locale, ComparisonTexts>> = {
  da: {
    caveat: 'Modellen viser, hvad der følger af forudsætningerne; den forudsiger ikke.',
    lead: 'Afstand til resten af kommunen i procentpoint; bruttoindkomst i 1.000 kr. om året.',
    pairs: 'Nedenunder: forskellen til basis på de samme tilfældigheder, ± 80 % usikkerhed på gennemsnittet.',
    onePair: 'Nedenunder: forskellen til basis. Én gentagelse siger intet om usikkerheden.',
    prevention: 'Sandsynlighed: forebyggelsesområde',
    vulnerable: 'Sandsynlighed: udsat boligområde',
    replicates: (count) => (count === 1 ? '1 gentagelse' : `${count} gentagelser`),
    seed: (seed) => `frø ${seed}`,
    level: (year) => `niveau ${year}`,
    gap: (year) => `afstand ${year}`,
  },
  en: {
    caveat: 'The model shows what follows from the assumptions; it does not foretell.',
    lead: 'Distance to the rest of the municipality in percentage points; gross income in thousand kroner a year.',
    pairs: 'Below each: the difference to the baseline on the same luck, ± 80 % uncertainty of the mean.',
    onePair: 'Below each: the difference to the baseline. One replicate says nothing about the uncertainty.',
    prevention: 'Probability: prevention area',
    vulnerable: 'Probability: vulnerable area',
    replicates: (count) => (count === 1 ? '1 replicate' : `${count} replicates`),
    seed: (seed) => `seed ${seed}`,
    level: (year) => `level ${year}`,
    gap: (year) => `distance ${year}`,
  },
};

/** The law's names of criteria are long; these fit a terminal's first column. */
const shortNames: Partial<Record<CriterionDefinition['id'], Label>> = {
  'outside-labour': { da: 'Uden for arbejde og uddannelse', en: 'Outside work and education' },
  origin: { da: 'Ikke-vestlig oprindelse', en: 'Non-Western origin' },
  convicted: { da: 'Dømt', en: 'Convicted' },
};

export function shortCriterion({ id, label }: CriterionDefinition, locale: Locale): string {
  return (shortNames[id] ?? label)[locale];
}
