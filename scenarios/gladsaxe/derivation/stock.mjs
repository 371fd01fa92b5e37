/** Dwellings by estate, tenure, rooms and rent. Counts of rooms are assumed; social rent is derived from kroner a m². */

import { wholeNumbers } from './arithmetic.mjs';
import { socialRentPerSquareMetre } from './facts.mjs';
import { estates } from './places.mjs';

/** Share of dwellings by rooms 1–6, by tenure. Assumed. */
const rooms = {
  'social-family': [0.05, 0.27, 0.36, 0.25, 0.07, 0],
  'social-youth': [0.7, 0.3, 0, 0, 0, 0],
  'social-elderly': [0.25, 0.6, 0.15, 0, 0, 0],
  'private-rental': [0.12, 0.4, 0.29, 0.13, 0.05, 0.01],
  cooperative: [0.06, 0.42, 0.34, 0.14, 0.03, 0.01],
  'owner-occupied': [0.01, 0.13, 0.2, 0.28, 0.24, 0.14],
};

/** Rooms of the family dwellings in the named areas: larger flats than elsewhere. Assumed. */
const areaRooms = [0.06, 0.2, 0.38, 0.28, 0.08, 0];

/** Floor by rooms 1–6, m². Assumed; with it the mean of Værebro Park is near its published 74 m². */
export const floorByRooms = [36, 56, 77, 94, 112, 135];
const ownerFloorByRooms = [42, 64, 86, 112, 138, 170];

/** Yearly cost per m² to the one who lives there: rent, or interest, tax and upkeep. Assumed but for social rent. */
const costPerSquareMetre = {
  'social-family': socialRentPerSquareMetre * 1.06,
  'social-youth': socialRentPerSquareMetre * 1.1,
  'social-elderly': socialRentPerSquareMetre * 1.15,
  'private-rental': 1450,
  cooperative: 950,
  'owner-occupied': 1280,
};

/** Rows of `dwellings.csv`. Rents outside Hovedstaden are lower than here: social rents are 6 % over the national mean. */
export function stock() {
  return estates.flatMap((estate) => {
    if (estate.kind !== 'social') return rowsOf(estate, estate.kind, rooms[estate.kind], estate.dwellings);
    const family = estate.dwellings - estate.youth - estate.elderly;
    return [
      ...rowsOf(estate, 'social-family', estate.group === 'area' ? areaRooms : rooms['social-family'], family),
      ...rowsOf(estate, 'social-youth', rooms['social-youth'], estate.youth),
      ...rowsOf(estate, 'social-elderly', rooms['social-elderly'], estate.elderly),
    ];
  });
}

function rowsOf(estate, tenure, split, count) {
  const floor = tenure === 'owner-occupied' ? ownerFloorByRooms : floorByRooms;
  return wholeNumbers(split, count).flatMap((n, i) =>
    n === 0
      ? []
      : [
          {
            estate: estate.id,
            tenure,
            rooms: i + 1,
            count: n,
            rent: Math.round((floor[i] * costPerSquareMetre[tenure]) / 12 / 10) * 10,
          },
        ],
  );
}
