import { join, resolve } from 'node:path';
import { packByKind } from '../../../import/fill/byKind.ts';
import { fillPack } from '../../../import/fill/fillPack.ts';
import { committed, type PackFiles } from '../../../import/index.ts';
import { descriptorOf } from '../../../import/packFiles.ts';
import type { Message } from '../../../pack/message.ts';
import { synthesise } from '../../../synthesis/synthesise.ts';
import { writeFilesWhole } from '../../atomicFiles.ts';
import { type Fetched, fetchTotals } from '../../statbank/fetchTotals.ts';
import { StatbankClient, statbankAddress } from '../../statbank/statbankClient.ts';
import type { Command, Locale } from '../command.ts';
import { CommandRefusal, fault } from '../commandRefusal.ts';
import { ExitCode } from '../exitCodes.ts';
import { FlagReader } from '../flagValues.ts';
import { fitText } from '../packFit.ts';
import { findPackFolder, packFilesIn } from '../packFolder.ts';
import { reportMessages } from '../reportMessages.ts';
import { unwritable } from '../resultFiles.ts';

/**
 * `fremsyn fetch statbank --area CODE`: asks Statistics Denmark's open API for the tables a pack needs and fills a pack with them. The only
 * command that asks anything of the network; no page does.
 */
export const fetchStatbank: Command = {
  name: 'fetch statbank',
  operands: '',
  help: {
    da: 'henter en kommunes tabeller i Danmarks Statistiks åbne API og fylder en datapakke med dem',
    en: "fetches a municipality's tables from Statistics Denmark's open API and fills a data pack with them",
  },
  flags: [
    { name: 'area', value: 'CODE', help: { da: 'kommunekoden, som 159', en: 'the municipality code, as 159' } },
    {
      name: 'pack',
      value: 'DIR',
      help: {
        da: 'pakken, der fyldes, eller som en ny kommune begynder fra; ellers Gladsaxe',
        en: 'the pack to fill, or to start a new municipality from; else Gladsaxe',
      },
    },
    { name: 'out', value: 'DIR', help: { da: 'mappe til den fyldte pakke', en: 'folder for the filled pack' } },
    {
      name: 'base-url',
      value: 'URL',
      help: { da: `API'ets adresse; ellers ${statbankAddress}`, en: `the address of the API; else ${statbankAddress}` },
    },
    {
      name: 'timeout',
      value: 'SECONDS',
      help: { da: 'hvor længe et svar må vare', en: 'how long an answer may take' },
    },
    {
      name: 'retries',
      value: 'N',
      help: { da: 'forsøg, når serveren fejler', en: 'times to try again where the server fails' },
    },
  ],
  examples: ['fetch statbank --area 159 --out my-gladsaxe', 'fetch statbank --area 163 --out herlev'],
  async run({ operands, flags, locale, terminal }) {
    const reader = new FlagReader(flags);
    const area = reader.text('area') ?? '';
    const out = reader.text('out') ?? '';
    const baseUrl = reader.text('base-url') ?? statbankAddress;
    const timeout = reader.count('timeout', 1, 3600) ?? 120;
    const retries = reader.count('retries', 0, 10) ?? 4;
    const messages = [...reader.messages, ...faultsOf(area, out, baseUrl, operands)];
    if (messages.length > 0) throw new CommandRefusal(messages);
    const where = reader.text('pack') ?? findPackFolder('gladsaxe', [], terminal.folder);
    const template = await packFilesIn(where, terminal.folder);
    const own = descriptorOf(template).municipality.code;
    const client = new StatbankClient({
      baseUrl,
      timeout: 1000 * timeout,
      retries,
      onRetry: (reason, pause) => terminal.report(`${retryLine(reason, pause, locale)}\n`),
    });
    const fetched = await fetchTotals(client, [...new Set([area, own])], ({ id, label }) =>
      terminal.report(`${id}: ${label[locale]} …\n`),
    );
    reportMessages([...fetched.warnings, ...yearWarning(template, fetched, area === own)], locale, terminal);
    const { files, pack } = committed(filled(template, fetched, area, own));
    const { fit } = synthesise(pack);
    await write(files, fetched, out, terminal.folder);
    terminal.print(`${summary(fetched, area, locale)}\n\n${fitText(fit, locale)}\n\n${verdict(out, locale)}\n`);
    return ExitCode.done;
  },
};

