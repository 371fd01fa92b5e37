import type { Plugin } from 'vite';

/** Letters that the first view is set in: running text and headings. */
const first = /ibm-plex-sans-latin-(?:400|600)-normal-[\w-]+\.woff2$/;

/** Has the browser fetch the letters of the first view beside its styles rather than after them, so that the text doesn't move when they come. */
export function lettersFirst(): Plugin {
  return {
    name: 'fremsyn-letters-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, filename }) {
        if (!filename.endsWith('/workbench/index.html')) return [];
        const files = Object.keys(bundle ?? {}).filter((file) => first.test(file));
        if (files.length !== 2)
          this.error(`the first view has two files of letters, not ${files.join(', ') || 'none'}`);
        return files.map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', href: `./${file}`, as: 'font', type: 'font/woff2', crossorigin: '' },
          injectTo: 'head-prepend' as const,
        }));
      },
    },
  };
}
