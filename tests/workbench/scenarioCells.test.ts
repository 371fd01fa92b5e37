import { describe, expect, it } from 'vitest';
import {
  measures,
  parseNotebook,
  placesOf,
  serializeNotebook,
  withMeasure,
  withMeasureField,
} from '../../engine/index.ts';
import { edit, faultsOf, type UseShown, usesShown } from '../../workbench/notebook/scenarioEdits.ts';
import { movedSpan, overlapsOf, startingWorks, withSpan, worksMeasures } from '../../workbench/notebook/works.ts';
import { withPlace, withPlaceShown } from '../../workbench/notebook/worksPlace.ts';
import type { Session } from '../../workbench/session.ts';
import { gladsaxe, visit } from './gladsaxeSession.ts';

const works: ReadonlySet<string> = new Set(worksMeasures);
const transformation = 'transformation-vaerebro';

function worksOf(session: Session, scenario: string): readonly UseShown[] {
  return usesShown(session, scenario, works);
}

function workOf(session: Session, scenario: string, measure: string): UseShown {
  const found = worksOf(session, scenario).find((use) => use.measure.id === measure);
  if (!found) throw new Error(`${scenario} has no ${measure}`);
  return found;
}

function changedLines(before: string, after: string): readonly string[] {
  const had = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !had.has(line));
}

