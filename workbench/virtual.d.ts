/** Made by `scripts/chartParts.ts`: the parts of Vega that few documents ask for. Importing it is all. */
declare module 'virtual:vega-rest';
