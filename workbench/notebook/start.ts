import type { Notebook } from '../../engine/index.ts';
import type { Text } from '../text/text.ts';
import type { Focus } from './focus.ts';

/** What a new cell begins from. */
export interface Start {
  readonly notebook: Notebook;
  /** the place, criterion and year that the document looks at */
  readonly focus: Focus | undefined;
  /** the scenario in hand */
  readonly scenario: string | undefined;
  /** first year of the projection */
  readonly baseYear: number;
  readonly words: Text['editing']['cells']['starting'];
}
