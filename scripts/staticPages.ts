import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { contactList } from './contact.ts';

/** Pages beside the workbench that need no script, by the name of their files in `workbench/pages`: `privacy.da.html` and so on. */
export const staticPageNames = ['privacy', 'accessibility'] as const;
type PageName = (typeof staticPageNames)[number];
type Language = 'da' | 'en';

const words = {
  da: {
    back: 'Til arbejdsbordet',
    other: 'På dansk',
    about: 'Sider om Fremsyn',
    names: { privacy: 'Privatliv', accessibility: 'Tilgængelighed' },
  },
  en: {
    back: 'To the workbench',
    other: 'In English',
    about: 'Pages about Fremsyn',
    names: { privacy: 'Privacy', accessibility: 'Accessibility' },
  },
} as const;

/** Puts what every such page begins and ends with around its own text, and the contact where it asks for it. */
export function staticPages(): Plugin {
  const file = fileURLToPath(new URL('../workbench/pages/contact.json', import.meta.url));
  return {
    name: 'fremsyn-static-pages',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) => {
        const [, name, language] = /\/pages\/(privacy|accessibility)\.(da|en)\.html$/.exec(path) ?? [];
        if (name === undefined || language === undefined) return html;
        const contact = JSON.parse(readFileSync(file, 'utf8'));
        const text = html.replace('<!-- contact -->', () => contactList(contact, language as Language));
        return staticPage(name as PageName, language as Language, text);
      },
    },
  };
}

/** A page in full. @param text what stands in its main part, beginning with the heading that it is called by */
export function staticPage(name: PageName, language: Language, text: string): string {
  const own = words[language];
  const other = language === 'da' ? 'en' : 'da';
  const pages = staticPageNames.map((page) => `<a href="./${page}.${language}.html">${own.names[page]}</a>`);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${own.names[name]} · Fremsyn</title>
    <link rel="icon" href="/icons/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="../style/pages.css" />
  </head>
  <body>
    <div class="page">
      <header>
        <a href="../index.html">${own.back}</a>
        <a href="./${name}.${other}.html" lang="${other}" hreflang="${other}">${words[other].other}</a>
      </header>
      <main>
${text.trim()}
      </main>
      <footer><nav aria-label="${own.about}">${pages.join(' · ')}</nav></footer>
    </div>
  </body>
</html>
`;
}
