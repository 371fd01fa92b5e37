import { describe, expect, it } from 'vitest';
import { outlineOfAll } from '../../workbench/cells/registry.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { visit } from './gladsaxeSession.ts';

const trend = (id: string, criterion: string) =>
  `\`\`\`figure ${id}\nfigure: trend\nindicator: gap(${criterion})\nplaces: [pileparken]\n\`\`\``;

async function titles(...cells: readonly string[]): Promise<readonly string[]> {
  const { session } = await visit();
  await session.start(
    ['---\nfremsyn: 1\ntitle: T\npack: gladsaxe\n---', '```scenario baseline\nname: Basis\n```', ...cells, ''].join(
      '\n\n',
    ),
  );
  return outlineOfAll(session.notebook.value.cells, session, wordingIn('da')).map(({ title }) => title);
}

describe('the contents of a document', () => {
  it('tell two curves of one place apart by their criterion', async () => {
    const [first = '', second = ''] = await titles(trend('first', 'convicted'), trend('second', 'basic-schooling'));
    expect(first).toMatch(/Pileparken: Dømte$/);
    expect(second).toMatch(/Pileparken: Kun grunduddannelse$/);
  });

  it('have the plain title where there is only one with it', async () => {
    const [only = ''] = await titles(trend('first', 'convicted'));
    expect(only).toMatch(/Pileparken$/);
  });
});
