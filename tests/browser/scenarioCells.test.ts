import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { type OpenedPage, openPage } from './support/openPage.ts';
import { tableOf, whenReady } from './support/workbenchPage.ts';

const appended = `

## Scenarier i tabel og over tid

\`\`\`scenario trappe
name: Trappe
extends: flexible-letting
measures:
  - measure: stair-model
    where: hoje-gladsaxe
    from: 2026
\`\`\`

\`\`\`stair-letting trappe
scenario: trappe
\`\`\`

\`\`\`timeline omdannelse
scenario: transformation-vaerebro
places: [vaerebro-park]
\`\`\`

\`\`\`status 2026
year: 2026
values:
  - place: vaerebro-park
\`\`\`
`;

describe('cells in which a scenario is built', () => {
  let opened: OpenedPage;
  const page = () => opened.page;
  const undo = () => page().getByRole('button', { name: 'Fortryd', exact: true }).click();
  const stairs = () => page().locator('#stair-letting-trappe');
  const timeline = () => page().locator('#timeline-omdannelse');
  const bar = (name: string) => timeline().getByRole('slider', { name: `${name}, Værebro Park` });
  const ownBar = (name: string) => page().getByRole('slider', { name: `${name}, Værebro Park` });
  const years = (name: string) => bar(name).getAttribute('aria-valuetext');

  /** Types a number where it stands and leaves the field. */
  async function write(field: Locator, value: string): Promise<void> {
    await field.fill(value);
    await field.press('Enter');
    await field.blur();
  }

  beforeAll(async () => {
    opened = await openPage({ appended, replicates: 1 });
    // what is written can be edited before anything has been run
    await bar('Salg af almene boliger').waitFor();
  });
  afterAll(() => opened.close());

  it('keep the stair model as a table that is edited in place, one step back each', async () => {
    const municipal = stairs().getByRole('textbox', { name: 'Kommunal anvisning, Nederste, Høje Gladsaxe' });
    const flexible = stairs().getByRole('textbox', { name: 'Fleksibel udlejning, Nederste, Høje Gladsaxe' });
    const before = [await municipal.inputValue(), await flexible.inputValue()];
    await write(municipal, '12');
    await write(flexible, '44 %');
    const both = async () => [await municipal.inputValue(), await flexible.inputValue()];
    await expect.poll(both).toEqual(['12', '44']);
    await undo();
    await expect.poll(both).toEqual(['12', before[1]]);
    await undo();
    await expect.poll(both).toEqual(before);
  });

  it('tell shares of more than all vacancies at the agreement itself, and keep what was written', async () => {
    const flexible = stairs().getByRole('textbox', { name: 'Fleksibel udlejning, Øverste, Høje Gladsaxe' });
    const municipal = stairs().getByRole('textbox', { name: 'Kommunal anvisning, Øverste, Høje Gladsaxe' });
    await write(municipal, '60');
    await expect.poll(() => stairs().locator('.faults').textContent()).toContain('tilsammen');
    expect(await municipal.inputValue()).toBe('60');
    expect(await municipal.getAttribute('aria-invalid')).toBe('true');
    expect(await flexible.getAttribute('aria-invalid')).toBe(null);
    await undo();
    await expect.poll(async () => (await stairs().locator('.faults').textContent())?.trim()).toBe('');
  });

  it('give another estate an agreement, and take it away again', async () => {
    await stairs().getByLabel('Ny aftale for').selectOption({ label: 'Pileparken' });
    const added = stairs().getByRole('textbox', { name: 'Kommunal anvisning, Nederste, Pileparken' });
    await expect.poll(() => added.count()).toBe(1);
    await stairs().getByRole('button', { name: 'Fjern Pileparken' }).click();
    await expect.poll(() => added.count()).toBe(0);
    await undo();
    await undo();
  });

  it('move works by the arrow keys, whole or by their last year, and put the same years in the table', async () => {
    const name = 'Salg af almene boliger';
    await expect.poll(() => years(name)).toBe('2030–2034');
    await bar(name).focus();
    await page().keyboard.press('ArrowRight');
    await page().keyboard.press('ArrowRight');
    await expect.poll(() => years(name)).toBe('2032–2036');
    await page().keyboard.press('Shift+ArrowRight');
    await expect.poll(() => years(name)).toBe('2032–2037');
    expect(await bar(name).evaluate((element) => element === document.activeElement)).toBe(true);
    const last = timeline().getByRole('textbox', { name: `Sidste år, ${name}, Værebro Park` });
    await expect.poll(() => last.inputValue()).toBe('2037');
    // back by the keys, since how many steps the presses made depends on how fast they came
    for (const keys of ['Shift+ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await page().keyboard.press(keys);
    await expect.poll(() => years(name)).toBe('2030–2034');
  });

  it('drag works with the pointer as one step back', async () => {
    const name = 'Nye private boliger';
    const box = await bar(name).boundingBox();
    const track = await bar(name).locator('..').boundingBox();
    if (!box || !track) throw new Error('the bar is not on screen');
    const year = track.width / 16;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await bar(name).scrollIntoViewIfNeeded();
    const shown = (await bar(name).boundingBox()) ?? box;
    middle.y = shown.y + shown.height / 2;
    await page().mouse.move(middle.x, middle.y);
    await page().mouse.down();
    for (let moved = 1; moved <= 12; moved++) await page().mouse.move(middle.x + (year * 3 * moved) / 12, middle.y);
    await page().mouse.up();
    await expect.poll(() => years(name)).toBe('2033–2039');
    const end = (await bar(name).locator('[data-grip="end"]').boundingBox()) ?? box;
    await page().mouse.move(end.x + end.width / 2, end.y + end.height / 2);
    await page().mouse.down();
    await page().mouse.move(end.x + end.width / 2 - 2 * year, end.y + end.height / 2, { steps: 6 });
    await page().mouse.up();
    await expect.poll(() => years(name)).toBe('2033–2037');
    await undo();
    await expect.poll(() => years(name)).toBe('2033–2039');
    await undo();
    await expect.poll(() => years(name)).toBe('2030–2036');
  });

  it('tell what falls together on the same dwellings, where it does', async () => {
    const row = timeline().locator('.strip-row', { has: ownBar('Ommærkning til ungdoms- eller ældreboliger') });
    expect(await row.locator('.strip-note').textContent()).toContain('nedrivning med genhusning 2028–2031');
    const infill = timeline().locator('.strip-row', { has: ownBar('Nye private boliger') });
    expect((await infill.locator('.strip-note').textContent())?.trim()).toBe('');
  });

  it('bring in new works with what dwellings are left, and take them out', async () => {
    const count = await timeline().getByRole('slider').count();
    await timeline()
      .getByRole('combobox', { name: 'Arbejde' })
      .selectOption({ label: 'Renovering i etaper med genhusning' });
    await timeline().getByRole('button', { name: 'Tilføj arbejde' }).click();
    await expect.poll(() => timeline().getByRole('slider').count()).toBe(count + 1);
    await timeline().getByRole('button', { name: 'Fjern Renovering i etaper med genhusning, Værebro Park' }).click();
    await expect.poll(() => timeline().getByRole('slider').count()).toBe(count);
  });

  it('move works to another place, tell why they can’t stand there, and keep them in sight', async () => {
    const name = 'Nedrivning med genhusning';
    await timeline()
      .getByRole('combobox', { name: `Sted, ${name}, Værebro Park` })
      .selectOption({ label: 'Pileparken' });
    const moved = timeline().getByRole('combobox', { name: `Sted, ${name}, Pileparken` });
    await expect.poll(() => moved.count()).toBe(1);
    expect(await page().locator('#timeline-omdannelse .cell-subtitle').textContent()).toContain('Pileparken');
    const dwellings = timeline().getByRole('textbox', { name: new RegExp(`boliger.*${name}, Pileparken`, 'i') });
    await write(dwellings.first(), '1900');
    const row = timeline().locator('.strip-row', { has: page().getByRole('slider', { name: `${name}, Pileparken` }) });
    await expect.poll(() => row.locator('.faults').textContent()).toContain('I Pileparken er der');
    await undo();
    await undo();
    await expect.poll(() => moved.count()).toBe(0);
  });

  it('put works at several places together, with years and size of their own', async () => {
    const name = 'Renovering';
    const row = timeline().locator('tbody tr', { has: page().locator(`b:text-is("${name}")`) });
    await row.locator('.works-places > summary').click();
    const places = row.getByRole('group', { name: `Steder for ${name}, Værebro Park` });
    await places.waitFor();
    expect(await places.getByLabel('Værebro Park').isDisabled()).toBe(true);
    const tick = (place: string) => row.locator('.works-places').getByLabel(place);
    // the group is called by its places, so its name changes under the click
    await tick('Pileparken').click();
    const both = timeline().getByRole('slider', { name: `${name}, Værebro Park og Pileparken` });
    await expect.poll(() => both.count()).toBe(1);
    // the list stays open under the hand
    expect(await tick('Værebro Park').isEnabled()).toBe(true);
    expect(await accessibilityFaults(page())).toEqual([]);
    await tick('Værebro Park').click();
    await expect
      .poll(() =>
        timeline()
          .getByRole('slider', { name: `${name}, Pileparken` })
          .count(),
      )
      .toBe(1);
    await undo();
    await undo();
    await expect
      .poll(() =>
        timeline()
          .getByRole('slider', { name: `${name}, Værebro Park` })
          .count(),
      )
      .toBe(1);
  });

  it('let a trigger with a formula end once its value is well back over the line', async () => {
    const card = page().locator('#scenario-trappe');
    await card.getByRole('button', { name: '+ Udløser' }).click();
    const entry = card.locator('[data-entry="udloeser-1"]');
    await entry.locator('summary').click();
    const back = entry.getByRole('textbox', { name: 'Slutter, når den er så meget tilbage, udloeser-1' });
    expect(await back.count()).toBe(0);
    await entry.getByLabel('Varer').selectOption({ label: 'så længe det gælder' });
    await write(back, '5');
    await entry.getByLabel('Betingelse').selectOption({ label: 'en formel' });
    const until = entry.getByRole('combobox', { name: /^Indtil/ });
    await expect.poll(() => until.inputValue()).toMatch(/<= 0\.25$/);
    await write(back, '8');
    await expect.poll(() => until.inputValue()).toMatch(/<= 0\.22$/);
    await undo();
    await expect.poll(() => until.inputValue()).toMatch(/<= 0\.25$/);
    await entry.getByLabel('Varer').selectOption({ label: 'ved for altid' });
    await expect.poll(() => back.count()).toBe(0);
    expect(await card.locator('.faults li').count()).toBe(0);
    await entry.getByRole('button', { name: 'Fjern udloeser-1' }).click();
    await expect.poll(() => entry.count()).toBe(0);
  });

  it('add a trigger by form, tell it in a sentence, and change its line', async () => {
    const card = page().locator('#scenario-trappe');
    await card.getByRole('button', { name: '+ Udløser' }).click();
    const entry = card.locator('[data-entry="udloeser-1"]');
    await expect.poll(() => entry.locator('summary').textContent()).toContain('over 30');
    await entry.locator('summary').click();
    await write(entry.getByRole('textbox', { name: 'Grænse, udloeser-1' }), '27');
    await expect.poll(() => entry.locator('summary').textContent()).toContain('over 27');
    await undo();
    await undo();
    await expect.poll(() => entry.count()).toBe(0);
  });

  it('begin a trigger with a formula, offer the words that it can be written with, and tell its faults at the field', async () => {
    const card = page().locator('#scenario-trappe');
    await card.getByRole('button', { name: '+ Udløser' }).click();
    const entry = card.locator('[data-entry="udloeser-1"]');
    await entry.locator('summary').click();
    await entry.getByLabel('Betingelse').selectOption({ label: 'en formel' });
    const formula = entry.getByRole('combobox', { name: 'Formel' });
    await expect.poll(() => formula.inputValue()).toMatch(/^level\("[\w-]+", "vaerebro-park"\) > 0\.3$/);
    await formula.fill('');
    await formula.pressSequentially('ga');
    for (const begun of ['con', 'hoje']) {
      await page().keyboard.press('ArrowDown');
      await page().keyboard.press('Enter');
      await formula.pressSequentially(begun);
    }
    await entry.getByRole('option', { name: 'hoje-gladsaxe' }).click();
    expect(await formula.inputValue()).toBe('gap("convicted", "hoje-gladsaxe")');
    await formula.press('Enter');
    await expect.poll(() => formula.getAttribute('aria-invalid')).toBe('true');
    const told = card.locator(`#${await formula.getAttribute('aria-describedby')}`);
    expect(await told.textContent()).toContain('forventet en sammenligning');
    await formula.pressSequentially(' > 0.1');
    await formula.press('Enter');
    await expect.poll(() => formula.getAttribute('aria-invalid')).toBe(null);
    await expect
      .poll(() => entry.locator('summary').textContent())
      .toMatch(/for dømte i Høje Gladsaxe er over 10\sprocentpoint/);
    await entry.getByLabel('Betingelse').selectOption({ label: 'en værdi krydser en grænse' });
    await expect.poll(() => entry.locator('summary').textContent()).toContain('over 10');
    await entry.getByRole('button', { name: 'Fjern udloeser-1' }).click();
    await expect.poll(() => entry.count()).toBe(0);
  });

  it('tell what compared scenarios assume differently, and let two to four be compared', async () => {
    const comparison = page().locator('#comparison-veje');
    await comparison.locator('.assumptions > summary').click();
    const columns = () => comparison.locator('.assumption-table thead th').count();
    await expect.poll(columns).toBe(5);
    await expect.poll(() => comparison.locator('.assumption-table').textContent()).toContain('Salg af almene boliger');
    await comparison.locator('.compared-chooser').getByLabel('Begge dele').uncheck();
    await expect.poll(columns).toBe(4);
    await undo();
    await expect.poll(columns).toBe(5);
  });

  it('begin a scenario from the one in hand, and name it', async () => {
    const tools = page().locator('fremsyn-scenario-tools');
    const radios = page().locator('.scenario-list').getByRole('radio');
    const count = await radios.count();
    await tools.locator('[data-action="branch"]').click();
    await expect.poll(() => radios.count()).toBe(count + 1);
    await tools.getByRole('textbox').fill('Vores vej');
    await page().keyboard.press('Enter');
    await expect
      .poll(() =>
        page()
          .getByRole('radio', { name: /^Vores vej/ })
          .count(),
      )
      .toBe(1);
    expect(
      await page()
        .getByRole('radio', { name: /^Vores vej/ })
        .isChecked(),
    ).toBe(true);
    await undo();
    await undo();
    await expect.poll(() => radios.count()).toBe(count);
  });

  it('can only be read in reading mode', async () => {
    await page().locator('select[name="mode"]').selectOption('read');
    await expect.poll(() => timeline().getByRole('textbox').count()).toBe(0);
    // cells are drawn in turns
    await expect.poll(() => stairs().getByRole('textbox').count()).toBe(0);
    expect(await timeline().getByRole('slider').count()).toBe(0);
    expect(await timeline().textContent()).toContain('320');
    await page().locator('select[name="mode"]').selectOption('edit');
  });

  it('draw what is entered for a year over the projection, and move the lines onto it when asked to', async () => {
    await whenReady(page());
    const status = page().locator('#status-2026');
    const field = status.getByRole('textbox', { name: 'Uden for arbejdsmarked og uddannelse, Værebro Park, 2026' });
    const heading = async () => (await tableOf(page()))[0];
    const firstYears = async () => (await tableOf(page())).slice(1, 3).map(([year]) => year);
    expect(await heading()).not.toContain('Observeret');
    await write(field, '36,5');
    await expect.poll(heading).toContain('Observeret');
    expect(await firstYears()).toEqual(['2025', '2026']);
    await status.getByLabel('Flyt linjerne').check();
    await expect.poll(firstYears).toEqual(['2026', '2027']);
    const [, first] = await tableOf(page());
    expect(first?.at(-1)).toBe(first?.[1]);
    await undo();
    await undo();
    await expect.poll(heading).not.toContain('Observeret');
  });

  it('meet the accessibility rules', async () => {
    expect(await accessibilityFaults(page())).toEqual([]);
    expect(opened.errors).toEqual([]);
    expect(opened.violations).toEqual([]);
  });
});
