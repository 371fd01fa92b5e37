import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measures, parseNotebook } from '../../engine/index.ts';
import { root } from '../../scripts/project.mjs';
import { da } from '../../workbench/text/da.ts';
import { en } from '../../workbench/text/en.ts';
import { importDa } from '../../workbench/text/importDa.ts';
import { importEn } from '../../workbench/text/importEn.ts';
import { methodsDa } from '../../workbench/text/methodsDa.ts';
import { methodsEn } from '../../workbench/text/methodsEn.ts';
import { guideSteps } from '../browser/guides/guideSteps.ts';

const languages = ['da', 'en'] as const;
const texts = { da: [da, importDa, methodsDa], en: [en, importEn, methodsEn] } as const;

/** Every sentence and name of the interface in a language that needs no number or name filled in. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(wordsOf) : [];
}

/** Names of the scenarios in the document that the page opens with. */
function scenariosIn(language: 'da' | 'en'): readonly string[] {
  const text = readFileSync(`${root}scenarios/default${language === 'en' ? '.en' : ''}.md`, 'utf8');
  return parseNotebook(text, '').notebook.cells.flatMap((cell) =>
    cell.kind === 'scenario' ? [cell.scenario.name] : [],
  );
}

describe('the guides', () => {
  it('have the same steps in the same order in both languages, numbered from one in each walk', () => {
    expect(guideSteps('en').map(({ anchor }) => anchor)).toEqual(guideSteps('da').map(({ anchor }) => anchor));
    for (const language of languages) {
      const text = readFileSync(`${root}docs/guide.${language}.md`, 'utf8');
      const numbers = [...text.matchAll(/^(\d+)\. <a id="(\w+)-/gm)];
      const walks = [...new Set(numbers.map(([, , walk]) => walk))];
      expect(walks).toEqual(['strategist', 'analyst', 'facilitator']);
      for (const walk of walks) {
        const own = numbers.filter(([, , other]) => other === walk).map(([, number]) => Number(number));
        expect(own).toEqual(own.map((_, i) => i + 1));
      }
    }
  });

  it.each(languages)('call every button and field in %s by the name that it has on the page', (language) => {
    const known = new Set([
      ...wordsOf(texts[language]),
      ...scenariosIn(language).map(texts[language][0].scenarioCells.manage.branch),
      ...[...measures.values()].flatMap(({ fields }) => fields.map(({ label }) => label[language])),
    ]);
    const strange = guideSteps(language).flatMap(({ anchor, names }) =>
      names.filter((name) => !known.has(name)).map((name) => `${anchor}: ${name}`),
    );
    expect(strange).toEqual([]);
  });

  it.each(languages)('show pictures in %s that are there, the same ones in both languages', (language) => {
    const pictures = guideSteps(language).map(({ picture }) => picture);
    expect(pictures).toEqual(guideSteps('da').map(({ picture }) => picture));
    for (const picture of pictures) if (picture) expect(existsSync(`${root}docs/${picture}`), picture).toBe(true);
  });
});
