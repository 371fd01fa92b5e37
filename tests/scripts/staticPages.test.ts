import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { staticPage, staticPageNames } from '../../scripts/staticPages.ts';

const languages = ['da', 'en'] as const;
const textOf = (name: string, language: string) =>
  readFileSync(`${root}workbench/pages/${name}.${language}.html`, 'utf8');

describe('the pages beside the workbench', () => {
  const all = staticPageNames.flatMap((name) => languages.map((language) => ({ name, language })));

  it.each(all)(
    '$name.$language.html is its own text alone, which begins with the name that others link to it by',
    ({ name, language }) => {
      const text = textOf(name, language);
      expect(text).not.toMatch(/<(?:!doctype|html|head|body|main|footer)\b/i);
      const [, heading] = /^<h1>([^<]+)<\/h1>\n/.exec(text) ?? [];
      expect(heading).toBeTruthy();
      const page = staticPage(name, language, text);
      expect(page).toContain(`<title>${heading} · Fremsyn</title>`);
      expect(page).toContain(`<a href="./${name}.${language}.html">${heading}</a>`);
    },
  );

  it.each(languages)('begin and end alike in %s, but for their name', (language) => {
    const frames = staticPageNames.map((name) =>
      staticPage(name, language, '<h1>x</h1>')
        .replace(/<title>[^<]*/, '<title>')
        .replaceAll(new RegExp(`${name}\\.(?=(?:da|en)\\.html" lang)`, 'g'), ''),
    );
    expect(new Set(frames).size).toBe(1);
  });
});
