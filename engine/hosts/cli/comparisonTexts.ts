import type { CriterionDefinition } from '../../criteria/criterionDefinitions.ts';
import type { Label } from '../../population/geography.ts';
import type { Cause } from '../../simulation/projection.ts';
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
  /** heading of what the differences come from */
  causes(from: number, to: number): string;
  readonly people: string;
  readonly place: string;
  readonly hidden: string;
  /** heading of how much the same luck helps, and of its columns */
  readonly pairing: string;
  inMunicipality(year: number): string;
  inEstates(year: number): string;
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
    causes: (from, to) =>
      `Hvad forskellen i niveau ${to} kommer af siden ${from}: de samme menneskers liv, eller at andre bor der (± 80 % usikkerhed)`,
    people: 'samme mennesker',
    place: 'andre beboere',
    pairing:
      'Så mange gange flere gentagelser skulle der til uden fælles tilfældigheder (niveau; median af scenarier):',
    inMunicipality: (year) => `kommunen ${year}`,
    inEstates: (year) => `områder ${year}`,
    hidden: '* vises ikke: bygger på færre end fem personer eller kunne røbe et tal, der gør.',
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
    causes: (from, to) =>
      `What the difference in level ${to} comes from since ${from}: the same people’s lives, or others living there (± 80 % uncertainty)`,
    people: 'same people',
    place: 'other residents',
    pairing: 'So many times more replicates would be needed without common luck (level; median of scenarios):',
    inMunicipality: (year) => `municipality ${year}`,
    inEstates: (year) => `estates ${year}`,
    hidden: '* not shown: rests on fewer than five persons, or could give away a number that does.',
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

/** The ledger's causes, as a terminal's first column has room for them. */
export const causeNames: Readonly<Record<Cause, Label>> = {
  birth: { da: 'fødsler', en: 'births' },
  death: { da: 'dødsfald', en: 'deaths' },
  'age-band': { da: 'aldersgrænser', en: 'age limits' },
  'work-found': { da: 'kom i job', en: 'found work' },
  'work-lost': { da: 'mistede job', en: 'lost work' },
  education: { da: 'uddannelse', en: 'education' },
  retirement: { da: 'pension', en: 'retirement' },
  income: { da: 'indkomst', en: 'income' },
  conviction: { da: 'domme', en: 'convictions' },
  'conviction-expired': { da: 'ældre domme udløb', en: 'older convictions lapsed' },
  'moved-in': { da: 'flyttede til fra kommunen', en: 'moved in from the municipality' },
  'moved-out': { da: 'flyttede ud i kommunen', en: 'moved out within the municipality' },
  'rehoused-in': { da: 'genhuset hertil', en: 'rehoused here' },
  'rehoused-out': { da: 'genhuset herfra', en: 'rehoused elsewhere' },
  'in-migration': { da: 'tilflyttere udefra', en: 'in-migration' },
  'out-migration': { da: 'fraflyttere ud af kommunen', en: 'out-migration' },
};
