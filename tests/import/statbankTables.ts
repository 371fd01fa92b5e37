import { tableOf as packTable } from '../../engine/import/packFiles.ts';
import { shipped } from '../pack/damage.ts';
import type { MadeTable } from './statbankServer.ts';

type Row = Readonly<Record<string, string>>;

/** How many times Gladsaxe each municipality of the made StatBank is. */
const sizes: Readonly<Record<string, number>> = { '159': 1.02, '163': 0.4, '253': 0.7, '101': 9 };

const areas = [
  ['000', 'Hele landet'],
  ['084', 'Region Hovedstaden'],
  ['101', 'København'],
  ['159', 'Gladsaxe'],
  ['163', 'Herlev'],
  ['085', 'Region Sjælland'],
  ['253', 'Greve'],
] as const;

const rowsOf = (resource: string) => packTable(shipped, resource).rows;
const total = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + Number(row.count), 0);
const scaled = (area: string | undefined, count: number) => Math.round(count * (sizes[area ?? ''] ?? 80));

/** Residents of Gladsaxe of a sex at an age: the people of the band, evenly over its ages up to 99. */
function residents(sex: string, age: number): number {
  const band = rowsOf('population').filter(
    (row) => row.sex === sex && Number(row.age_from) <= age && age <= Number(row.age_to),
  );
  const [first] = band;
  if (!first || age > 99) return 0;
  return total(band) / (Math.min(99, Number(first.age_to)) - Number(first.age_from) + 1);
}

const byAge = new Map<string, number>(
  ['man', 'woman'].flatMap((sex) =>
    Array.from({ length: 126 }, (_, age) => [`${sex} ${age}`, residents(sex, age)] as const),
  ),
);

function range(count: number): readonly (readonly [string, string])[] {
  return Array.from({ length: count }, (_, i) => [`${i}`, `${i} år`] as const);
}

const periods = [
  ['2024K4', '2024K4'],
  ['2025K1', '2025K1'],
  ['2025K2', '2025K2'],
] as const;
const time = {
  id: 'Tid',
  text: 'tid',
  time: true,
  values: [
    ['2024', '2024'],
    ['2025', '2025'],
  ],
} as const;

const folk: MadeTable = {
  id: 'FOLK1A',
  text: 'Befolkningen den 1. i kvartalet',
  variables: [
    { id: 'OMRÅDE', text: 'område', values: areas },
    {
      id: 'KØN',
      text: 'køn',
      values: [
        ['TOT', 'I alt'],
        ['1', 'Mænd'],
        ['2', 'Kvinder'],
      ],
    },
    { id: 'ALDER', text: 'alder', values: [['IALT', 'Alder i alt'], ...range(126)] },
    {
      id: 'CIVILSTAND',
      text: 'civilstand',
      values: [
        ['TOT', 'I alt'],
        ['U', 'Ugift'],
        ['G', 'Gift/separeret'],
      ],
    },
    { id: 'Tid', text: 'tid', time: true, values: periods },
  ],
  cell: ({ OMRÅDE, KØN, ALDER, CIVILSTAND, Tid }) =>
    CIVILSTAND !== 'TOT' || Tid !== '2025K1'
      ? 1
      : scaled(OMRÅDE, byAge.get(`${KØN === '1' ? 'man' : 'woman'} ${ALDER}`) ?? 7),
};

/** Households by Statistics Denmark's type and size. */
function households(type: string, size: string, children: string): number {
  const wanted = new Map([
    ['M', ['single']],
    ['K', ['single', 'single-with-children']],
    ['PAR', ['couple', 'couple-with-children']],
    ['AH', ['other']],
  ]).get(type);
  const rows = rowsOf('households').filter((row) => wanted?.includes(row.type ?? '') && row.size === size);
  const share = type === 'M' || (type === 'K' && size === '1') ? 0.5 : 1;
  return children === '0' ? total(rows) * share : 0;
}

