import { figureKindsShown } from '../charts/registry.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { CellKind } from './cellKind.ts';
import { levelOf } from './headings.ts';

/** A figure; what is drawn depends on its kind. */
export const figureCell: CellKind<'figure'> = {
  kind: 'figure',
  outline: (cell, session) => [
    {
      anchor: anchorOf(cell),
      title: figureKindsShown[cell.figure].title(cell, session),
      level: levelOf(cell, session),
    },
  ],
  render: (cell, session) => figureKindsShown[cell.figure].render(cell, session),
};
