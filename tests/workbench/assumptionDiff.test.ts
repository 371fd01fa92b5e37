import { describe, expect, it } from 'vitest';
import { measures } from '../../engine/index.ts';
import { assumptionRows } from '../../workbench/cells/assumptionDiff.ts';
import { edit, usesShown } from '../../workbench/notebook/scenarioEdits.ts';
import { withSpan } from '../../workbench/notebook/works.ts';
import type { Session } from '../../workbench/session.ts';
import { gladsaxe, visit } from './gladsaxeSession.ts';

function rowsOf(session: Session, ids: readonly string[]) {
  const all = session.strategies.value;
  const chosen = ids.flatMap((id) => all.find((strategy) => strategy.id === id) ?? []);
  expect(chosen).toHaveLength(ids.length);
  return assumptionRows(chosen, gladsaxe());
}

describe('what scenarios assume differently', () => {
  it('is nothing between a scenario and itself', async () => {
    const { session } = await visit();
    expect(rowsOf(session, ['both', 'both', 'both'])).toEqual([]);
  });

  it('is a row for each measure, with a column for each scenario in the order asked for', async () => {
    const { session } = await visit();
    const rows = rowsOf(session, ['baseline', 'flexible-letting', 'transformation-vaerebro', 'both']);
    const sale = rows.find(({ about }) => about.startsWith('Salg'));
    expect(sale?.about).toBe('Salg af almene boliger, Værebro Park');
    expect(sale?.values.map((value) => value !== undefined)).toEqual([false, false, true, true]);
    expect(sale?.values[2]).toContain('120');
    expect(sale?.values[3]).toBe(sale?.values[2]);
    const letting = rows.filter(({ values }) => values[1] !== undefined && values[2] === undefined);
    expect(letting).toHaveLength(3);
  });

  it('tells of a measure that both have only what differs', async () => {
    const { session } = await visit();
    const sale = usesShown(session, 'both', new Set(['sale']))[0];
    if (!sale) throw new Error('no sale');
    edit(session, (notebook) => withSpan(notebook, 'both', sale, { from: 2031, to: 2035 }));
    const rows = rowsOf(session, ['transformation-vaerebro', 'both']).filter(({ about }) => about.startsWith('Salg'));
    expect(rows.map(({ values }) => values)).toEqual([['fra 2030; til og med 2034', 'fra 2031; til og med 2035']]);
  });

  it('names measures and places in words, never by id', async () => {
    const { session } = await visit();
    for (const { about, values } of rowsOf(session, ['baseline', 'both'])) {
      for (const id of measures.keys()) if (id.includes('-')) expect([about, ...values].join(' ')).not.toContain(id);
      expect([about, ...values].join(' ')).not.toContain('vaerebro-park');
    }
  });

  it('tells how measures are carried out in words: no key of the text, no formula, no id of a measure', async () => {
    const { session } = await visit();
    const carried = [
      'pilots:',
      '  - pilot: salg-afproeves',
      '    measures: [sale-vaerebro-park]',
      '    review: 2032',
      '    keep: level("convicted", "vaerebro-park") < 0.02',
      'triggers:',
      '  - trigger: tidlig',
      '    when: gap("convicted", "vaerebro-park") > 0.01',
      '    years: 2',
      '    stop: [sale-vaerebro-park]',
    ].join('\n');
    const cell = session.notebook.value.cells.find(
      (each) => each.kind === 'scenario' && each.id === 'transformation-vaerebro',
    );
    const own = cell?.kind === 'scenario' ? cell.body : '';
    session.history.edit(session.history.text.value.replace(`${own}\n\`\`\``, `${own}\n${carried}\n\`\`\``));
    expect(session.messages.value.filter(({ severity }) => severity === 'error')).toEqual([]);
    const rows = rowsOf(session, ['baseline', 'transformation-vaerebro']);
    const told = (about: string) =>
      rows.find((row) => row.about.startsWith(about))?.values[1]?.replaceAll('\u00a0', ' ');
    expect(told('Prøvehandling')).toBe(
      'Salg af almene boliger; gøres op i 2032; regel: dømte i Værebro Park er under 2 %; beholdes, hvis reglen gælder',
    );
    expect(told('Udløser')).toBe(
      'når afstanden til resten af kommunen for dømte i Værebro Park er over 1 procentpoint; 2 år i træk; varer ved; stop Salg af almene boliger',
    );
  });
});
