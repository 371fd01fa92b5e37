import type { Message } from '../../../pack/message.ts';
import type { Flag } from '../command.ts';
import { CommandRefusal, fault } from '../commandRefusal.ts';
import { FlagReader } from '../flagValues.ts';

/** Flags of `import`. */
export const importFlags: readonly Flag[] = [
  {
    name: 'pack',
    value: 'DIR',
    help: {
      da: 'datapakken (mappe eller .zip), som tabellerne skal ind i; ellers skabelonen Gladsaxe, og så skal --out med',
      en: 'the data pack (folder or .zip) that the tables go into; else the template Gladsaxe, and then --out is needed',
    },
  },
  {
    name: 'as',
    value: 'RESOURCE,…',
    help: {
      da: 'hvad tabellerne er: en ressource for alle, eller en for hver; ellers foreslås den',
      en: 'what the tables are: one resource for all, or one for each; suggested if left out',
    },
  },
  {
    name: 'map',
    value: 'COLUMN=FIELD,…',
    help: {
      da: 'hvad kolonner er: et felt, ignore, eller grupper som sex:man+age:0-17; semikolon mellem, hvis navne har komma',
      en: 'what columns are: a field, ignore, or categories as sex:man+age:0-17; semicolons between if names hold commas',
    },
  },
  {
    name: 'set',
    value: 'FIELD=VALUE,…',
    help: { da: 'felter, der gælder hele tabellen, som year=2025', en: 'fields for the whole table, as year=2025' },
  },
  {
    name: 'only',
    value: 'COLUMN=VALUE,…',
    help: { da: 'linjer, der skal med, som Indkomsttype=105', en: 'lines that count, as Income=105' },
  },
  {
    name: 'place',
    value: 'NAME=ID;…',
    help: {
      da: 'hvilket sted et navn er; huskes i pakken (aliases.csv)',
      en: 'which place a name is; remembered in the pack (aliases.csv)',
    },
  },
  {
    name: 'sheet',
    value: 'NAME',
    help: { da: 'arket i et regneark', en: 'the sheet of a workbook' },
  },
  {
    name: 'spread',
    value: 'ages,places',
    help: {
      da: 'ages: fordel brede aldersgrupper efter pakkens tal (afledt); places: fordel hele kommunens tal på boligområderne (antaget)',
      en: "ages: share wide age bands out by the pack's figures (derived); places: share the whole municipality's figures out over the estates (assumed)",
    },
  },
  {
    name: 'source',
    value: 'TEXT',
    help: { da: 'kilden, hvis filen ikke siger den', en: 'the source, if the file does not say it' },
  },
  { name: 'date', value: 'YYYY-MM-DD', help: { da: 'tallenes dato', en: 'the day of the figures' } },
  { name: 'licence', value: 'NAME', help: { da: 'licensen, som CC-BY-4.0', en: 'the licence, as CC-BY-4.0' } },
  {
    name: 'new',
    value: 'NAME',
    help: {
      da: 'begynd en ny kommunes pakke, som "Herlev Kommune"',
      en: "begin a new municipality's pack, as “Herlev Kommune”",
    },
  },
  {
    name: 'code',
    value: 'CODE',
    help: { da: 'den nye kommunes kode, som 163', en: "the new municipality's code, as 163" },
  },
  { name: 'base-year', value: 'YEAR', help: { da: 'den nye pakkes basisår', en: "the new pack's base year" } },
  {
    name: 'out',
    value: 'DIR',
    help: {
      da: 'mappe eller .zip til den færdige pakke; ellers pakkens egen',
      en: "folder or .zip for the finished pack; else the pack's own",
    },
  },
  { name: 'dry-run', help: { da: 'vis alt, og skriv intet', en: 'show everything and write nothing' } },
];

