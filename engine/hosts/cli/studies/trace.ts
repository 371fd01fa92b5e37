import { extentWithId } from '../../../analysis/selection.ts';
import type { Message } from '../../../pack/message.ts';
import { Role } from '../../../population/codes.ts';
import { firstToPart } from '../../../simulation/firstToPart.ts';
import { type HouseholdTrace, membersInBaseYear, traceHousehold } from '../../../simulation/householdTrace.ts';
import { synthesisOf } from '../../../simulation/synthesisOf.ts';
import type { Task } from '../../../simulation/task.ts';
import { type Divergence, firstDivergence, type ResidentDifference } from '../../../simulation/trace.ts';
import { fault } from '../commandRefusal.ts';
import type { Answer } from './answer.ts';
import { type StudyTools, studyCommand } from './study.ts';
import { outcomeFlags, readOutcome, readStrategyNamed, refuseIfAny } from './studyFlags.ts';
import { divergenceText, householdText } from './traceAnswer.ts';

const mostKey = 4_294_967_295;

/** `fremsyn trace FILE…`: where two scenarios first part, and one household's life in both. */
export const trace = studyCommand({
  name: 'trace',
  help: {
    da: 'viser, hvor to scenarier første gang skilles (år, proces, hændelse), og én husstands liv i dem begge',
    en: "shows where two scenarios first part (year, process, event), and one household's life in both",
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
      name: 'household',
      value: 'KEY',
      help: {
        da: 'den syntetiske husstands nøgle; ellers en fra stedet, hvis liv bliver et andet',
        en: "the synthetic household's key; else one from the place whose life becomes another",
      },
    },
    {
      name: 'resident',
      value: 'KEY',
      help: {
        da: 'husstanden ved nøglen på en beboer, der bor i den i basisåret',
        en: 'the household by the key of a resident who lives in it in the base year',
      },
    },
    {
      name: 'replicate',
      value: 'N',
      help: {
        da: 'den gentagelse, der ses på; ellers den første (0)',
        en: 'the replicate that is looked at; else the first (0)',
      },
    },
  ],
  examples: [
    'trace scenarios/default.md --strategy transformation-vaerebro --place vaerebro-park',
    'trace scenarios/default.md --strategy both --against social-programme --replicate 3 --out parted.json',
  ],
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
  const household = reader.count('household', 0, mostKey);
  const resident = reader.count('resident', 0, mostKey);
  const run = reader.count('replicate', 0, mostKey) ?? task.replicates[0] ?? 0;
  if (!pack.synthetic) {
    messages.push(
      fault(
        'trace',
        `the data pack ${pack.id} is not declared synthetic, so no household's life is told. Compare the strategies by their tables: fremsyn run.`,
        `datapakken ${pack.id} er ikke erklæret syntetisk, så ingen husstands liv bliver fortalt. Sammenlign scenarierne ved tabellerne: fremsyn run.`,
      ),
    );
  }
  refuseIfAny([...messages, ...reader.messages]);
  const asked = membersAsked(task, household, resident);
  const da = locale === 'da';
  const divergence = firstDivergence(task, ours, theirs, run);
  const heading = `${ours} / ${theirs} · ${da ? 'gentagelse' : 'replicate'} ${run}`;
  if (!divergence) {
    const same = da ? 'De er ens til sidste byte i alle år.' : 'They are the same to the last byte in all years.';
    return { text: `${heading}\n${same}`, data: { ours, theirs, run, divergence } };
  }
  const members = asked ?? whoParts(task, ours, theirs, run, place, divergence);
  const traced: HouseholdTrace | undefined = members && traceHousehold(task, ours, theirs, run, members);
  const parts = [heading, divergenceText(divergence, ours, theirs, pack, locale)];
  if (traced) parts.push(householdText(traced, ours, theirs, pack, locale));
  return { text: parts.join('\n\n'), data: { ours, theirs, run, divergence, household: traced } };
}

/** The household that the flags name, by its members. @throws CommandRefusal where the base year has none such */
function membersAsked(
  task: Task,
  household: number | undefined,
  resident: number | undefined,
): readonly number[] | undefined {
  const key = household ?? resident;
  if (key === undefined) return undefined;
  const of = household === undefined ? 'resident' : 'household';
  const members = membersInBaseYear(task, key, of);
  if (members.length > 0) return members;
  refuseIfAny([
    fault(
      `--${of}`,
      `found ${key}; expected the key of a ${of} that the base year has. Leave the flag out, and one from the place is followed.`,
      `fandt ${key}; forventede nøglen på en ${of === 'resident' ? 'beboer' : 'husstand'}, som basisåret har. Udelad flaget, så følges en fra stedet.`,
    ),
  ]);
  return undefined;
}

/** The household in the place of somebody of age who is among the first to have another life; else of whoever parts first there, or anywhere. */
function whoParts(
  task: Task,
  ours: string,
  theirs: string,
  run: number,
  place: string,
  { residents: first }: Divergence,
): readonly number[] | undefined {
  const estates = new Set(extentWithId(task.pack.geography, place).estates);
  const { residents, residentCount } = synthesisOf(task.pack).population;
  const keys: number[] = [];
  for (let row = 0; row < residentCount; row++) {
    if (estates.has((residents.homeEstate[row] as number) - 1) && (residents.age[row] as number) >= 18)
      keys.push(residents.key[row] as number);
  }
  const known = new Set(keys);
  const there = first.filter(({ key }) => known.has(key));
  const key = mostTelling(there)?.key ?? firstToPart(task, ours, theirs, run, keys) ?? first[0]?.key;
  if (key === undefined) return undefined;
  const members = membersInBaseYear(task, key, 'resident');
  return members.length > 0 ? members : undefined;
}

/** Who lives in another estate says more than who lives in another home or pays another rent, and somebody who is neither alone nor old more yet. */
function mostTelling(differences: readonly ResidentDifference[]): ResidentDifference | undefined {
  const rank = ({ ours, theirs }: ResidentDifference) => {
    const isElsewhere = ours && theirs && ours.estate !== theirs.estate;
    const isHoused = ours && theirs && ours.dwelling !== theirs.dwelling;
    const isInFamily = theirs?.role === Role.partner && (theirs.age ?? 0) < 50;
    return (isElsewhere ? 0 : isHoused ? 2 : 4) + (isInFamily ? 0 : 1);
  };
  return [...differences].sort((a, b) => rank(a) - rank(b) || a.key - b.key)[0];
}
