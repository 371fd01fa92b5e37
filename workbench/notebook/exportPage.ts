import type { ChartElement } from '../charts/chartElement.ts';
import { glossaryOf } from '../workshop/glossaryOfPage.ts';

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
  const copy = main.cloneNode(true) as HTMLElement;
  const charts = [...main.querySelectorAll<ChartElement<unknown>>('fremsyn-chart')];
  const places = [...copy.querySelectorAll('fremsyn-chart')];
  for (const [i, chart] of charts.entries()) {
    const drawing = await (await chart.picture?.('svg'))?.text();
    const figure = document.createElement('div');
    figure.className = 'drawing';
    figure.setAttribute('role', 'img');
    figure.setAttribute('aria-label', chart.label ?? '');
    // Vega's own drawing, which holds shapes and text only
    if (drawing) figure.innerHTML = drawing;
    // the drawing is one picture with one name; its parts have none of their own
    figure.querySelector('svg')?.setAttribute('aria-hidden', 'true');
    places[i]?.replaceWith(figure);
  }
  // What only works with the engine at hand stays behind.
  for (const part of copy.querySelectorAll(
    '.saves, .cell-tools, .add-menu, fremsyn-cell-editor, fremsyn-cell-told, fremsyn-foot, fremsyn-levers, .guess-entries, .round-up-tools, input, select, button, textarea, script, .visually-hidden',
  ))
    part.remove();
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

/** Every rule the page looks by, with its fonts in it. */
async function styleOfPage(): Promise<string> {
  const rules: string[] = [];
  for (const sheet of document.styleSheets) {
    const base = sheet.href ?? location.href;
    for (const rule of sheet.cssRules)
      rules.push(rule instanceof CSSFontFaceRule ? await withFont(rule.cssText, base) : rule.cssText);
  }
  return rules.join('\n');
}

async function withFont(rule: string, base: string): Promise<string> {
  const [, address] = /url\("?([^")]+\.woff2)"?\)/.exec(rule) ?? [];
  if (address === undefined) return '';
  try {
    const bytes = new Uint8Array(await (await fetch(new URL(address, base))).arrayBuffer());
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return rule.replace(/src:[^;}]+/, `src: url("data:font/woff2;base64,${btoa(binary)}") format("woff2")`);
  } catch {
    // Without its own letters the page is read in the system's.
    return '';
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
