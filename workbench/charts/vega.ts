/** What draws, in one file that comes with the first chart. */
export { changeset, truthy } from 'vega';
export { default as embed } from 'vega-embed';
