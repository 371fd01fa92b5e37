import type { Label } from '../population/geography.ts';
import type { SchoolKind } from '../population/schoolKinds.ts';
import type { Status } from './sourceStatus.ts';

/** A school, or the day care of an area (*dagtilbud*). */
export interface School {
  readonly id: string;
  readonly label: Label;
  readonly kind: SchoolKind;
  /** index of the district that it lies in */
  readonly district: number;
  /** children there is room for, all years together */
  readonly capacity: number;
  /** what its profile is worth when families choose, utility units; 0 for none in particular */
  readonly profile: number;
  readonly status: Status;
}

/** The share of an estate's addresses that belongs to a school (*skoledistrikt*). Shares of an estate and kind sum to 1. */
export interface Catchment {
  readonly estate: number;
  /** index into the pack's schools */
  readonly school: number;
  readonly share: number;
}
