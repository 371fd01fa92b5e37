import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const prefix = '\0markdown-parts:';

/**
 * The reader of Markdown as the page needs it: the browser knows what `&nbsp;` and its like stand for, so their list is left out, and so is what makes
 * links of bare addresses, which nothing here asks for.
 */
export function markdownParts(): Plugin {
  const entities = fileURLToPath(new URL('../workbench/cells/characterNames.ts', import.meta.url));
  return {
    name: 'fremsyn-markdown-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId(asked, from) {
      if (!/\/node_modules\/markdown-it\//.test(from ?? '')) return undefined;
      if (asked === 'entities') return entities;
      return asked === 'linkify-it' ? `${prefix}${asked}` : undefined;
    },
    load: (id) => (id.startsWith(prefix) ? 'export class LinkifyIt {}' : undefined),
  };
}