/** What the flags of `import` ask for. */
export interface ImportSettings {
  readonly pack: string | undefined;
  readonly resources: readonly string[];
  readonly map: ReadonlyMap<string, string>;
  readonly constants: ReadonlyMap<string, string>;
  readonly only: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly sheet: string | undefined;
  readonly spreadAges: boolean;
  readonly spreadPlaces: boolean;
  readonly source: string | undefined;
  readonly date: string | undefined;
  readonly licence: string | undefined;
  readonly municipality: { readonly name: string; readonly code: string; readonly baseYear: number } | undefined;
  readonly out: string | undefined;
  readonly isDry: boolean;
}

/**
 * @param earlier what else is wrong with the call
 * @throws CommandRefusal with all faults of the flags
 */
export function readImportSettings(
  flags: ReadonlyMap<string, string>,
  thisYear: number,
  earlier: readonly Message[] = [],
): ImportSettings {
  const reader = new FlagReader(flags);
  const messages: Message[] = [...earlier];
  const pairs = (flag: string) => pairsOf(flag, reader.text(flag), messages);
  const name = reader.text('new');
  const code = reader.text('code');
  if (name !== undefined && !/^\d{3}$/.test(code ?? '')) {
    messages.push(
      fault(
        '--code',
        "a new municipality's code is missing. Give its three digits, as --code 163.",
        'den nye kommunes kode mangler. Angiv dens tre cifre, som --code 163.',
      ),
    );
  }
  const date = reader.text('date');
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    messages.push(
      fault(
        '--date',
        `found "${date}"; expected a day as 2025-01-31.`,
        `fandt "${date}"; forventede en dato som 2025-01-31.`,
      ),
    );
  }
  const spread = wordsOf(reader.text('spread'));
  const strange = spread.filter((word) => word !== 'ages' && word !== 'places');
  if (strange.length > 0) {
    const found = strange.join(', ');
    messages.push(
      fault(
        '--spread',
        `found "${found}"; expected ages, places or both, as ages,places.`,
        `fandt "${found}"; forventede ages, places eller begge, som ages,places.`,
      ),
    );
  }
  const out = reader.text('out');
  const isDry = flags.has('dry-run');
  if (out === undefined && !isDry && (name !== undefined || reader.text('pack') === undefined)) {
    messages.push(
      fault(
        '--out',
        'nothing says where the finished pack goes. Give --out DIR, or --pack DIR for a pack of your own, or --dry-run.',
        'intet siger, hvor den færdige pakke skal ligge. Angiv --out DIR, eller --pack DIR for din egen pakke, eller --dry-run.',
      ),
    );
  }
  const settings: ImportSettings = {
    pack: reader.text('pack'),
    resources: wordsOf(reader.text('as')),
    map: pairs('map'),
    constants: pairs('set'),
    only: pairs('only'),
    places: pairs('place'),
    sheet: reader.text('sheet'),
    spreadAges: spread.includes('ages'),
    spreadPlaces: spread.includes('places'),
    source: reader.text('source'),
    date,
    licence: reader.text('licence'),
    municipality:
      name === undefined
        ? undefined
        : { name, code: code ?? '', baseYear: reader.count('base-year', 1990, 2100) ?? thisYear },
    out,
    isDry,
  };
  const all = [...messages, ...reader.messages];
  if (all.length > 0) throw new CommandRefusal(all);
  return settings;
}

/** `a,b` */
function wordsOf(text: string | undefined): readonly string[] {
  const parts = (text ?? '').split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

/** `A=b,C=d`, with semicolons where there is one. */
function pairsOf(flag: string, text: string | undefined, messages: Message[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const parts = (text ?? '').split((text ?? '').includes(';') ? ';' : ',').filter((part) => part.trim() !== '');
  for (const part of parts) {
    const equals = part.lastIndexOf('=');
    if (equals > 0) pairs.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim());
    else
      messages.push(
        fault(`--${flag}`, `found "${part}"; expected NAME=VALUE.`, `fandt "${part}"; forventede NAVN=VÆRDI.`),
      );
  }
  return pairs;
}
