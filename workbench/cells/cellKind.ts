import type { TemplateResult } from 'lit';
import type { Cell } from '../../engine/index.ts';
import type { Session } from '../session.ts';
import type { Wording } from '../text/language.ts';

/** A heading of the outline and the place in the page it leads to. */
export interface OutlineEntry {
  readonly anchor: string;
  readonly title: string;
  readonly level: number;
  /** what tells it from another with the same title */
  readonly about?: string;
}

/** Kinds of cell that come with the first view: those of the opening document, and text that couldn't be read. */
export type FirstCell = 'text' | 'scenario' | 'figure' | 'key-figures' | 'comparison' | 'levers' | 'unread';

export type FirstCellKinds = { readonly [Kind in FirstCell]: CellKind<Kind> };
export type LaterCellKinds = { readonly [Kind in Exclude<Cell['kind'], FirstCell>]: CellKind<Kind> };

/** One kind of cell: how it is shown and what it adds to the outline. One file a kind. */
export interface CellKind<Kind extends Cell['kind'] = Cell['kind']> {
  readonly kind: Kind;
  outline(cell: Extract<Cell, { kind: Kind }>, session: Session, wording: Wording): readonly OutlineEntry[];
  render(cell: Extract<Cell, { kind: Kind }>, session: Session): TemplateResult;
}
