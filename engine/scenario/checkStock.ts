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
  // Told at the use that asks for most: where one alone can give way, that one can.
  const told = taking.reduce((most, written) => (takenBy(written) < takenBy(most) ? most : written));
  const place = pack.geography.estates[estate]?.label ?? { da: String(estate), en: String(estate) };
  const named = taking.map((written) => namedUse(written, told, taking));
  const mend = mending(taking, told, asked - stock, stock);
  told.findings.error(
    told.entry.fields.get('dwellings') ?? told.entry,
    `I ${place.da} er der ${stock} familieboliger, og der bedes om ${asked}: ${listed(named, 'da', 'og')}. ${mend.da}`,
    `At ${place.en} there are ${stock} family dwellings, and ${asked} are asked for: ${listed(named, 'en', 'and')}. ${mend.en}`,
  );
}

/** Dwellings asked for, none where their number couldn't be read. */
function takenBy({ use, refused }: WrittenUse): number {
  if (refused.has('dwellings')) return 0;
  const { dwellings } = use.values;
  return typeof dwellings === 'number' ? dwellings : 0;
}

/** `demolition 320 (line 12)`, with the scenario it is written in where uses of several in one file come together. */
function namedUse(written: WrittenUse, told: WrittenUse, taking: readonly WrittenUse[]): Words {
  const isHere = ({ writtenIn }: WrittenUse) => writtenIn.where === told.writtenIn.where;
  const isOfSeveral = taking.some((other) => isHere(other) && other.writtenIn.id !== told.writtenIn.id);
  const scenario = isOfSeveral && isHere(written) ? `${written.writtenIn.id}, ` : '';
  const spot = spotText(written, told);
  const what = `${written.use.measure} ${takenBy(written)}`;
  return { da: `${what} (${scenario}${spot.da})`, en: `${what} (${scenario}${spot.en})` };
}

/** For each use that can give way alone the largest number that fits beside the others; else what all may come to together. */
function mending(taking: readonly WrittenUse[], told: WrittenUse, excess: number, stock: number): Words {
  const ways = taking
    .filter((written) => takenBy(written) >= excess)
    .map((written): Words => {
      const spot = spotText(written, told);
      const most = takenBy(written) - excess;
      return {
        da: `${written.use.measure} (${spot.da}) til højst ${most}`,
        en: `${written.use.measure} (${spot.en}) to at most ${most}`,
      };
    });
  if (ways.length > 0) {
    return { da: `Sænk ${listed(ways, 'da', 'eller')}.`, en: `Lower ${listed(ways, 'en', 'or')}.` };
  }
  return {
    da: `Sænk mere end én af dem, til højst ${stock} tilsammen.`,
    en: `Lower more than one of them, to at most ${stock} together.`,
  };
}

interface Words {
  readonly da: string;
  readonly en: string;
}

/** `a, b and c` */
function listed(items: readonly Words[], language: keyof Words, and: string): string {
  const words = items.map((item) => item[language]);
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}
