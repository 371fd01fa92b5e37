import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Name by which the page fetches the parts of Vega that only figures of people's own making can ask for. */
const rest = 'virtual:vega-rest';

/** Parts of Vega that Vega-Lite never asks for or that documents can't, and themes that the page has its own of. */
const unused = [
  'vega-force',
  'vega-hierarchy',
  'vega-label',
  'vega-wordcloud',
  'vega-crossfilter',
  'vega-regression',
  'vega-themes',
];

/** Parts that a specification of somebody's own may ask for: places on a map, nearest points. */
const rare = ['vega-geo', 'vega-voronoi'];

/** What stands in the place of parts that aren't there; a specification can't reach it, since projections and their functions are refused. */
const withoutGeography = `
const none = () => { throw new Error('maps are not drawn here'); };
export { none as projection, none as geoArea, none as geoBounds, none as geoCentroid };
`;

/** What of Vega its embedding asks for; asked for as a whole, all of it would have to come. */
const embedding = [
  ...['View', 'Warn', 'expressionFunction', 'formatLocale', 'isBoolean', 'isObject', 'isString', 'loader', 'logger'],
  ...['mergeConfig', 'parse', 'timeFormatLocale', 'version', 'writeConfig'],
];

/** Charts load no files, so they need not read any. */
const withoutFormats = `
const none = () => { throw new Error('charts load nothing'); };
export { none as dsvFormat, none as feature, none as mesh };
`;

/**
 * Charts are embedded without menu, style sheet, patches and containers of Vega's own, so what makes them stays away. A specification that names the
 * version it was written for is still told where that is another than the one here.
 */
const notEmbedded: ReadonlyMap<string, string> = new Map([
  ['./container.js', 'export default undefined;'],
  ['./post.js', 'export default undefined;'],
  ['./style.js', "export default '';"],
  ['fast-json-patch/index.mjs', "export function applyPatch() { throw new Error('charts are not patched'); }"],
  [
    'semver/functions/satisfies.js',
    "export default (version, range) => version.split('.')[0] === range.replace(/^\\D*/, '').split('.')[0];",
  ],
]);

const ownFacts = '../package.json';

const prefix = '\0chart-parts:';

/** Gives the built file its name. */
const restFile = '\0vegaRest';

/**
 * Vega as the page needs it: without the parts that nothing here can ask for, and with those that few documents ask for in a file of their
 * own. Vega-Lite reads expressions by the same code as Vega, not by a copy of it.
 */
export function chartParts(): Plugin {
  return {
    name: 'fremsyn-chart-parts',
    apply: 'build',
    enforce: 'pre',
    async resolveId(asked, from) {
      if (asked === rest) return restFile;
      const by = /\/node_modules\/(vega(?:-[a-z]+)*)\/(?:build|src)\//.exec(from ?? '')?.[1];
      if (asked === 'vega-embed' && by === undefined) return sourceOfEmbedding(await this.resolve(asked, from));
      if (by === 'vega-embed' && (notEmbedded.has(asked) || asked === ownFacts)) return prefix + asked;
      if (by === 'vega' && [...unused, ...rare].includes(asked)) return `${prefix}nothing`;
      if (by === 'vega-embed' && asked === 'vega') return `${prefix}embedding`;
      if (by === 'vega-embed' && unused.includes(asked)) return `${prefix}nothing`;
      if (by === 'vega' && asked === 'vega-projection') return `${prefix}geography`;
      if (by === 'vega-loader' && ['d3-dsv', 'topojson-client'].includes(asked)) return `${prefix}formats`;
      if (by === 'vega-functions' && asked === 'd3-geo') return `${prefix}geography`;
      if (by === 'vega-lite' && asked === 'vega-expression') {
        const vega = await this.resolve('vega', from);
        return vega ? this.resolve(asked, vega.id) : undefined;
      }
      return undefined;
    },
    transform: {
      filter: { id: /\/node_modules\/d3-scale-chromatic\// },
      handler: (code) => ({ code: schemesWhenNamed(code), map: null }),
    },
    async load(id) {
      const instead = id.startsWith(prefix) ? notEmbedded.get(id.slice(prefix.length)) : undefined;
      if (instead !== undefined) return instead;
      if (id === prefix + ownFacts) return versionAlone((await this.resolve('vega-embed'))?.id);
      if (id === `${prefix}nothing`) return 'export {};';
      if (id === `${prefix}geography`) return withoutGeography;
      if (id === `${prefix}formats`) return withoutFormats;
      if (id !== restFile && id !== `${prefix}embedding`) return undefined;
      const vega = await this.resolve('vega', fileURLToPath(import.meta.url));
      if (id === `${prefix}embedding`) return `export { ${embedding.join(', ')} } from ${JSON.stringify(vega?.id)};`;
      // asked from beside Vega's code and not from within it, so that they are the real ones
      const paths = await Promise.all(rare.map(async (name) => (await this.resolve(name, `${vega?.id}/../..`))?.id));
      if (!vega || paths.includes(undefined)) this.error(`Vega has not all of ${rare.join(', ')}`);
      return [
        `import { transforms } from ${JSON.stringify(vega.id)};`,
        ...paths.map((path, i) => `import * as part${i} from ${JSON.stringify(path)};`),
        `Object.assign(transforms, ${paths.map((_, i) => `part${i}`).join(', ')});`,
      ].join('\n');
    },
  };
}

/** Of what the embedding tells of itself, the version. */
function versionAlone(embedding: string | undefined): string {
  if (!embedding) throw new Error('vega-embed is not installed');
  const { version } = JSON.parse(readFileSync(new URL(ownFacts, `file://${embedding}`), 'utf8')) as { version: string };
  return JSON.stringify({ version });
}

/** The embedding as it was written; what is built holds all that it can ask for in one file. */
function sourceOfEmbedding(built: { readonly id: string } | null): string | undefined {
  return built?.id.replace(/\/build\/embed\.js$/, '/src/index.ts');
}

/** Colours of schemes are worked out from text as the file is read; told that this does nothing else, the build leaves out the schemes that no one names. */
function schemesWhenNamed(code: string): string {
  const made = /^var ([\w$]+) = ((?:colors|ramp|ramp\$1|interpolateCubehelixLong|new Array)\([\s\S]*?\));$/gm;
  return code.replace(made, 'var $1 = /* @__PURE__ */ (() => $2)();');
}
