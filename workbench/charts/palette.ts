/** Light or dark surroundings, as resolved from the reader's choice and system. */
export type Theme = 'light' | 'dark';

/** Colours of a chart. Scenarios go by their place in the document: baseline, A, B, C. */
export interface Palette {
  readonly scenarios: readonly string[];
  /** the same hues, dark or light enough for text */
  readonly scenarioTexts: readonly string[];
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  /** bars of other residents and of the same residents */
  readonly place: string;
  readonly people: string;
  /** laid over the paper the more thickly the more there is of something */
  readonly shade: string;
}

/** Searched for three kinds of colour-blindness: smallest difference 27.9 ΔE, contrast at least 3.4 : 1. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    scenarios: ['#3A3F45', '#0072B2', '#DB6D00', '#4B005A'],
    scenarioTexts: ['#3A3F45', '#00629A', '#A34F00', '#4B005A'],
    ink: '#1B2430',
    muted: '#55606E',
    line: '#D5DAE1',
    paper: '#FFFFFF',
    place: '#0072B2',
    people: '#7A8594',
    shade: '#0B4F6C',
  },
  dark: {
    scenarios: ['#C4CAD2', '#56B4E9', '#F08700', '#8778FF'],
    scenarioTexts: ['#C4CAD2', '#6CBFEE', '#F6A03A', '#A79DFF'],
    ink: '#E7EBF0',
    muted: '#A7B1BD',
    line: '#2C343F',
    paper: '#14181F',
    place: '#56B4E9',
    people: '#7F8B9A',
    shade: '#7CC3E6',
  },
};

/** Dashes that double the colours: baseline 6-4, A solid, B 2-2, C 8-3-2-3. */
export const scenarioDashes: readonly (readonly number[])[] = [
  [6, 4],
  [1, 0],
  [2, 2],
  [8, 3, 2, 3],
];

/** Most series in one figure, as there are that many colours. */
export const mostScenarios = scenarioDashes.length;
