import { availableParallelism } from 'node:os';
import type { Pack } from '../../pack/pack.ts';
import { simulatedYears } from '../bench/benchTask.ts';
import { type Growth, measureSpeed, type Speed } from '../bench/measure.ts';
import type { Time } from '../bench/timed.ts';
import { builtEntry } from '../builtEntry.ts';
import type { GrowthSide } from '../growthThread.ts';
import { openThread } from '../threadDoor.ts';
import { alignedTable } from './alignedTable.ts';
import type { Command, Locale } from './command.ts';
import { CommandRefusal, fault } from './commandRefusal.ts';
import { ExitCode } from './exitCodes.ts';
import { FlagReader } from './flagValues.ts';
import { numbersOf } from './numbers.ts';
import { findPackFolder, loadPack } from './packFolder.ts';
import { usual } from './runPlan.ts';
import { version } from './version.ts';

const usualRounds = 5;
const usualSizes = [1, 10, 40];

/** `fremsyn bench`: how fast the model is beside a bare loop on the same machine, in the same minute. */
export const bench: Command = {
  name: 'bench',
  operands: '',
  help: {
    da: 'måler modellens fart og hukommelse på denne maskine, og hvor snart et ændret scenarie har sin første gentagelse',
    en: "measures the model's speed and memory on this machine, and how soon a changed scenario has its first replicate",
  },
  flags: [
    {
      name: 'pack',
      value: 'DIR',
      help: { da: 'datapakkens mappe; ellers Gladsaxes', en: "the data pack's folder; Gladsaxe's if left out" },
    },
    {
      name: 'rounds',
      value: 'N',
      help: { da: `målinger af hvert; ellers ${usualRounds}`, en: `measurements of each; ${usualRounds} if left out` },
    },
    {
      name: 'sizes',
      value: 'LIST',
      help: {
        da: `hvor mange gange kommunen; ellers ${usualSizes.join(',')}`,
        en: `how many times the municipality; ${usualSizes.join(',')} if left out`,
      },
    },
  ],
  examples: ['bench', 'bench --rounds 9 --sizes 1,10'],
  async run({ operands, flags, locale, terminal }) {
    const reader = new FlagReader(flags);
    const rounds = reader.count('rounds', 1, 1000) ?? usualRounds;
    const sizes = readSizes(flags.get('sizes'), reader);
    const messages = [
      ...reader.messages,
      ...operands.map((operand) => fault(operand, 'bench takes no file.', 'bench tager ingen fil.')),
    ];
    if (messages.length > 0) throw new CommandRefusal(messages);
    const pack = await loadPack(flags.get('pack') ?? findPackFolder(usual.pack, [], terminal.folder), terminal.folder);
    terminal.print(`${heading(pack, rounds, locale)}\n\n`);
    terminal.print(`${speedText(measureSpeed(pack, rounds), locale)}\n\n`);
    const growth: Growth[] = [];
    for (const times of sizes) {
      if (terminal.isWatched) terminal.report(locale === 'da' ? `måler ${times} × …\n` : `measuring ${times} × …\n`);
      growth.push(await growthOf(pack, times, times > 4 ? 1 : rounds));
    }
    terminal.print(`${growthText(growth, locale)}\n`);
    return ExitCode.done;
  },
};

/** Measures one size in a thread of its own, so that each is the first there. */
async function growthOf(pack: Pack, times: number, rounds: number): Promise<Growth> {
  const { side, stopped, end } = openThread<GrowthSide>(builtEntry('growthThread'));
  try {
    return await Promise.race([side.measureGrowth(pack, times, rounds), stopped]);
  } finally {
    await end();
  }
}

function readSizes(text: string | undefined, reader: FlagReader): readonly number[] {
  if (text === undefined) return usualSizes;
  const sizes = text.split(',').map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 0));
  if (sizes.every((size) => size > 0)) return sizes;
  reader.messages.push(
    fault(
      '--sizes',
      `found "${text}"; expected whole numbers as 1,10,40.`,
      `fandt "${text}"; forventede hele tal som 1,10,40.`,
    ),
  );
  return usualSizes;
}

