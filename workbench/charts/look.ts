import type { Wording } from '../text/language.ts';
import { type Palette, palettes, type Theme } from './palette.ts';

/** What a figure's drawing depends on besides its data. */
export interface Look {
  readonly wording: Wording;
  readonly theme: Theme;
  /** pixels */
  readonly width: number;
  readonly height: number;
}

/** Whether end labels have to shrink to their numbers. */
export function isNarrow(look: Look): boolean {
  return look.width < 560;
}

export function paletteOf(look: Look): Palette {
  return palettes[look.theme];
}

export const chartFont = 'IBM Plex Sans, system-ui, sans-serif';

/** Vega-Lite configuration shared by all figures; numbers follow the language through `locale`, never a global setting. */
export function chartConfig(look: Look) {
  const { ink, muted, line } = paletteOf(look);
  const isDanish = look.wording.language === 'da';
  return {
    background: 'transparent',
    font: chartFont,
    aria: false,
    view: { stroke: null },
    axis: {
      labelColor: muted,
      labelFontSize: 12,
      titleColor: muted,
      titleFontWeight: 400,
      titleFontSize: 12,
      domainColor: line,
      tickColor: line,
      gridColor: line,
      gridOpacity: 0.8,
      labelPadding: 6,
      ticks: false,
    },
    text: { color: ink, fontSize: 12 },
    locale: {
      number: {
        decimal: isDanish ? ',' : '.',
        thousands: isDanish ? '.' : ',',
        grouping: [3],
        currency: ['', isDanish ? '\u00a0kr.' : ' kr.'] as [string, string],
        minus: '−',
      },
    },
  };
}
