import type { MunicipalTotals } from '../statbank/totals.ts';
import type { TextRow } from './textRow.ts';

/** What is known of the municipality whose estates the pack starts from, to tell how another one differs. */
export type Reference = Pick<MunicipalTotals, 'population' | 'income' | 'movers'>;

/** New rows by resource. */
export type FilledTables = Map<string, readonly TextRow[]>;
