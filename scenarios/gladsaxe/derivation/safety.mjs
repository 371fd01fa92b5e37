/** How many residents feel safe where they live, by estate. */

import { hojeGladsaxeSafety } from './facts.mjs';
import { estates } from './places.mjs';
import { inBoth } from './texts.mjs';

/** The year that assumed shares are for. */
const base = 2025;

/** Shares of the areas of the strategy that nothing is published for, over Høje Gladsaxe's by as little as such areas differ elsewhere. Assumed. */
const assumedAreas = { 'vaerebro-park': 0.7, pileparken: 0.74, 'morkhoj-almene': 0.74 };

/** Shares by kind for all others, about Vestegnen's published 84.9 %: a little under it where homes are let, a little over where they are owned. Assumed. */
const assumedKinds = { social: 0.82, 'private-rental': 0.84, cooperative: 0.86, 'owner-occupied': 0.88 };

const judgement = [
  'Antaget: omkring Vestegnens offentliggjorte 84,9 %, lavere i de fire områder',
  'Assumed: about Vestegnen’s published 84.9 %, lower in the four areas',
];

export function safetyRows() {
  return estates.map(({ id, kind }) => {
    if (id === 'hoje-gladsaxe') {
      return {
        estate: id,
        safe: hojeGladsaxeSafety.share,
        year: hojeGladsaxeSafety.year,
        status: 'published',
        ...inBoth('source', ['Gladsaxe Bladet, januar 2019', 'Gladsaxe Bladet, January 2019']),
      };
    }
    return {
      estate: id,
      safe: assumedAreas[id] ?? assumedKinds[kind],
      year: base,
      status: 'assumed',
      ...inBoth('source', judgement),
    };
  });
}
