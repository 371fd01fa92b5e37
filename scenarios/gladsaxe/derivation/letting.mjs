/** Today's letting agreements of the social estates. Høje Gladsaxe's is published; the others are assumed. */

import { hojeGladsaxeLetting } from './facts.mjs';
import { estates } from './places.mjs';

/** A prevention area must give people in work or education preference (almenboligloven § 60, stk. 4). */
const preventionArea = agreement(0.25, 0.4, { employed: 0.8, 'in-education': 0.2 });

const agreements = {
  'hoje-gladsaxe': { ...hojeGladsaxeLetting, status: 'published' },
  'vaerebro-park': preventionArea,
  pileparken: preventionArea,
  'morkhoj-almene': agreement(0.25, 0.3, { employed: 0.7, 'in-education': 0.1, 'senior-55': 0.2 }),
};
const elsewhere = agreement(0.25, 0.2, { employed: 0.6, 'senior-55': 0.2, local: 0.2 });

/**
 * How many times as often as for the usual social estate applicants with a choice sign up. Nothing is published on it. Assumed, so that the base
 * run keeps each estate's composition under its own agreement: the more an agreement asks for work, the more those who come by it must be
 * people with few choices who work, as the estate's residents are. Found in the base run, years 2025–2037, from criteria 1 to 4 together.
 */
const sought = { 'hoje-gladsaxe': 0.2, 'vaerebro-park': 0.1, pileparken: 0.15, 'morkhoj-almene': 0.66 };
const soughtElsewhere = 1.6;

export function lettingRows() {
  return social().map(([id, a]) => ({
    estate: id,
    municipal_share: a.municipalShare,
    flexible_share: a.flexibleShare,
    status: a.status,
  }));
}

export function priorityRows() {
  return social().flatMap(([id, a]) =>
    Object.entries(a.priorities).map(([criterion, share]) => ({ estate: id, criterion, share })),
  );
}

export function signUpRows() {
  return social().map(([id]) => ({ estate: id, sought: sought[id] ?? soughtElsewhere }));
}

function social() {
  return estates.filter((e) => e.kind === 'social').map((e) => [e.id, agreements[e.id] ?? elsewhere]);
}

function agreement(municipalShare, flexibleShare, priorities) {
  return { municipalShare, flexibleShare, priorities, status: 'assumed' };
}