const fam: MadeTable = {
  id: 'FAM55N',
  text: 'Husstande 1. januar',
  variables: [
    { id: 'OMRÅDE', text: 'område', values: areas },
    {
      id: 'HUSTYP',
      text: 'husstandstype',
      values: [
        ['M', 'Enlige mænd'],
        ['K', 'Enlige kvinder'],
        ['PAR', 'Ægtepar'],
        ['PA', 'Et par i øvrigt'],
        ['AH', 'Andre husstande bestående af flere familier'],
      ],
    },
    {
      id: 'HUSSTØR',
      text: 'husstandsstørrelse',
      values: [...[1, 2, 3, 4, 5, 6, 7].map((n) => [`${n}`, `${n} personer`] as const), ['8+', '8 og derover']],
    },
    {
      id: 'ANTBORNH',
      text: 'antal børn i husstand',
      values: [
        ['0', '0 børn'],
        ['1', '1 barn'],
      ],
    },
    time,
  ],
  cell: ({ OMRÅDE, HUSTYP = '', HUSSTØR = '', ANTBORNH = '' }) => scaled(OMRÅDE, households(HUSTYP, HUSSTØR, ANTBORNH)),
};

const owners: Readonly<Record<string, readonly string[]>> = {
  '20 LEJ': ['social-family', 'social-youth', 'social-elderly'],
  '41 LEJ': ['cooperative'],
  '10 EJ': ['owner-occupied'],
  '10 LEJ': ['private-rental'],
};

const bol: MadeTable = {
  id: 'BOL101',
  text: 'Boliger',
  variables: [
    { id: 'OMRÅDE', text: 'område', values: areas },
    {
      id: 'BEBO',
      text: 'beboertype',
      values: [
        ['1000', 'Boliger med CPR tilmeldte personer'],
        ['2000', 'Boliger uden CPR tilmeldte personer'],
      ],
    },
    {
      id: 'UDLFORH',
      text: 'udlejningsforhold',
      values: [
        ['LEJ', 'Beboet af lejer'],
        ['EJ', 'Beboet af ejer'],
      ],
    },
    {
      id: 'EJER',
      text: 'ejerforhold',
      values: [
        ['10', 'Privatpersoner'],
        ['20', 'Almene boligselskaber'],
        ['41', 'Private andelsboligforeninger'],
      ],
    },
    time,
  ],
  cell: ({ OMRÅDE, BEBO, UDLFORH, EJER }) => {
    const tenures = BEBO === '1000' ? (owners[`${EJER} ${UDLFORH}`] ?? []) : [];
    return scaled(OMRÅDE, total(rowsOf('dwellings').filter(({ tenure = '' }) => tenures.includes(tenure))));
  },
};

const educations = [
  ['TOT', 'I alt', 0],
  ['H10', 'H10 Grundskole', 0.2],
  ['H20', 'H20 Gymnasiale uddannelser', 0.1],
  ['H30', 'H30 Erhvervsfaglige uddannelser', 0.3],
  ['H35', 'H35 Adgangsgivende uddannelsesforløb', 0.01],
  ['H40', 'H40 Korte videregående uddannelser, KVU', 0.06],
  ['H50', 'H50 Mellemlange videregående uddannelser, MVU', 0.15],
  ['H60', 'H60 Bacheloruddannelser, BACH', 0.03],
  ['H70', 'H70 Lange videregående uddannelser, LVU', 0.12],
  ['H80', 'H80 Ph.d. og forskeruddannelser', 0.01],
  ['H90', 'H90 Uoplyst mv.', 0.02],
] as const;
const fives = Array.from(
  { length: 11 },
  (_, i) => [`${15 + 5 * i}-${19 + 5 * i}`, `${15 + 5 * i}-${19 + 5 * i} år`] as const,
);

const hfudd: MadeTable = {
  id: 'HFUDD11',
  text: 'Befolkningens højest fuldførte uddannelse (15-69 år)',
  variables: [
    { id: 'BOPOMR', text: 'bopælsområde', values: areas },
    {
      id: 'HERKOMST',
      text: 'herkomst',
      values: [
        ['TOT', 'I alt'],
        ['5', 'Personer med dansk oprindelse'],
      ],
    },
    {
      id: 'HFUDD',
      text: 'højest fuldførte uddannelse',
      values: educations.map(([code, text]) => [code, text] as const),
    },
    { id: 'ALDER', text: 'alder', values: [['TOT', 'Alder i alt'], ...fives] },
    {
      id: 'KØN',
      text: 'køn',
      values: [
        ['TOT', 'I alt'],
        ['M', 'Mænd'],
        ['K', 'Kvinder'],
      ],
    },
    time,
  ],
  cell: ({ BOPOMR, HFUDD }) => scaled(BOPOMR, 5000 * (educations.find(([code]) => code === HFUDD)?.[2] ?? 0)),
};

