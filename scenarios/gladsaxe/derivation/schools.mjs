/**
 * Schools, day care, and whose addresses belong to them. No list of capacities or of school districts was found, so this is assumed; the
 * names are those of the municipality's schools, and which school an area belongs to is as reported where it was (gladsaxebladet
 * 2021/12: Skovbrynet for Værebro, Grønnemose for Høje Gladsaxe, one merged school in Mørkhøj).
 */

import { personsBetween } from './persons.mjs';
import { estates } from './places.mjs';

const schools = [
  ['soborg-skole', 'Søborg Skole', 'soborg'],
  ['vadgaard-skole', 'Vadgård Skole', 'soborg'],
  ['buddinge-skole', 'Buddinge Skole', 'buddinge'],
  ['stengaard-skole', 'Stengård Skole', 'buddinge'],
  ['bagsvaerd-skole', 'Bagsværd Skole', 'bagsvaerd'],
  ['gladsaxe-skole', 'Gladsaxe Skole', 'gladsaxe'],
  ['groennemose-skole', 'Grønnemose Skole', 'gladsaxe'],
  ['morkhoj-skole', 'Mørkhøj Skole', 'morkhoj'],
  ['skovbrynet-skole', 'Skovbrynet Skole', 'vaerebro'],
];

/** Free schools have no addresses of their own; taken as one, with room for this share of all pupils. Assumed. */
const free = ['frie-grundskoler', 'Frie grundskoler', 'Free schools', 'gladsaxe', 0.13];
/** What a free school is worth to families that look beyond their address, so that about as many go as there is room for. Assumed. */
const freeProfile = 3.2;

/** Shares of a district's addresses by school, and of the estates that belong to one school alone. Assumed but for those reported. */
const byDistrict = {
  soborg: { 'soborg-skole': 0.6, 'vadgaard-skole': 0.4 },
  buddinge: { 'buddinge-skole': 0.6, 'stengaard-skole': 0.4 },
  bagsvaerd: { 'bagsvaerd-skole': 0.8, 'stengaard-skole': 0.2 },
  gladsaxe: { 'gladsaxe-skole': 0.65, 'groennemose-skole': 0.35 },
  morkhoj: { 'morkhoj-skole': 1 },
  vaerebro: { 'skovbrynet-skole': 1 },
};
const byEstate = { 'hoje-gladsaxe': { 'groennemose-skole': 1 }, pileparken: { 'buddinge-skole': 1 } };

/** Room beyond the children who live in the catchment in the base year. Assumed. */
const spare = { school: 1.1, 'day-care': 1.08 };

const dayCareOf = (school) => `dagtilbud-${school.replace('-skole', '')}`;

/** Rows of `schools.csv`. @param cells persons [estate][role][sex][age] */
export function schoolRows(cells) {
  const pupils = estates.reduce((sum, _, e) => sum + childrenOf(cells, e, 6, 15), 0);
  const [freeId, freeDa, freeEn, freeDistrict, share] = free;
  return [
    ...schools.map(([id, name, district]) =>
      row(
        dayCareOf(id),
        `Dagtilbud ved ${name}`,
        `Day care around ${name}`,
        'day-care',
        district,
        room(cells, id, 'day-care'),
      ),
    ),
    ...schools.map(([id, name, district]) => row(id, name, name, 'school', district, room(cells, id, 'school'))),
    row(freeId, freeDa, freeEn, 'school', freeDistrict, roundedUp(share * pupils), freeProfile),
  ];
}

/** Rows of `catchments.csv`: the same districts for day care as for school. */
export function catchmentRows() {
  return estates.flatMap((estate) => {
    const shares = Object.entries(sharesOf(estate));
    return [
      ...shares.map(([school, share]) => ({ estate: estate.id, school: dayCareOf(school), share })),
      ...shares.map(([school, share]) => ({ estate: estate.id, school, share })),
    ];
  });
}

function sharesOf(estate) {
  return byEstate[estate.id] ?? byDistrict[estate.district];
}

function room(cells, school, kind) {
  const [from, to] = kind === 'school' ? [6, 15] : [1, 5];
  const children = estates.reduce(
    (sum, estate, e) => sum + (sharesOf(estate)[school] ?? 0) * childrenOf(cells, e, from, to),
    0,
  );
  return roundedUp(children * spare[kind]);
}

function childrenOf(cells, estate, from, to) {
  return personsBetween(cells[estate], 0, from, to) + personsBetween(cells[estate], 1, from, to);
}

function roundedUp(children) {
  return Math.ceil(children / 10) * 10;
}

function row(id, da, en, kind, district, capacity, profile = 0) {
  return { id, label_da: da, label_en: en, kind, district, capacity, profile, status: 'assumed' };
}
