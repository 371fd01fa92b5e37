import { describe, expect, it } from 'vitest';
import { horizonOf, parseNotebook, type RoundUpCell, resolveStrategies } from '../../../engine/index.ts';
import { scenarioDashes } from '../../../workbench/charts/palette.ts';
import { linkTo } from '../../../workbench/notebook/share.ts';
import { wordingIn } from '../../../workbench/text/language.ts';
import { groupOf, movedBy, strategiesOf } from '../../../workbench/workshop/groups.ts';
import { type IntakeFrame, takeFiles, takeText } from '../../../workbench/workshop/intake.ts';
import { leverSpreads, medianOf } from '../../../workbench/workshop/leverSpread.ts';
import { distinctDashes } from '../../../workbench/workshop/linesForm.ts';
import { distinctNames, repeatOf, withGroups } from '../../../workbench/workshop/roundUpEdits.ts';
import { gladsaxe, standardDocument } from '../gladsaxeSession.ts';

const text = `${standardDocument('da')}\n\`\`\`round-up room\nindicator: gap(outside-labour)\nplaces: [vaerebro-park]\n\`\`\`\n`;
const { notebook } = parseNotebook(text, 'test');
const frame: IntakeFrame = {
  notebook,
  pack: gladsaxe(),
  nameOf: (number) => `Gruppe ${number + 1}`,
  linkOf: (number) => `Link ${number}`,
};

/** The document as a group leaves it that writes another number for the first flexible share. */
const withShare = (share: number) => text.replace('flexibleShare: 0.85', `flexibleShare: ${share}`);
const link = (document: string) => linkTo('https://example.org/', document);

describe('what groups hand in', () => {
  it('is taken line by line: a broken link is told by name and the others stay', async () => {
    const whole = await link(withShare(0.5));
    const taken = await takeText(
      [`Bord Nord: ${whole}`, whole.slice(0, -200), 'hej', await link(withShare(0.7))].join('\n'),
      frame,
    );
    expect(taken.map(({ label, fault }) => [label, fault?.kind])).toEqual([
      ['Bord Nord', undefined],
      ['Link 2', 'unreadable'],
      ['hej', 'notALink'],
      ['Link 4', undefined],
    ]);
    const names = taken.flatMap((intake) => (intake.fault === undefined ? [intake.group.name] : []));
    expect(names).toEqual(['Bord Nord', 'Gruppe 4']);
  });

  it('is a document or an exported page as a file; anything else is told by the file’s name', async () => {
    const page = `<main></main><script type="text/markdown" id="fremsyn-document">${JSON.stringify(withShare(0.6)).replaceAll('<', '\\u003c')}</script>`;
    const taken = await takeFiles(
      [
        new File([withShare(0.5)], 'bord-et.md'),
        new File([page], 'bord_to.html'),
        new File(['<html></html>'], 'andet.html'),
        new File([text.replace('pack: gladsaxe', 'pack: anden')], 'anden.md'),
        new File([withShare(7)], 'fejl.md'),
      ],
      frame,
    );
    expect(taken.map(({ label, fault }) => [label, fault?.kind])).toEqual([
      ['bord-et.md', undefined],
      ['bord_to.html', undefined],
      ['andet.html', 'notADocument'],
      ['anden.md', 'otherPack'],
      ['fejl.md', 'broken'],
    ]);
    const names = taken.flatMap((intake) => (intake.fault === undefined ? [intake.group.name] : []));
    expect(names).toEqual(['bord et', 'bord to']);
  });

  it('is told to be a repetition where the same comes again without a name, or under the same name; groups with names of their own may agree', async () => {
    const once = await link(withShare(0.5));
    const taken = await takeText(
      [once, once, `Bord Syd: ${once}`, `Bord Syd: ${once}`, await link(withShare(0.7))].join('\n'),
      frame,
    );
    const files = await takeFiles([new File([withShare(0.5)], 'bord-syd.md')], frame);
    const groups = [...taken, ...files].flatMap((intake) => (intake.group ? [intake] : []));
    const repeated = groups.map(
      ({ group, isNamed }, i) =>
        repeatOf(
          group,
          isNamed,
          groups.slice(0, i).map((earlier) => earlier.group),
        )?.name,
    );
    expect(repeated).toEqual([undefined, 'Gruppe 1', undefined, 'Bord Syd', undefined, undefined]);
  });

  it('is held against the others by the last scenario that the group wrote otherwise', async () => {
    const [taken] = await takeText(withShare(0.5), frame);
    expect(taken?.fault === undefined && taken?.group.scenario).toBe('flexible-letting');
  });
});

