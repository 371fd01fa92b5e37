import type { FencedCell, Indicator } from './cellParts.ts';
import type { Placed } from './written.ts';

/** Kinds of cell that ask something of many runs. */
export const studyKinds = ['sensitivity', 'goal-seek', 'robustness', 'discovery', 'credit'] as const;
export type StudyKind = (typeof studyKinds)[number];

export const sensitivityMethods = ['tornado', 'morris', 'sobol'] as const;
export type SensitivityMethod = (typeof sensitivityMethods)[number];

/** What can be unknown: parameters of the pack, the size of a measure's effect, the level of a rate. */
export const unknownKinds = ['parameters', 'effects', 'rates'] as const;
export type UnknownKind = (typeof unknownKinds)[number];

/** Legal status that a goal can ask to avoid. */
export const avoidable = ['prevention-area', 'vulnerable-area'] as const;

/** What every study names as far as it does: the number that it asks about, and how many lucks each setting meets. */
interface AskedNumber extends FencedCell {
  readonly title?: string;
  readonly description?: string;
  readonly indicator?: Indicator;
  /** id of a place; the first social-balance area where left out */
  readonly place?: string;
  /** the projection's last where left out */
  readonly year?: number;
  readonly lucks?: number;
}

/** A study of one scenario; the last of the document where left out. */
interface AskedScenario extends AskedNumber {
  readonly scenario?: string;
}

/** A study that draws or turns what isn't known. */
interface AskedOver {
  /** kinds of unknowns, in their own order; the pack's parameters where left out */
  readonly over?: readonly UnknownKind[];
}

/** What is to be reached, as written: a line, a share 0–1 or kroner; a legal status to avoid; or a claim, as a trigger's condition has it. Reading tells where there isn't exactly one. */
export interface AskedGoal {
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly avoid?: (typeof avoidable)[number];
  readonly reach?: Placed<string>;
}

/** Which uncertain assumptions move an outcome. */
export interface SensitivityCell extends AskedScenario, AskedOver {
  readonly kind: 'sensitivity';
  readonly method: SensitivityMethod;
  /** formula that is asked about instead of a criterion at a place, as a trigger's condition reads the yearly status */
  readonly outcome?: Placed<string>;
  /** scenario that the difference is taken to */
  readonly against?: string;
  /** trajectories (morris) or base points (sobol) */
  readonly base?: number;
  /** assumptions that are looked at more closely once all have been tried */
  readonly strongest?: number;
  /** ids of the assumptions that are moved; all uncertain ones where left out */
  readonly parameters?: readonly string[];
}

/** The least of a lever that reaches a goal often enough. */
export interface GoalSeekCell extends AskedScenario, AskedGoal {
  readonly kind: 'goal-seek';
  /** `use.field`, or `use.from` for the year it begins */
  readonly lever: string;
  /** values to try; the field's own bounds where left out */
  readonly doses?: DoseGrid;
  readonly probability?: number;
}

/** Evenly spaced values, both ends included. */
export interface DoseGrid {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** How scenarios hold up over many futures. */
export interface RobustnessCell extends AskedNumber, AskedOver, Omit<AskedGoal, 'avoid'> {
  readonly kind: 'robustness';
  /** all of the document where left out */
  readonly scenarios: readonly string[];
  readonly draws?: number;
}

/** The futures in which a scenario misses its goal. */
export interface DiscoveryCell extends AskedScenario, AskedOver, AskedGoal {
  readonly kind: 'discovery';
  readonly draws?: number;
  /** share of the box's futures that are to miss it */
  readonly density?: number;
}

/** What each measure of a scenario contributes. */
export interface CreditCell extends AskedScenario {
  readonly kind: 'credit';
  /** whether uses of a measure in several places count as one */
  readonly by?: 'measure' | 'use';
}

export type StudyCell = SensitivityCell | GoalSeekCell | RobustnessCell | DiscoveryCell | CreditCell;

/** Whether a cell asks something of many runs. */
export function isStudyCell<Other extends { readonly kind: string }>(cell: Other | StudyCell): cell is StudyCell {
  return (studyKinds as readonly string[]).includes(cell.kind);
}

/** `0..1..0.05` as a grid. */
export function readGrid(text: string): DoseGrid | undefined {
  const parts = text.split('..').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [from, to, step] = parts as [number, number, number];
  return parts.length === 3 && parts.every(Number.isFinite) && step > 0 && to > from ? { from, to, step } : undefined;
}