const activities = [
  ['100', 'Selvstændige', 0.05],
  ['200', 'Lønmodtagere - øverste niveau', 0.3],
  ['210', 'Lønmodtagere - grundniveau', 0.4],
  ['300', 'Arbejdsløse', 0.03],
  ['400', 'Uddannelsessøgende', 0.1],
  ['410', 'Førtidspensionister', 0.04],
  ['420', 'Kontanthjælpsmodtagere', 0.04],
  ['430', 'Efterlønsmodtagere mv.', 0.01],
  ['440', 'Øvrige uden for arbejdsstyrken', 0.03],
] as const;

const ras: MadeTable = {
  id: 'RAS201',
  text: 'Befolkningen (ultimo november)',
  variables: [
    { id: 'OMRÅDE', text: 'område', values: areas },
    { id: 'SOCIO', text: 'socioøkonomisk status', values: activities.map(([code, text]) => [code, text] as const) },
    {
      id: 'HERKOMST',
      text: 'herkomst',
      values: [
        ['TOT', 'I alt'],
        ['5', 'Personer med dansk oprindelse'],
      ],
    },
    { id: 'ALDER', text: 'alder', values: [['16-19', '16-19 år'], ...fives.slice(1)] },
    {
      id: 'KØN',
      text: 'køn',
      values: [
        ['TOT', 'I alt'],
        ['M', 'Mænd'],
        ['K', 'Kvinder'],
      ],
    },
    time,
  ],
  cell: ({ OMRÅDE, SOCIO }) => scaled(OMRÅDE, 5000 * (activities.find(([code]) => code === SOCIO)?.[2] ?? 0)),
};

const income: MadeTable = {
  id: 'INDKP101',
  text: 'Personer',
  variables: [
    { id: 'OMRÅDE', text: 'område', values: areas.slice(2) },
    {
      id: 'ENHED',
      text: 'enhed',
      values: [
        ['101', 'Personer med indkomsttypen (antal)'],
        ['116', 'Gennemsnit for alle personer (kr.)'],
      ],
    },
    {
      id: 'KOEN',
      text: 'køn',
      values: [
        ['MOK', 'Mænd og kvinder i alt'],
        ['M', 'Mænd'],
        ['K', 'Kvinder'],
      ],
    },
    {
      id: 'INDKOMSTTYPE',
      text: 'indkomsttype',
      values: [
        ['100', '1 Disponibel indkomst'],
        ['105', '2 Indkomst i alt, før skatter mv.'],
      ],
    },
    time,
  ],
  cell: ({ OMRÅDE }) => (OMRÅDE === '163' ? 360_000 : 400_000),
};

const fly: MadeTable = {
  id: 'FLY66',
  text: 'Flytninger mellem kommuner',
  variables: [
    { id: 'TILKOMMUNE', text: 'tilflytningskommune', values: areas.filter(([code]) => Number(code) > 100) },
    { id: 'FRAKOMMUNE', text: 'fraflytningskommune', values: areas.filter(([code]) => Number(code) > 100) },
    { id: 'ALDER', text: 'alder', values: range(3) },
    {
      id: 'KØN',
      text: 'køn',
      values: [
        ['M', 'Mænd'],
        ['K', 'Kvinder'],
      ],
    },
    time,
  ],
  cell: ({ TILKOMMUNE, FRAKOMMUNE }) =>
    TILKOMMUNE === FRAKOMMUNE ? null : scaled(TILKOMMUNE, FRAKOMMUNE === '253' ? 50 : 100),
};

/** The tables that a pack is filled from, with figures made from Gladsaxe's pack, for municipalities of several sizes. */
export const statbankTables: readonly MadeTable[] = [folk, fam, bol, hfudd, ras, income, fly];

/** Persons whom the made StatBank counts. */
export function publishedPersons(area: string, sex: 'man' | 'woman', from: number, to: number): number {
  let persons = 0;
  for (let age = from; age <= to; age++) persons += scaled(area, byAge.get(`${sex} ${age}`) ?? 0);
  return persons;
}