function filled(
  template: PackFiles,
  { totals, name, tables, provenance }: Fetched,
  area: string,
  own: string,
): PackFiles {
  const published = totals.get(area);
  const reference = totals.get(own);
  if (!published || !reference) throw new Error('both municipalities were asked for');
  const period = tables.find(({ wanted }) => wanted.id === 'FOLK1A')?.period ?? '';
  const label = { da: `${name} Kommune`, en: `${name} Municipality` };
  const start =
    area === own ? template : packByKind(template, { label, code: area, baseYear: Number(period.slice(0, 4)) });
  return fillPack(start, published, reference, provenance);
}

/** A pack of one year with the people of another says so. */
function yearWarning(template: PackFiles, { tables }: Fetched, isSame: boolean): readonly Message[] {
  const { baseYear } = descriptorOf(template);
  const year = Number(tables.find(({ wanted }) => wanted.id === 'FOLK1A')?.period.slice(0, 4));
  if (!isSame || year === baseYear) return [];
  return [
    {
      severity: 'warning',
      where: 'baseYear',
      da: `Pakkens basisår er ${baseYear}, befolkningen er fra ${year}. Sæt baseYear til ${year} i datapackage.json, hvis fremskrivningen skal begynde dér.`,
      en: `The pack's base year is ${baseYear}, the population is of ${year}. Set baseYear to ${year} in datapackage.json if the projection is to begin there.`,
    },
  ];
}

/** The pack, and beside it the answers as they came, so that anybody can see what it rests on. */
async function write(files: PackFiles, { tables }: Fetched, out: string, folder: string): Promise<void> {
  const path = resolve(folder, out);
  const answers = tables.map(({ wanted, data }): [string, Uint8Array] => [
    `statbank/${wanted.id}.${data.format === 'BULK' ? 'bulk.txt' : 'json'}`,
    data.bytes,
  ]);
  const all = [...answers, ...files];
  all.sort(([a], [b]) => Number(a === 'datapackage.json') - Number(b === 'datapackage.json'));
  try {
    await writeFilesWhole(all.map(([name, bytes]) => [join(path, name), bytes] as const));
  } catch (error) {
    throw unwritable('--out', out, error);
  }
}

function faultsOf(area: string, out: string, baseUrl: string, operands: readonly string[]) {
  const faults = [];
  if (!/^[1-9]\d\d$/.test(area)) {
    faults.push(
      fault(
        '--area',
        `found ${area === '' ? 'none' : `"${area}"`}; expected a municipality code of three digits, as 159.`,
        `fandt ${area === '' ? 'ingen' : `"${area}"`}; forventede en kommunekode på tre cifre, som 159.`,
      ),
    );
  }
  if (out === '') {
    faults.push(
      fault(
        '--out',
        'nothing says where the filled pack goes. Give --out DIR.',
        'intet siger, hvor den fyldte pakke skal ligge. Angiv --out DIR.',
      ),
    );
  }
  if (!/^https?:\/\/\S+$/.test(baseUrl)) {
    faults.push(
      fault(
        '--base-url',
        `found "${baseUrl}"; expected an address that begins with https://.`,
        `fandt "${baseUrl}"; forventede en adresse, der begynder med https://.`,
      ),
    );
  }
  if (operands.length > 0) {
    faults.push(
      fault(
        'fremsyn fetch statbank',
        `found "${operands.join(' ')}"; expected flags only.`,
        `fandt "${operands.join(' ')}"; forventede kun flag.`,
      ),
    );
  }
  return faults;
}

function retryLine(reason: string, pause: number, locale: Locale): string {
  const seconds = Math.round(pause / 100) / 10;
  return locale === 'da' ? `  ${reason}; prøver igen om ${seconds} s` : `  ${reason}; trying again in ${seconds} s`;
}

function summary({ tables, name }: Fetched, area: string, locale: Locale): string {
  const list = tables.map(
    ({ wanted, period, data }) => `  ${wanted.id} (${period}, ${data.format}): ${wanted.label[locale]}`,
  );
  const note = {
    da: `${name} (${area}): kommunens tal er Danmarks Statistiks; hvordan boligområder skiller sig ud, er stadig antaget.`,
    en: `${name} (${area}): the municipality's figures are Statistics Denmark's; how estates differ is still assumed.`,
  };
  return `${list.join('\n')}\n\n${note[locale]}`;
}

function verdict(out: string, locale: Locale): string {
  return locale === 'da' ? `Pakken er hel og ligger i ${out}.` : `The pack is whole and lies in ${out}.`;
}
