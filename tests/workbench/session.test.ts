import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../workbench/panels/messages.ts';
import { gladsaxe, leverOf, standardDocument, visit } from './gladsaxeSession.ts';
import { MemoryStorage } from './memoryStorage.ts';

const flexible = (session: Parameters<typeof leverOf>[0]) =>
  leverOf(session, 'flexible-letting', 'letting-shares', 'flexibleShare');

describe('a visit to the workbench', () => {
  it.each(['da', 'en'] as const)('opens a document without a fault in %s', async (language) => {
    const { session } = await visit();
    session.setLanguage(language);
    expect(session.notebook.value.language).toBe(language);
    expect(session.messages.value).toEqual([]);
    expect(session.strategies.value.map(({ id }) => id)).toEqual([
      'baseline',
      'flexible-letting',
      'transformation-vaerebro',
      'both',
    ]);
    expect(session.focus.value?.place.id).toBe('vaerebro-park');
  });

  it('asks the engine for the document’s strategies as soon as the data are there', async () => {
    const { session, runner } = await visit();
    await session.projector.whenIdle();
    expect(new Set(runner.asked.flatMap(({ strategies }) => strategies)).size).toBe(4);
  });

  it('keeps an edit for the next visit, and the way back to the document it came with', async () => {
    const storage = new MemoryStorage();
    const first = await visit(storage);
    first.session.setLever('flexible-letting', flexible(first.session), 0.4);
    await first.session.autosave.flush();
    const second = await visit(storage);
    expect(second.session.history.text.value).toBe(first.session.history.text.value);
    expect(flexible(second.session).value).toBe(0.4);
    expect(second.session.autosave.state.value.kind).toBe('saved');
    second.session.reset();
    expect(second.session.history.text.value).toBe(standardDocument('da'));
    await second.session.autosave.flush();
    expect(storage.documents.size).toBe(0);
  });

  it('a drag is one step back, and forward again', async () => {
    const { session } = await visit();
    const before = session.history.text.value;
    for (const value of [0.8, 0.7, 0.6, 0.5]) {
      session.setLever('flexible-letting', flexible(session), value, 'drag 1');
    }
    const after = session.history.text.value;
    session.history.undo();
    expect(session.history.text.value).toBe(before);
    expect(session.history.canUndo.value).toBe(false);
    session.history.redo();
    expect(session.history.text.value).toBe(after);
  });

  it('letting shares never come to more than all vacancies: the other share gives way', async () => {
    const { session } = await visit();
    session.setLever('flexible-letting', flexible(session), 0.95);
    expect(flexible(session).value).toBe(0.95);
    expect(leverOf(session, 'flexible-letting', 'letting-shares', 'municipalShare').value).toBeCloseTo(0.05);
    expect(session.messages.value).toEqual([]);
  });

  it('no more dwellings can be demolished than stand there', async () => {
    const { session } = await visit();
    const { geography, stock } = gladsaxe();
    const families = stock
      .filter(({ estate, tenure }) => geography.estates[estate]?.id === 'vaerebro-park' && tenure === 'social-family')
      .reduce((sum, { count }) => sum + count, 0);
    const most = (scenario: string) => leverOf(session, scenario, 'demolition', 'dwellings').field.max;
    expect(families - most('flexible-letting')).toBeLessThan(10);
    // 100 are converted and 120 sold already
    expect(families - 220 - most('transformation-vaerebro')).toBeLessThan(10);
  });

  it('a lever that would ask for more than there is in a scenario built on this one is told, and can be undone', async () => {
    const { session } = await visit();
    session.setLever('flexible-letting', leverOf(session, 'flexible-letting', 'demolition', 'dwellings'), 1270);
    session.setLever('flexible-letting', leverOf(session, 'flexible-letting', 'sale', 'dwellings'), 10);
    expect(session.messages.value.every(({ line }) => line !== undefined)).toBe(true);
    session.history.undo();
    session.history.undo();
    expect(session.messages.value).toEqual([]);
  });

  it('a faulty document is told with its line while the last good strategies stay', async () => {
    const { session } = await visit();
    const text = session.history.text.value.replace('flexibleShare: 0.85', 'flexibleShare: 8.5');
    const line = text.split('\n').findIndex((written) => written.includes('flexibleShare: 8.5')) + 1;
    session.replace(text);
    expect(session.messages.value.map((message) => message.line)).toContain(line);
    const [message] = session.messages.value;
    expect(message?.da).not.toBe(message?.en);
    expect(session.strategies.value).toHaveLength(4);
    session.history.undo();
    expect(session.messages.value).toEqual([]);
  });

  it('faults of scenarios and of other cells are told together, from the first line to the last', async () => {
    const { session } = await visit();
    const text = session.history.text.value.replace('flexibleShare: 0.85', 'flexibleShare: 8.5');
    session.replace(
      `${text}\n\n\`\`\`figure late\nindicatr: gap(convicted)\n\`\`\`\n`.replace(
        '\nmunicipalShare:',
        '\nmunicipalShar:',
      ),
    );
    session.replace(session.history.text.value.replace(/^places: \[/m, 'plasces: ['));
    const lines = messagesOf(session).map(({ line }) => line ?? 0);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('a document that comes with faults runs nothing and says so, and runs once they are mended', async () => {
    const storage = new MemoryStorage();
    const faulty = standardDocument('da').replace('flexibleShare: 0.85', 'flexibleShare: 8.5');
    storage.documents.set('default', { text: faulty, savedAt: 0 });
    const { session, runner } = await visit(storage);
    expect(session.isBlocked.value).toBe(true);
    await session.projector.whenIdle();
    expect(runner.asked).toEqual([]);
    session.replace(standardDocument('da'));
    expect(session.isBlocked.value).toBe(false);
    await session.projector.whenIdle();
    expect(runner.asked.length).toBeGreaterThan(0);
  });

  it('text that is no notebook at all is told, not thrown', async () => {
    const { session } = await visit();
    for (const text of ['', '---\nfremsyn: [', '```figure x\n', '\u0000\uFFFD']) session.replace(text);
    expect(session.messages.value.length).toBeGreaterThan(0);
    session.reset();
    expect(session.messages.value).toEqual([]);
    expect(session.strategies.value).toHaveLength(4);
  });

  it('an untouched document follows the language, a touched one stays as it was written', async () => {
    const { session } = await visit();
    session.setLanguage('en');
    expect(session.history.text.value).toBe(standardDocument('en'));
    session.setLanguage('da');
    session.setLever('flexible-letting', flexible(session), 0.5);
    const mine = session.history.text.value;
    session.setLanguage('en');
    expect(session.history.text.value).toBe(mine);
  });

  it('goes on where storage is refused, and says that nothing is kept', async () => {
    const storage = new MemoryStorage();
    storage.isRefusing = true;
    const { session } = await visit(storage);
    session.setLever('flexible-letting', flexible(session), 0.5);
    await session.autosave.flush();
    expect(session.autosave.state.value.kind).toBe('failed');
    expect(flexible(session).value).toBe(0.5);
  });

  it('another place, criterion or year is written into the cells that show the present one', async () => {
    const { session } = await visit();
    session.setPlace('hoje-gladsaxe');
    session.setCriterion('basic-schooling');
    session.setYear(2035);
    expect(session.focus.value).toMatchObject({
      place: { id: 'hoje-gladsaxe' },
      indicator: { form: 'gap', criterion: 'basic-schooling' },
      year: 2035,
    });
    expect(session.messages.value).toEqual([]);
    for (let step = 0; step < 3; step++) session.history.undo();
    expect(session.history.text.value).toBe(standardDocument('da'));
  });

  it('a lever leaves the cells that it doesn’t change as they are, so that nothing else is drawn again', async () => {
    const { session } = await visit();
    const before = session.notebook.value.cells;
    const frame = session.frame.value;
    const focus = session.focus.value;
    session.setLever('flexible-letting', flexible(session), 0.5);
    const changed = session.notebook.value.cells.filter((cell, i) => cell !== before[i]);
    expect(changed.map((cell) => cell.kind)).toEqual(['scenario']);
    expect(session.frame.value).toBe(frame);
    expect(session.focus.value).toBe(focus);
  });
});