describe('works on a timeline', () => {
  it('are the scenario’s own and those it inherits, in the document’s order', async () => {
    const { session } = await visit();
    const own = worksOf(session, transformation);
    expect(own.map(({ measure }) => measure.id)).toEqual(['demolition', 'conversion', 'sale', 'infill', 'renovation']);
    expect(own.every(({ isOwn }) => isOwn)).toBe(true);
    const inherited = worksOf(session, 'both');
    expect(inherited.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    expect(inherited.some(({ isOwn }) => isOwn)).toBe(false);
  });

  it('moved whole keep their length, and stay within the years that there are', () => {
    const within = { from: 2026, to: 2040 };
    expect(movedSpan({ from: 2027, to: 2033 }, 'whole', 2, within)).toEqual({ from: 2029, to: 2035 });
    expect(movedSpan({ from: 2027, to: 2033 }, 'whole', -9, within)).toEqual({ from: 2026, to: 2032 });
    expect(movedSpan({ from: 2027, to: 2033 }, 'whole', 30, within)).toEqual({ from: 2034, to: 2040 });
  });

  it('moved by an end never end before they begin', () => {
    const within = { from: 2026, to: 2040 };
    expect(movedSpan({ from: 2027, to: 2029 }, 'start', 9, within)).toEqual({ from: 2029, to: 2029 });
    expect(movedSpan({ from: 2027, to: 2029 }, 'end', -9, within)).toEqual({ from: 2027, to: 2027 });
    expect(movedSpan({ from: 2027, to: 2029 }, 'end', 90, within)).toEqual({ from: 2027, to: 2040 });
  });

  it('moved change their own two lines of the document and no other', async () => {
    const { session } = await visit();
    const before = session.history.text.value;
    const sale = workOf(session, transformation, 'sale');
    edit(session, (notebook) => withSpan(notebook, transformation, sale, { from: 2032, to: 2037 }));
    expect(changedLines(before, session.history.text.value)).toEqual(['    from: 2032', '    to: 2037']);
    session.history.undo();
    expect(session.history.text.value).toBe(before);
  });

  it('that are inherited are copied into the scenario that moves them', async () => {
    const { session } = await visit();
    const sale = workOf(session, 'both', 'sale');
    edit(session, (notebook) => withSpan(notebook, 'both', sale, { from: 2031, to: 2035 }));
    expect(workOf(session, 'both', 'sale')).toMatchObject({ isOwn: true, isInherited: true, from: 2031, to: 2035 });
    expect(workOf(session, transformation, 'sale')).toMatchObject({ from: sale.from, to: sale.to });
  });

  it('on the dwellings of one estate in the same years are told to overlap, new dwellings are not', async () => {
    const { session } = await visit();
    const all = worksOf(session, transformation);
    const told = (measure: string) =>
      overlapsOf(workOf(session, transformation, measure), all, gladsaxe()).map(({ other, from, to }) => [
        other.measure.id,
        from,
        to,
      ]);
    expect(told('conversion')).toEqual([
      ['demolition', 2028, 2031],
      ['sale', 2030, 2031],
      ['renovation', 2028, 2031],
    ]);
    expect(told('infill')).toEqual([]);
  });

  it('at another estate overlap with nothing', async () => {
    const { session } = await visit();
    const text = session.history.text.value.replace(
      '  - measure: sale\n    where: vaerebro-park',
      '  - measure: sale\n    where: pileparken',
    );
    session.history.edit(text);
    const all = worksOf(session, transformation);
    expect(overlapsOf(workOf(session, transformation, 'sale'), all, gladsaxe())).toEqual([]);
  });

  it('are moved to another place in one line, and asked for by the name they had where something asks', async () => {
    const { session } = await visit();
    const before = session.history.text.value;
    const sale = workOf(session, transformation, 'sale');
    edit(session, (notebook) => withPlace(notebook, transformation, sale, 'pileparken'));
    const then = before.split('\n');
    const lines = session.history.text.value.split('\n');
    expect(lines.length).toBe(then.length);
    expect(lines.filter((line, i) => line !== then[i])).toEqual(['    where: pileparken']);
    expect(workOf(session, transformation, 'sale')).toMatchObject({ where: ['pileparken'], id: 'sale-pileparken' });
    session.history.undo();
    const pilot = `pilots:\n  - pilot: try\n    measures: [${sale.id}]\n    review: 2033\n    keep: year > 1\n\`\`\``;
    const cell = session.notebook.value.cells.find((each) => each.kind === 'scenario' && each.id === transformation);
    const own = cell?.kind === 'scenario' ? cell.body : '';
    session.history.edit(before.replace(`${own}\n\`\`\``, `${own}\n${pilot}`));
    edit(session, (notebook) => withPlace(notebook, transformation, sale, 'pileparken'));
    expect(workOf(session, transformation, 'sale')).toMatchObject({ where: ['pileparken'], id: sale.id });
    expect(session.messages.value.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are at several places together by one line, and at one again, each one step back', async () => {
    const { session } = await visit();
    const before = session.history.text.value;
    const renovation = () => workOf(session, transformation, 'renovation');
    edit(session, (notebook) => withPlace(notebook, transformation, renovation(), ['vaerebro-park', 'pileparken']));
    expect(renovation().where).toEqual(['vaerebro-park', 'pileparken']);
    expect(session.history.text.value).toContain('    where: [vaerebro-park, pileparken]\n');
    expect(session.messages.value.filter(({ severity }) => severity === 'error')).toEqual([]);
    edit(session, (notebook) => withPlace(notebook, transformation, renovation(), ['vaerebro-park']));
    expect(session.history.text.value).toBe(before);
    session.history.undo();
    expect(renovation().where).toEqual(['vaerebro-park', 'pileparken']);
    session.history.undo();
    expect(session.history.text.value).toBe(before);
  });

  it('moved to where the same is done already keep apart from it, and are told to collide there', async () => {
    const { session } = await visit();
    const sale = workOf(session, transformation, 'sale');
    const added = { measure: 'sale', where: 'pileparken', from: sale.from, to: sale.to, values: { ...sale.values } };
    edit(session, (notebook) => withMeasure(notebook, 'both', added));
    edit(session, (notebook) => withPlace(notebook, transformation, sale, 'pileparken'));
    const sales = worksOf(session, 'both').filter(({ measure }) => measure.id === 'sale');
    expect(sales.map(({ where }) => where)).toEqual([['pileparken'], ['pileparken']]);
    const told = sales.flatMap(({ entry, writtenIn }) => faultsOf(session, entry, writtenIn));
    expect(told.map(({ da }) => da).join()).toContain('brugt to gange');
  });

  it('stay in sight of a timeline of some places when they are moved to another', async () => {
    const { session } = await visit();
    const text = '\n\n```timeline works\nscenario: transformation-vaerebro\nplaces: [vaerebro-park]\n```\n';
    session.history.edit(session.history.text.value + text);
    const cell = session.notebook.value.cells.find((each) => each.kind === 'timeline');
    if (cell?.kind !== 'timeline') throw new Error('no timeline');
    for (const place of ['pileparken', 'vaerebro-park', 'pileparken']) {
      edit(session, (notebook) => withPlaceShown(notebook, cell, place, gladsaxe()));
    }
    expect(session.history.text.value).toContain('places: [vaerebro-park, pileparken]\n');
  });

  it('brought in ask for no more family dwellings than are left', async () => {
    const { session } = await visit();
    const pack = gladsaxe();
    const place = placesOf(pack.geography).findLast(({ id }) => id === 'vaerebro-park');
    const demolition = measures.get('demolition');
    if (!place || !demolition) throw new Error('no such place or measure');
    const uses = worksOf(session, transformation);
    const greedy = uses.map((use) => ({ ...use, values: { ...use.values, dwellings: 100_000 } }));
    const added = (given: readonly UseShown[]) =>
      startingWorks(demolition, place, given, pack, { from: 2025, to: 2040 }).values?.dwellings;
    expect(added(uses)).toBeGreaterThan(0);
    expect(added(greedy)).toBe(0);
  });

  it('that can’t be carried out say why where they stand, and stay as written', async () => {
    const { session } = await visit();
    const text = session.history.text.value.replace('dwellings: 320', 'dwellings: 1900');
    session.history.edit(text);
    const demolition = workOf(session, transformation, 'demolition');
    expect(demolition.values.dwellings).toBe(1900);
    const [fault] = faultsOf(session, demolition.entry, demolition.writtenIn);
    expect(fault?.da).toContain('1900');
    const conversion = workOf(session, transformation, 'conversion');
    expect(faultsOf(session, conversion.entry, conversion.writtenIn)).toEqual([]);
  });
});

describe('the stair model as a table', () => {
  const trappe = `

\`\`\`scenario trappe
name: Trappe
extends: flexible-letting
measures:
  - measure: stair-model
    where: hoje-gladsaxe
    from: 2026
\`\`\`
`;
  const stairs: ReadonlySet<string> = new Set(['stair-model']);

  it('has every number of it, those that the document leaves to the model among them', async () => {
    const { session } = await visit();
    session.history.edit(session.history.text.value + trappe);
    const [use, ...others] = usesShown(session, 'trappe', stairs);
    expect(others).toEqual([]);
    const numbers = measures.get('stair-model')?.fields.filter((field) => 'step' in field) ?? [];
    expect(numbers.length).toBeGreaterThan(8);
    for (const { key } of numbers) expect(typeof use?.values[key], key).toBe('number');
  });

  it('writes the one number that was changed into the scenario, as one step back', async () => {
    const { session } = await visit();
    const before = session.history.text.value + trappe;
    session.history.edit(before);
    const [use] = usesShown(session, 'trappe', stairs);
    edit(session, (notebook) => withMeasureField(notebook, 'trappe', use?.id ?? '', 'lowerMunicipal', 0.12));
    expect(changedLines(before, session.history.text.value)).toEqual(['    lowerMunicipal: 0.12']);
    session.history.undo();
    expect(session.history.text.value).toBe(before);
  });

  it('tells shares of more than all vacancies at the agreement that asks for them', async () => {
    const { session } = await visit();
    session.history.edit(session.history.text.value + trappe);
    const [use] = usesShown(session, 'trappe', stairs);
    edit(session, (notebook) => withMeasureField(notebook, 'trappe', use?.id ?? '', 'upperMunicipal', 0.6));
    const [now] = usesShown(session, 'trappe', stairs);
    if (!now) throw new Error('the agreement is gone');
    expect(faultsOf(session, now.entry, now.writtenIn).map(({ da }) => da)).toEqual([
      expect.stringContaining('upperMunicipal og upperFlexible'),
    ]);
  });
});

describe('cells of a scenario’s stair model and works', () => {
  const frame = (cells: string) => `---\nfremsyn: 1\ntitle: T\nlanguage: en\npack: gladsaxe\n---\n${cells}\n`;

  it('are read, written back to the letter, and name the scenario they show', () => {
    const text = frame(
      '```scenario a\nname: A\n```\n\n```stair-letting steps\nscenario: a\n```\n\n```timeline works\nscenario: a\nplaces: [vaerebro-park]\n```',
    );
    const { notebook, messages } = parseNotebook(text, 'n');
    expect(messages).toEqual([]);
    expect(serializeNotebook(notebook)).toBe(text);
    expect(notebook.cells.slice(1)).toMatchObject([
      { kind: 'stair-letting', scenario: 'a' },
      { kind: 'timeline', scenario: 'a', places: ['vaerebro-park'] },
    ]);
  });

  it('without a scenario are told, with the line', () => {
    const { messages } = parseNotebook(frame('```timeline works\n```'), 'n');
    expect(messages).toMatchObject([{ severity: 'error', line: 7 }]);
  });
});
