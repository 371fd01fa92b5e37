/**
 * Published figures that the pack starts from, as found, each with its source. Nothing here is chosen.
 * Figures whose original could not be read in full are marked in docs/data.md.
 */

/** Residents and households of the municipality, about 2025 (check against FOLK1A and FAM55N before use in a decision). */
export const municipality = { code: '159', residents: 71185, households: 32787 };

/** Residents by parish, about 2023 (de.wikipedia.org/wiki/Gladsaxe, after Danmarks Statistik). */
export const parishes = {
  bagsvaerd: 11021,
  buddinge: 7454,
  gladsaxe: 11534,
  haralds: 4143,
  morkhoj: 10170,
  stengard: 12299,
  soborggard: 9099,
  soborgmagle: 4169,
};

/** Værebro Kvarter (kommuneplan.gladsaxe.dk, kvarterbeskrivelser): about 4,350 residents in about 1,880 dwellings. */
export const vaerebroKvarter = { residents: 4350, dwellings: 1880 };

/** Dwellings of the two large estates (ai.dk/projekter/almene-boliger/vaerebro-park; danskindustri.dk, dac.dk). */
export const dwellings = { vaerebroPark: 1345, hojeGladsaxe: 1921 };

/** Residents of Høje Gladsaxe, 2018 (gladsaxebladet). */
export const hojeGladsaxeResidents = 4500;

/** Rent of social family dwellings, kroner a m² a year, 1 January 2026 (Landsbyggefonden). */
export const socialRentPerSquareMetre = 960;

/** About 6,000 people move in and 6,000 out in a year (gladsaxebladet 2021/05). */
export const outMovers = 6000;

/** Share of all moves in Denmark that stay inside the municipality, 2020 (Danmarks Statistik). */
export const shareOfMovesInside = 0.62;

/** Twice the national share of convicted residents was 1.45 % in the list of December 2022. */
export const nationalConvictedShare = 0.0145 / 2;

/** Share counted by the fifth criterion in Værebro Park, 2020 (denoffentlige.dk, 22 April 2021). */
export const vaerebroParkOrigin = { year: 2020, share: 0.518 };

/** Share of residents of Høje Gladsaxe who feel safe there, 2018; 84.9 % in Vestegnen (Gladsaxe Bladet, January 2019). */
export const hojeGladsaxeSafety = { year: 2018, share: 0.711 };

/** Straight from grade 9 or 10 into youth education in Gladsaxe, 2023 (gladsaxe.dk). */
export const afterSchool = { general: 0.84, vocational: 0.122 };

/** Mean of grade 9 in Gladsaxe's schools, 2018/19, seven-point scale (gladsaxebladet 2020/04); there were ten *folkeskoler*. */
export const meanGrade = 7.4;

/** Mean absence of Danish pupils, 2022/23; 20 % were away for more than 10 % of the year (uni-c.dk). None found for Gladsaxe. */
export const meanAbsence = 0.07;

/** Share still living with parents by age, 2021 (Danmarks Statistik); 18 and 19 are assumed in between. */
export const livingAtHome = { man: { 21: 0.48, 23: 0.2 }, woman: { 21: 0.35, 23: 0.1 }, both: { 20: 0.59 } };

/**
 * Gompertz–Makeham fit to Danmarks Statistik's life tables, 2023/24: yearly force of mortality c + a·exp(b·x), and the
 * share of newborn who die within their first year. Life expectancy at birth 80.0 years for men and 83.9 for women.
 */
export const mortality = {
  man: { a: 8.28e-6, b: 0.11, c: 2.5e-4, infant: 0.0033 },
  woman: { a: 5.65e-6, b: 0.11, c: 1.2e-4, infant: 0.0028 },
};

/** Høje Gladsaxe's letting agreement (abg.dk, fleksibel udlejning): shares of vacancies, and of the flexible share. */
export const hojeGladsaxeLetting = {
  municipalShare: 0.15,
  flexibleShare: 0.85,
  priorities: { 'steady-work': 0.8, 'in-education': 0.1, 'local-senior-55': 0.1 },
};