function heading(pack: Pack, rounds: number, locale: Locale): string {
  const cores = availableParallelism();
  return locale === 'da'
    ? `fremsyn ${version}, Node ${process.version}, ${cores} kerner, en af dem brugt; ${pack.title.da}, ${simulatedYears} år; processortid, median af ${rounds} målinger på skift`
    : `fremsyn ${version}, Node ${process.version}, ${cores} cores, one of them used; ${pack.title.en}, ${simulatedYears} years; processor time, median of ${rounds} alternating rounds`;
}

function speedText(speed: Speed, locale: Locale): string {
  const numbers = numbersOf(locale);
  const replicate = (speed.model * speed.residents * simulatedYears) / 1e6;
  const { firstYear, midway, lastTwoYears, lastYear } = speed.firstReplicate;
  const passed = ({ milliseconds, processorMilliseconds }: Time): string => {
    const [time, processor] = [milliseconds, processorMilliseconds].map((value) => `${numbers.fixed(value, 0)} ms`);
    return locale === 'da' ? `${time} gik, ${processor} regnet` : `${time} passed, ${processor} at work`;
  };
  const rows =
    locale === 'da'
      ? [
          ['hele modellen over en bar løkke med syv processer', `${numbers.fixed(speed.ratio, 2)} ×`],
          ['hele modellen', `${numbers.fixed(speed.model, 1)} ns pr. beboerår`],
          ['bar løkke med syv processer', `${numbers.fixed(speed.bareLoop, 1)} ns pr. beboerår`],
          [`en gentagelse af ${simulatedYears} år`, `${numbers.fixed(replicate, 0)} ms`],
          ['første gentagelse af et ændret scenarie, ændret fra første år', passed(firstYear)],
          ['ændret midtvejs: årene før huskes', passed(midway)],
          ['ændret i de sidste to år', passed(lastTwoYears)],
          ['ændret i det sidste år', passed(lastYear)],
          ['hukommelse, kommunens tilstand', `${numbers.fixed(speed.bytesPerResident, 0)} byte pr. beboer`],
          ['hukommelse, lister under kørslen', `${numbers.fixed(speed.workingBytesPerResident, 0)} byte pr. beboer`],
        ]
      : [
          ['full model over a bare loop of seven processes', `${numbers.fixed(speed.ratio, 2)} ×`],
          ['full model', `${numbers.fixed(speed.model, 1)} ns per resident-year`],
          ['bare loop of seven processes', `${numbers.fixed(speed.bareLoop, 1)} ns per resident-year`],
          [`one replicate of ${simulatedYears} years`, `${numbers.fixed(replicate, 0)} ms`],
          ['first replicate of a changed scenario, changed from the first year', passed(firstYear)],
          ['changed midway: the years before are kept', passed(midway)],
          ['changed in the last two years', passed(lastTwoYears)],
          ['changed in the last year', passed(lastYear)],
          ['memory, state of the municipality', `${numbers.fixed(speed.bytesPerResident, 0)} bytes per resident`],
          ['memory, lists during a run', `${numbers.fixed(speed.workingBytesPerResident, 0)} bytes per resident`],
        ];
  return alignedTable(rows);
}

function growthText(growth: readonly Growth[], locale: Locale): string {
  const numbers = numbersOf(locale);
  const first = growth[0];
  const header =
    locale === 'da'
      ? ['beboere', 'over det første', 'over bar løkke', 'ns pr. beboerår', 'byte pr. beboer']
      : ['residents', 'over the first', 'over bare loop', 'ns per resident-year', 'bytes per resident'];
  const rows = growth.map(({ residents, model, bareLoop, bytesPerResident }) => [
    numbers.fixed(residents, 0),
    `${numbers.fixed(model / (first?.model ?? Number.NaN), 2)} ×`,
    `${numbers.fixed(model / bareLoop, 2)} ×`,
    numbers.fixed(model, 1),
    numbers.fixed(bytesPerResident, 0),
  ]);
  return alignedTable([header, ...rows]);
}