describe('the groups together', () => {
  const groupsWith = async (shares: readonly number[]) => {
    const taken = await Promise.all(shares.map(async (share) => (await takeText(withShare(share), frame))[0]));
    return distinctNames(taken.flatMap((intake) => (intake && intake.fault === undefined ? [intake.group] : [])));
  };

  it('have names that nobody shares, and come back from the document as they went in', async () => {
    const groups = await groupsWith([0.5, 0.85]);
    expect(groups.map(({ name }) => name)).toEqual(['Gruppe 1', 'Gruppe 1 2']);
    const cell = notebook.cells.find((found): found is RoundUpCell => found.kind === 'round-up');
    if (!cell) throw new Error('the document has no round-up');
    const again = parseNotebook(withGroups(notebook, cell, groups), 'test');
    expect(again.messages).toEqual([]);
    const found = again.notebook.cells.find(({ kind }) => kind === 'round-up') as RoundUpCell;
    const before = groups.map((group) => groupOf(group, notebook, gladsaxe()).strategy);
    expect(found.groups.map((group) => groupOf(group, notebook, gladsaxe()).strategy)).toEqual(before);
  });

  it('spread a lever from least to most over all of them, and count who moved it', async () => {
    const entries = (await groupsWith([0.5, 0.85, 0.6])).map((group) => ({ ...group, scenario: 'flexible-letting' }));
    const groups = entries.map((entry) => groupOf(entry, notebook, gladsaxe()));
    const scenarios = notebook.cells.flatMap((cell) => (cell.kind === 'scenario' ? [cell.scenario] : []));
    const { strategies } = resolveStrategies(scenarios, gladsaxe(), { years: horizonOf(notebook, gladsaxe()) });
    const [baseline] = strategies;
    if (!baseline) throw new Error('the document has no starting point');
    const moved = movedBy(groups, strategies, baseline);
    expect(leverSpreads(moved, gladsaxe(), wordingIn('da'))).toEqual([
      {
        label: 'Fleksibel udlejning, Værebro Park',
        start: '85\u00a0%',
        least: '50\u00a0%',
        median: '60\u00a0%',
        most: '85\u00a0%',
        touched: 2,
      },
    ]);
  });

  it('are run beside the starting point under ids of their own', async () => {
    const groups = (await groupsWith([0.5, 0.6])).map((group) => groupOf(group, notebook, gladsaxe()));
    const baseline = { id: 'baseline', name: 'Basis' } as Parameters<typeof strategiesOf>[1];
    expect(strategiesOf(groups, baseline).map(({ id, name, parent }) => [id, name, parent])).toEqual([
      ['baseline', 'Basis', undefined],
      ['group-1', 'Gruppe 1', 'baseline'],
      ['group-2', 'Gruppe 1 2', 'baseline'],
    ]);
  });

  it('are drawn in the dashes of scenarios, and up to nine of them in none that could be taken for the starting point’s', () => {
    const [[on, off] = [0, 0], ...ofScenarios] = scenarioDashes;
    expect(distinctDashes.slice(0, ofScenarios.length)).toEqual(ofScenarios);
    const isNear = ([line = 0, gap = 0, ...more]: readonly number[]) =>
      more.length === 0 && Math.abs(line / Number(on) - 1) <= 0.5 && Math.abs(gap / Number(off) - 1) <= 0.5;
    expect(isNear([7, 3])).toBe(true);
    expect(distinctDashes.slice(0, 9).filter(isNear)).toEqual([]);
    expect(new Set(distinctDashes.map(String)).size).toBe(distinctDashes.length);
  });

  it('have a middle: of an even count the mean of the middle two', () => {
    expect(medianOf([1, 2, 9])).toBe(2);
    expect(medianOf([1, 2, 4, 9])).toBe(3);
    expect(medianOf([])).toBeUndefined();
  });
});
