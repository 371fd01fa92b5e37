import type { Label } from '../population/geography.ts';
import type { CriterionId } from './criterionIds.ts';

/**
 * What an area can be in law, weakest first; a later one takes the place of an earlier one.
 * `prevention-area` *forebyggelsesområde* (almenboligloven § 61 b), `vulnerable-area` *udsat boligområde* (§ 61 a, stk. 1),
 * `parallel-society` *parallelsamfund* (stk. 2), `transformation-area` *omdannelsesområde* (stk. 4).
 * Acts before 2021 used other names for the same classes; today's names stand for them here.
 */
export const legalStatuses = [
  'none',
  'prevention-area',
  'vulnerable-area',
  'parallel-society',
  'transformation-area',
] as const;
export type LegalStatus = (typeof legalStatuses)[number];

/** Names of the classes. */
export const legalStatusLabels: Readonly<Record<LegalStatus, Label>> = {
  none: { da: 'Ikke på listerne', en: 'Not listed' },
  'prevention-area': { da: 'Forebyggelsesområde', en: 'Prevention area' },
  'vulnerable-area': { da: 'Udsat boligområde', en: 'Vulnerable area' },
  'parallel-society': { da: 'Parallelsamfund', en: 'Parallel society' },
  'transformation-area': { da: 'Omdannelsesområde', en: 'Transformation area' },
};

/** One line of the law: which criterion, on which side, and what the number is a multiple of. */
export interface Line {
  readonly criterion: CriterionId;
  /** `above` and `below` leave out the line itself, `at-least` includes it */
  readonly side: 'above' | 'at-least' | 'below';
  readonly value: number;
  /** a fixed share, a multiple of the national mean, or a ratio to the region's mean */
  readonly basis: 'share' | 'national-multiple' | 'regional-ratio';
}

/** What it takes to be in a class: at least so many of the lines, and the origin line besides where the law asks for it. */
export interface StatusRule {
  readonly status: Exclude<LegalStatus, 'none'>;
  readonly lines: readonly Line[];
  readonly atLeast: number;
  /** the fifth criterion as a condition of its own */
  readonly originLine: Line | undefined;
  /** with criterion 5 left out: the condition falls away, or the class has no meaning without it and lapses */
  readonly withoutOrigin: 'condition-falls' | 'class-lapses';
  /** consecutive yearly lists, this one included, on which the conditions must be met */
  readonly yearsRunning: number;
  /** fewer years that sufficed for lists before a date */
  readonly transition?: { readonly listsBefore: string; readonly yearsRunning: number };
}

/** How a rule set measures a criterion. */
export interface Measurement {
  readonly ageFrom: number;
  readonly ageTo: number | undefined;
  readonly windowYears: number;
}

/** The law as it stood from a date. */
export interface RuleSet {
  readonly id: '2010' | '2014' | '2018' | '2021';
  /** first day on which it decides, ISO date */
  readonly from: string;
  readonly label: Label;
  readonly minimumResidents: number;
  readonly measurements: Readonly<Partial<Record<CriterionId, Measurement>>>;
  readonly rules: readonly StatusRule[];
  readonly source: string;
}
