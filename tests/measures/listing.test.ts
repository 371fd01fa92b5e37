import { describe, expect, it } from 'vitest';
import { measuresCommand } from '../../engine/hosts/cli/measuresCommand.ts';
import { strategyActions } from '../../engine/measures/actions.ts';
import { attributeLabels } from '../../engine/measures/attributes.ts';
import { measures } from '../../engine/measures/registry.ts';

async function listed(locale: 'da' | 'en'): Promise<string> {
  const printed: string[] = [];
  const terminal = { print: (text: string) => printed.push(text) };
  await measuresCommand.run({ locale, terminal } as never);
  return printed.join('');
}

describe.each(['da', 'en'] as const)('the list of levers in %s', (locale) => {
  it('has every sentence of the strategy, and every lever once and under its own', async () => {
    const text = await listed(locale);
    for (const action of strategyActions) expect(text).toContain(`» ${action[locale]}`);
    for (const measure of measures.values()) {
      const at = text.indexOf(`  ${measure.id} – ${measure.label[locale]}`);
      expect(text.lastIndexOf('» ', at)).toBe(text.indexOf(`» ${measure.action[locale]}`));
      expect(text.indexOf(`  ${measure.id} – `, at + 1)).toBe(-1);
    }
  });

  it('says of every lever what it reads of residents', async () => {
    const entries = (await listed(locale)).split(/\n\n/);
    const reads = { da: 'Ser på', en: 'Reads' }[locale];
    for (const measure of measures.values()) {
      const entry = entries.find((each) => each.startsWith(`  ${measure.id} – `));
      const line = entry?.split('\n').find((each) => each.trim().startsWith(`${reads}: `));
      for (const attribute of measure.reads) expect(line).toContain(attributeLabels[attribute][locale]);
      expect(line).toBeDefined();
    }
  });

  it('says of sentences without a lever what they are carried out by', async () => {
    const text = await listed(locale);
    for (const word of ['`programmes`', '`triggers`', '`pilots`', '`where`']) expect(text).toContain(word);
  });
});
