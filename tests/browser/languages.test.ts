import { describe, expect, it } from 'vitest';
import { type EvidenceCard, type Label, measures } from '../../engine/index.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { shipped } from '../pack/damage.ts';
import { openPage } from './support/openPage.ts';

const pack = readPack(shipped);
const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a card under a lever says in a language, judgement without the study that it hasn't got. */
function wordsOf(card: EvidenceCard, language: 'da' | 'en'): readonly string[] {
  const labels: readonly Label[] =
    card.strength === 'J' ? [card.effect, card.transfer] : [card.effect, card.study, card.population, card.transfer];
  return labels.map((label) => plain(label[language]));
}

describe.each(['da', 'en'] as const)('the page in %s', (language) => {
  it('says what each lever does and rests on, where the figures come from and what they are, in that language', async () => {
    const opened = await openPage({ language });
    const { page } = opened;
    await page.locator('fremsyn-levers .evidence-card').first().waitFor({ state: 'attached' });

    const cards = (await page.locator('fremsyn-levers .evidence-card').allTextContents()).map(plain);
    const known = [...measures.values()].map(({ help, evidence }) => ({
      help: plain(help[language]),
      words: evidence.flatMap((id) => pack.evidence.get(id) ?? []).flatMap((card) => wordsOf(card, language)),
    }));
    expect(cards.length).toBeGreaterThan(4);
    for (const card of cards) {
      const own = known.find(({ help }) => card.startsWith(help));
      expect(own, card).toBeDefined();
      for (const words of own?.words ?? []) expect(card).toContain(words);
    }

    const rows = async (table: number) =>
      (await page.locator('fremsyn-provenance table').nth(table).locator('tbody tr').allTextContents()).map(plain);
    const sources = await rows(0);
    expect(sources).toHaveLength(pack.sources.length);
    pack.sources.forEach(({ title, sources: cited }, i) => {
      for (const label of [title, ...cited.map((source) => source.title)]) {
        expect(sources[i]).toContain(plain(label[language]));
      }
    });
    const numbers = await rows(1);
    expect(numbers).toHaveLength(pack.parameters.size);
    [...pack.parameters.values()].forEach(({ label, unit, source }, i) => {
      for (const part of [label, source]) expect(numbers[i]).toContain(plain(part[language]));
      // a share is told in per cent: “share a year” is “% a year”
      const told = plain(unit[language]).replace(/^(?:andel|share)\b/, '%');
      expect(numbers[i]).toContain(told);
    });
    await opened.close();
  });
});
