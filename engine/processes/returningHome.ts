import { Role } from '../population/codes.ts';
import { addMember } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { blankNewcomer, drawNewcomer } from './newcomers.ts';
import { Pool } from './pools.ts';
import { settle } from './settling.ts';
import { type Year, yearAtWork } from './year.ts';

/** Ages at which grown-up children come back to their parents, and parents' ages at birth that go with it. Assumed. */
const youngest = 19;
const oldest = 28;
const youngestParent = 18;

/** Tells the key of a child who comes back from other keys made of the parent's. */
const returner = 0x72657475;

/**
 * A grown-up child comes back to the parents from outside the municipality, out of an education, a job or a couple elsewhere. The child
 * is drawn from the region's pool: who left is not followed outside. One who left home and found no dwelling here is back at the year's
 * end (housing).
 * @param parent row of the household's head
 */
export function returnHome(year: Year, household: number, parent: number): void {
  const { residents } = yearAtWork(year).world.population;
  const key = combineKeys(combineKeys(residents.key[parent] as number, year.year), returner);
  const { streams } = yearAtWork(year);
  const u =
    draw(key, streams.first[Stream['returning-home']] as number, streams.second[Stream['returning-home']] as number) /
    4294967296;
  const age = youngest + Math.floor(u * (oldest - youngest + 1));
  if ((residents.age[parent] as number) - age < youngestParent) return;
  const sex = Math.floor(u * 4096) & 1;
  const education = residents.education[parent] as number;
  const child = settle(year, drawNewcomer(year, Pool.region, key, sex, age, newcomer), Role.child);
  yearAtWork(year).world.population.residents.parentEducation[child] = education;
  addMember(year.world, household, child, moveCauses['in-migration']);
}

const newcomer = blankNewcomer();
