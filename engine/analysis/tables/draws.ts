import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { drawnParameters, drawnValues } from '../../simulation/sampling.ts';
import { unknownsOf } from '../../simulation/unknowns.ts';
import { growTable } from '../growingTable.ts';
import type { Table } from '../table.ts';

const schema = {
  draw: 'integer',
  parameter: 'text',
  parameter_da: 'text',
  parameter_en: 'text',
  kind: 'text',
  status: 'text',
  value: 'number',
} as const;

/** The value of every parameter in every draw; no rows where none was drawn. Run number n is draw n mod draws. */
export function drawsTable({ sampling, seed }: Ensemble, pack: Pack): Table {
  const { table, rows } = growTable('draws', schema);
  if (!sampling) return table;
  const parameters = drawnParameters(pack, sampling);
  const known = new Map(unknownsOf(pack).map((own) => [own.id, own]));
  for (let draw = 0; draw < sampling.draws; draw++) {
    const values = drawnValues(pack, sampling, seed, draw);
    for (const parameter of parameters) {
      const { label, kind, status } = known.get(parameter) ?? {};
      const named = { parameter, parameter_da: label?.da, parameter_en: label?.en, kind, status };
      rows.add({ draw, ...named, value: values[parameter] });
    }
  }
  return table;
}
