import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentOfPage, documentScriptId } from '../../workbench/notebook/exportPage.ts';

const text = `${readFileSync('scenarios/default.md', 'utf8')}\nEn linje med </script> og <b>.\n`;
const page = (content: string) =>
  `<main>…</main><script type="text/markdown" id="${documentScriptId}">${content}</script></body>`;

test('an exported page gives its document back letter by letter, whatever the document holds', () => {
  expect(documentOfPage(page(JSON.stringify(text).replaceAll('<', '\\u003c')))).toBe(text);
});

test('a page that carries no document, or a damaged one, is told apart', () => {
  expect(documentOfPage('<html></html>')).toBeUndefined();
  expect(documentOfPage(page('{"half'))).toBeUndefined();
  expect(documentOfPage(page('42'))).toBeUndefined();
});
