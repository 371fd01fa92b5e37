import { glossaryOf } from '../workshop/glossaryOfPage.ts';
import { exportedCopy } from './exportedCopy.ts';
import { styleOfPage } from './styleOfPage.ts';

/** Where an exported page carries its document, so that it can be opened for editing again. */
export const documentScriptId = 'fremsyn-document';

/**
 * The document as it stands on screen, as one file that needs nothing else: text, drawings, tables, sources and the look of it, and the
 * document itself for opening it again. It runs no script and asks nothing of anybody, so it works from a disk without a network.
 * @param main the element that holds the document
 * @param text the document as Markdown
 * @param note sentence at its foot: what this file is, and how to edit it
 */
export async function exportPage(main: HTMLElement, text: string, title: string, note: string): Promise<string> {
  const copy = await exportedCopy(main);
  const glossary = glossaryOf(copy);
  const style = await styleOfPage();
  const { lang } = document.documentElement;
  return `<!doctype html>
<html lang="${lang}" data-theme="light">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:" />
<title>${escaped(title)}</title>
<style>${style.replaceAll('</style', '<\\/style')}</style>
</head>
<body class="exported">
<main>${copy.innerHTML}${glossary}</main>
<footer class="exported-note"><p>${escaped(note)}</p></footer>
<script type="text/markdown" id="${documentScriptId}">${JSON.stringify(text).replaceAll('<', '\\u003c')}</script>
</body>
</html>
`;
}

/**
 * The document that an exported page carries.
 * @returns undefined where the text isn't such a page
 */
export function documentOfPage(page: string): string | undefined {
  const opening = `<script type="text/markdown" id="${documentScriptId}">`;
  const start = page.lastIndexOf(opening);
  if (start < 0) return undefined;
  const end = page.indexOf('</script>', start);
  try {
    const text: unknown = JSON.parse(page.slice(start + opening.length, end));
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
