/** Districts, estates and their dwellings. District residents are derived from parishes; most of the rest is assumed. */

import { wholeNumbers } from './arithmetic.mjs';
import { dwellings, hojeGladsaxeResidents, municipality, parishes, vaerebroKvarter } from './facts.mjs';

export const districts = [
  { id: 'soborg', da: 'Søborg', en: 'Søborg', status: 'derived' },
  { id: 'buddinge', da: 'Buddinge', en: 'Buddinge', status: 'derived' },
  { id: 'bagsvaerd', da: 'Bagsværd', en: 'Bagsværd', status: 'derived' },
  { id: 'gladsaxe', da: 'Gladsaxe', en: 'Gladsaxe', status: 'derived' },
  { id: 'morkhoj', da: 'Mørkhøj', en: 'Mørkhøj', status: 'derived' },
  { id: 'vaerebro', da: 'Værebro', en: 'Værebro', status: 'published' },
];

/**
 * Residents of each district. Parish borders are not district borders: Søborg is taken as Søborggård, Søborgmagle and Haralds,
 * Stengård is halved between Buddinge and Bagsværd, and Værebro Kvarter is taken out of Bagsværd.
 */
export function districtResidents() {
  const p = parishes;
  const sum = Object.values(p).reduce((a, b) => a + b, 0);
  const scale = municipality.residents / sum;
  const parts = {
    soborg: (p.soborggard + p.soborgmagle + p.haralds) * scale,
    buddinge: (p.buddinge + p.stengard / 2) * scale,
    bagsvaerd: (p.bagsvaerd + p.stengard / 2) * scale - vaerebroKvarter.residents,
    gladsaxe: p.gladsaxe * scale,
    morkhoj: p.morkhoj * scale,
    vaerebro: vaerebroKvarter.residents,
  };
  const whole = wholeNumbers(
    districts.map((d) => parts[d.id]),
    municipality.residents,
  );
  return Object.fromEntries(districts.map((d, i) => [d.id, whole[i]]));
}

/** Persons in the four named estates. Høje Gladsaxe is published (2018), the others assumed. */
export const estateResidents = {
  'hoje-gladsaxe': hojeGladsaxeResidents,
  'vaerebro-park': 3000,
  'morkhoj-almene': 2750,
  pileparken: 1330,
};

/** Persons per household that other estates start from, before they are fitted to their district: assumed but for social. */
export const personsPerHousehold = { social: 1.95, 'private-rental': 1.8, cooperative: 1.85, 'owner-occupied': 2.5 };

/** Share of dwellings without a household, by kind: assumed; together they give the published number of households. */
export const vacancy = { social: 0.008, 'private-rental': 0.022, cooperative: 0.012, 'owner-occupied': 0.019 };

/** What is published about an estate. Everything else in its row is assumed, and so the row is. */
const publishedPart = {
  'hoje-gladsaxe': {
    da: 'Boliger (danskindustri.dk, dac.dk) og beboere (gladsaxebladet 2018) er offentliggjort',
    en: 'Dwellings (danskindustri.dk, dac.dk) and residents (gladsaxebladet 2018) are published',
  },
  'vaerebro-park': {
    da: 'Boliger og etageareal (ai.dk/projekter/almene-boliger/vaerebro-park) er offentliggjort',
    en: 'Dwellings and floor (ai.dk/projekter/almene-boliger/vaerebro-park) are published',
  },
};

/** The source of a row of which nothing is published. */
const assumed = {
  da: 'Antaget, så kommunens offentliggjorte tal kommer ud',
  en: 'Assumed, so that the municipality’s published totals come out',
};

const areas = [
  social('hoje-gladsaxe', 'Høje Gladsaxe', 'gladsaxe', 'abg', dwellings.hojeGladsaxe, 60, 40, 2400, 0, 'legal balance'),
  social('vaerebro-park', 'Værebro Park', 'vaerebro', 'gab', dwellings.vaerebroPark, 40, 30, 2100, 0, 'legal balance'),
  social('morkhoj-almene', 'Mørkhøj almene boliger', 'morkhoj', 'fsb', 1280, 40, 40, 900, 0, 'legal balance'),
  social('pileparken', 'Pileparken', 'buddinge', 'gab', 620, 0, 30, 300, 0, 'legal'),
];

const otherSocial = [
  rest('soborg', 'Søborg', 'abg', 1900, 120, 170),
  rest('buddinge', 'Buddinge', 'abg', 1000, 150, 60),
  rest('bagsvaerd', 'Bagsværd', 'gab', 1560, 130, 140),
  rest('gladsaxe', 'Gladsaxe', 'abg', 1000, 60, 80),
  rest('morkhoj', 'Mørkhøj', 'fsb', 437, 20, 40),
  rest('vaerebro', 'Værebro', 'gab', 30, 0, 0),
];

/** Dwellings of the private stock per district: private rental, co-operative, owner-occupied. Assumed, about 14, 13 and 40 %. */
const privateStock = {
  soborg: [1750, 1850, 3280],
  buddinge: [850, 850, 3070],
  bagsvaerd: [900, 750, 2920],
  gladsaxe: [450, 350, 1629],
  morkhoj: [500, 470, 2063],
  vaerebro: [60, 75, 370],
};

/** Every estate: where it is, what it is, how many dwellings. Order is the pack's order. */
export const estates = districts.flatMap((district) => [
  ...areas.filter((e) => e.district === district.id),
  ...otherSocial.filter((e) => e.district === district.id),
  ...privateEstates(district),
]);

function social(id, name, district, organisation, count, youth, elderly, commercialFloor, demolished, marks) {
  return {
    id,
    da: name,
    en: id === 'morkhoj-almene' ? 'Mørkhøj social housing' : name,
    district,
    kind: 'social',
    group: 'area',
    organisation,
    dwellings: count,
    youth,
    elderly,
    commercialFloor,
    demolished,
    legal: marks.includes('legal'),
    balance: marks.includes('balance'),
    status: 'assumed',
    source: publishedPart[id] ?? assumed,
  };
}

function rest(district, name, organisation, count, youth, elderly) {
  return {
    ...social(`${district}-almene`, '', district, organisation, count, youth, elderly, 0, 0, ''),
    id: district === 'morkhoj' ? 'morkhoj-oevrige-almene' : `${district}-almene`,
    da: `Øvrige almene boliger, ${name}`,
    en: `Other social housing, ${name}`,
    group: 'other-social',
    status: 'assumed',
  };
}

function privateEstates(district) {
  const kinds = [
    ['private-rental', 'privat-leje', 'Private lejeboliger', 'Private rental'],
    ['cooperative', 'andel', 'Andelsboliger', 'Co-operative dwellings'],
    ['owner-occupied', 'ejer', 'Ejerboliger', 'Owner-occupied dwellings'],
  ];
  return kinds.map(([kind, suffix, da, en], i) => ({
    id: `${district.id}-${suffix}`,
    da: `${da}, ${district.da}`,
    en: `${en}, ${district.en}`,
    district: district.id,
    kind,
    group: kind,
    organisation: '',
    dwellings: privateStock[district.id][i],
    youth: 0,
    elderly: 0,
    commercialFloor: 0,
    demolished: 0,
    legal: false,
    balance: false,
    status: 'assumed',
    source: assumed,
  }));
}
