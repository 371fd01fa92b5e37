import type { Message } from '../../../pack/message.ts';
import type { Pack } from '../../../pack/pack.ts';
import { activities } from '../../../population/codes.ts';
import { synthesisOf } from '../../../simulation/synthesisOf.ts';
import type { Task } from '../../../simulation/task.ts';
import { type Difference, firstDivergence, type LifeYear, livesOf } from '../../../simulation/trace.ts';
import { alignedTable } from '../alignedTable.ts';
import type { Locale } from '../command.ts';
import { fault } from '../commandRefusal.ts';
import { numbersOf } from '../numbers.ts';
import type { Answer } from './answer.ts';
import { type StudyTools, studyCommand } from './study.ts';
import { outcomeFlags, readOutcome, readStrategyNamed, refuseIfAny } from './studyFlags.ts';
import { activityText, processText } from './traceTexts.ts';

/** Rows shown of what differs first. */
const mostShown = 8;

/** `fremsyn trace FILE…`: where two scenarios first part, and one resident's life in both. */
export const trace = studyCommand({
  name: 'trace',
  help: {
    da: 'viser, hvor to scenarier første gang skilles, og én beboers liv i dem begge',
    en: "shows where two scenarios first part, and one resident's life in both",
  },
  flags: [
    {
      name: 'strategy',
      value: 'ID',
      help: { da: 'det ene scenarie; ellers det sidste', en: 'one scenario; else the last' },
    },
    {
      name: 'against',
      value: 'ID',
      help: { da: 'det andet; ellers det, det bygger på', en: 'the other; else the one it extends' },
    },
    ...outcomeFlags.filter(({ name }) => name === 'place'),
    {
      name: 'resident',
      value: 'KEY',
      help: {
        da: 'den syntetiske beboers nøgle; ellers en fra stedet, hvis liv bliver et andet',
        en: "the synthetic resident's key; else one from the place whose life becomes another",
      },
    },
  ],
  examples: ['trace scenarios/default.md --strategy transformation-vaerebro --place vaerebro-park'],
  answer,
});

async function answer({ plan, reader, call }: StudyTools): Promise<Answer> {
  const { task, pack } = plan;
  const { locale } = call;
  const messages: Message[] = [];
  const { place } = readOutcome(reader, task, messages);
  const ours = readStrategyNamed(reader, 'strategy', task, messages) ?? task.strategies.at(-1)?.id ?? '';
  const parent = task.strategies.find(({ id }) => id === ours)?.parent;
  const theirs = readStrategyNamed(reader, 'against', task, messages) ?? parent ?? task.strategies[0]?.id ?? '';
  const asked = reader.count('resident', 0, 4_294_967_295);
  if (!pack.synthetic) {
    messages.push(
      fault(
        'trace',
        `the data pack ${pack.id} is not declared synthetic, so no resident's life is told. Compare the strategies by their tables: fremsyn run.`,
        `datapakken ${pack.id} er ikke erklæret syntetisk, så ingen beboers liv bliver fortalt. Sammenlign scenarierne ved tabellerne: fremsyn run.`,
      ),
    );
  }
  refuseIfAny([...messages, ...reader.messages]);
  const run = task.replicates[0] ?? 0;
  const da = locale === 'da';
  const divergence = firstDivergence(task, ours, theirs, run);
  const heading = `${ours} / ${theirs} · ${da ? 'gentagelse' : 'replicate'} ${run}`;
  if (!divergence) {
    const same = da ? 'De er ens til sidste byte i alle år.' : 'They are the same to the last byte in all years.';
    return { text: `${heading}\n${same}`, data: { ours, theirs, run, divergence } };
  }
  const { year, process, residents, dwellings } = divergence;
  const first = da
    ? `Skilles i ${year} ved ${processText(process, locale)}: ${residents.length} beboere og ${dwellings.length} boliger bliver anderledes.`
    : `They part in ${year} at ${processText(process, locale)}: ${residents.length} residents and ${dwellings.length} dwellings become different.`;
  const shown = movedFirst(residents)
    .slice(0, mostShown)
    .map((difference) => [
      String(difference.key),
      lifeText(difference.ours, pack, locale),
      lifeText(difference.theirs, pack, locale),
    ]);
  const key = asked ?? residentWhoParts(task, ours, theirs, run, place, residents);
  const parts = [heading, first, alignedTable([[da ? 'Beboer' : 'Resident', ours, theirs], ...shown], 2)];
  let lives: readonly (readonly LifeYear[])[] = [];
  if (key !== undefined) {
    lives = [livesOf(task, ours, run, [key])[0] ?? [], livesOf(task, theirs, run, [key])[0] ?? []];
    const [our, their] = lives as [readonly LifeYear[], readonly LifeYear[]];
    const rows = our.map((own, i) => [
      String(own.year),
      lifeText(own.life, pack, locale),
      lifeText(their[i]?.life, pack, locale),
    ]);
    const title = da
      ? `Den syntetiske beboer ${key}, ved årets slutning`
      : `The synthetic resident ${key}, at each year's end`;
    parts.push(`${title}\n${alignedTable([['', ours, theirs], ...rows], 2)}`);
  }
  return { text: parts.join('\n\n'), data: { ours, theirs, run, divergence, resident: key, lives } };
}

/** Somebody of the place in the base year who is among the first to have another life; else whoever is. */
function residentWhoParts(
  task: Task,
  ours: string,
  theirs: string,
  run: number,
  place: string,
  first: readonly Difference[],
): number | undefined {
  const estate = task.pack.geography.estates.findIndex(({ id }) => id === place);
  const { residents, residentCount } = synthesisOf(task.pack).population;
  const keys: number[] = [];
  for (let row = 0; row < residentCount; row++) {
    if ((residents.homeEstate[row] as number) === estate + 1 && (residents.age[row] as number) >= 18)
      keys.push(residents.key[row] as number);
  }
  const known = new Set(keys);
  const early = movedFirst(first).find(({ key, ours: our, theirs: their }) => {
    return known.has(key) && our?.estate !== their?.estate && (their?.age ?? 0) < 60;
  });
  if (early) return early.key;
  const few = keys.slice(0, 400);
  const [our, their] = [livesOf(task, ours, run, few), livesOf(task, theirs, run, few)];
  const parted = few.findIndex((_, i) => JSON.stringify(our[i]) !== JSON.stringify(their[i]));
  return parted < 0 ? first[0]?.key : few[parted];
}

/** Those who live elsewhere say more than those who pay another rent. */
function movedFirst(differences: readonly Difference[]): readonly Difference[] {
  const hasMoved = ({ ours, theirs }: Difference) => (ours?.estate !== theirs?.estate ? 0 : 1);
  return [...differences].sort((a, b) => hasMoved(a) - hasMoved(b) || a.key - b.key);
}

function lifeText(life: Readonly<Record<string, number>> | undefined, pack: Pack, locale: Locale): string {
  if (!life) return locale === 'da' ? 'bor her ikke' : 'does not live here';
  const numbers = numbersOf(locale);
  const estate = pack.geography.estates[life.estate ?? -1]?.label[locale] ?? '–';
  const rooms = locale === 'da' ? `${life.rooms} rum` : `${life.rooms} rooms`;
  const activity = activityText(activities[life.activity ?? 0] ?? 'child', locale);
  const income =
    (life.income ?? 0) > 0
      ? `, ${numbers.fixed((life.income ?? 0) / 1000, 0)} ${locale === 'da' ? 't.kr.' : 'thousand kr.'}`
      : '';
  return `${estate} (${rooms}), ${life.age} ${locale === 'da' ? 'år' : 'years'}, ${activity}${income}`;
}
