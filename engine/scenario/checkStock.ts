import type { Pack } from '../pack/pack.ts';
import { spotText, type WrittenUse } from './writtenUse.ts';

const takesFamilyDwellings = new Set(['demolition', 'conversion', 'sale']);

/**
 * Family dwellings demolished, converted and sold in an estate: at most those that stand there. Scenarios that hold by themselves
 * may ask for more when they are laid over one another, so the message names every use that takes some.
 */
export function checkStock(uses: readonly WrittenUse[], estate: number, pack: Pack): void {
  const stock = pack.stock
    .filter((row) => row.estate === estate && row.tenure === 'social-family')
    .reduce((sum, row) => sum + row.count, 0);
  const taking = uses.filter((written) => takesFamilyDwellings.has(written.use.measure) && takenBy(written) > 0);
  const asked = taking.reduce((sum, written) => sum + takenBy(written), 0);
  if (asked <= stock) return;
  const fits = (written: WrittenUse) => stock - (asked - takenBy(written));
  // The last one that can give way alone, since those before it were there first.
  const told = taking.findLast((written) => fits(written) >= 0) ?? taking.at(-1);
  if (!told) return;
  const place = pack.geography.estates[estate]?.label ?? { da: String(estate), en: String(estate) };
  const named = taking.map((written) => namedUse(written, told, taking));
  const da = listed(
    named.map((words) => words.da),
    'og',
  );
  const en = listed(
    named.map((words) => words.en),
    'and',
  );
  const mend = mending(told, fits(told), stock, taking.length);
  told.findings.error(
    told.entry.fields.get('dwellings') ?? told.entry,
    `I ${place.da} er der ${stock} familieboliger, og der bedes om ${asked}: ${da}. ${mend.da}`,
    `At ${place.en} there are ${stock} family dwellings, and ${asked} are asked for: ${en}. ${mend.en}`,
  );
}

function takenBy({ use }: WrittenUse): number {
  const { dwellings } = use.values;
  return typeof dwellings === 'number' ? dwellings : 0;
}

/** `demolition 320 (line 12)`, with the scenario it is written in where uses of several in one file come together. */
function namedUse(written: WrittenUse, told: WrittenUse, taking: readonly WrittenUse[]) {
  const isHere = ({ writtenIn }: WrittenUse) => writtenIn.where === told.writtenIn.where;
  const isOfSeveral = taking.some((other) => isHere(other) && other.writtenIn.id !== told.writtenIn.id);
  const scenario = isOfSeveral && isHere(written) ? `${written.writtenIn.id}, ` : '';
  const spot = spotText(written, told);
  const what = `${written.use.measure} ${takenBy(written)}`;
  return { da: `${what} (${scenario}${spot.da})`, en: `${what} (${scenario}${spot.en})` };
}

/** The largest number that fits beside the other uses; where none does, what they may come to together. */
function mending({ use, entry }: WrittenUse, fits: number, stock: number, count: number) {
  if (fits < 0) {
    return {
      da: `Sænk mere end én af dem, til højst ${stock} tilsammen.`,
      en: `Lower more than one of them, to at most ${stock} together.`,
    };
  }
  if (count === 1) {
    return { da: `Sæt ${use.measure} til højst ${fits}.`, en: `Set ${use.measure} to at most ${fits}.` };
  }
  return {
    da: `Sæt ${use.measure} på linje ${entry.line} til højst ${fits}, eller sænk en anden.`,
    en: `Set ${use.measure} on line ${entry.line} to at most ${fits}, or lower another.`,
  };
}

function listed(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}
