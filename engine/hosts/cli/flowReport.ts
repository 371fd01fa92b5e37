import type { Table } from '../../analysis/table.ts';
import type { Geography } from '../../population/geography.ts';
import {
  allowedError,
  type FirstYearFigure,
  type FirstYearRow,
  firstYearFigures,
  isNear,
  keptFigures,
} from '../../simulation/firstYear.ts';
import { alignedTable } from './alignedTable.ts';
import type { Locale } from './command.ts';
import { numbersOf } from './numbers.ts';

const names: Record<FirstYearFigure, { readonly da: string; readonly en: string }> = {
  births: { da: 'fødte', en: 'births' },
  deaths: { da: 'døde', en: 'deaths' },
  leavers: { da: 'fraflyttede', en: 'moved out' },
  convicted: { da: 'dømte', en: 'convicted' },
  lettings: { da: 'udlejninger', en: 'lettings' },
  residents: { da: 'beboere', en: 'residents' },
  employed: { da: 'i arbejde', en: 'in work' },
  'in-education': { da: 'i uddannelse', en: 'in education' },
  outside: { da: 'udenfor', en: 'outside' },
};

/** The first year of today's rule beside what the pack makes one expect: every place, every figure, and which are too far off. */
export function flowText(
  rows: readonly FirstYearRow[],
  geography: Geography,
  replicates: number,
  locale: Locale,
): string {
  const figures = Object.keys(firstYearFigures) as FirstYearFigure[];
  const flows = figures.filter((figure) => !keptFigures.includes(figure));
  const { plain } = numbersOf(locale);
  const heads = {
    da: `Det første år efter dagens regler, middel af ${plain(replicates)} gentagelser: ventet efter pakken → fået, * uden for tolerancen`,
    en: `The first year under today's rule, mean of ${plain(replicates)} replicates: expected by the pack → got, * out of tolerance`,
  };
  const kept = {
    da: 'Beholdningerne efter et år (18–64 år): basisåret → året efter, * uden for tolerancen',
    en: 'Stocks after a year (ages 18–64): base year → the year after, * out of tolerance',
  };
  return [
    `${heads[locale]}\n${matrix(rows, flows, geography, locale)}`,
    `${kept[locale]}\n${matrix(rows, keptFigures, geography, locale)}`,
    verdict(rows, locale),
  ].join('\n\n');
}

/** One line a place; beneath the names of the figures the share by which each may be off. */
function matrix(
  rows: readonly FirstYearRow[],
  figures: readonly FirstYearFigure[],
  { municipality, estates }: Geography,
  locale: Locale,
): string {
  const { plain } = numbersOf(locale);
  const places = [...estates, municipality];
  const head = ['', ...figures.map((figure) => names[figure][locale])];
  const allowed = ['', ...figures.map((figure) => `±${plain(Math.round(firstYearFigures[figure] * 100))} %`)];
  const lines = places.map(({ id, label }) => [
    label[locale],
    ...figures.map((figure) => {
      const row = rows.find((candidate) => candidate.place === id && candidate.figure === figure);
      if (!row) return '';
      return `${plain(Math.round(row.expected))} → ${plain(Math.round(row.got))}${isNear(row) ? ' ' : '*'}`;
    }),
  ]);
  return alignedTable([head, allowed, ...lines]);
}

function verdict(rows: readonly FirstYearRow[], locale: Locale): string {
  const { plain } = numbersOf(locale);
  const far = rows.filter((row) => !isNear(row)).length;
  return locale === 'da'
    ? `${plain(rows.length - far)} af ${plain(rows.length)} tal ligger inden for deres tolerance: den viste andel, tre standardfejl af middeltallet eller to personer, hvad der er mest.`
    : `${plain(rows.length - far)} of ${plain(rows.length)} figures are within their tolerance: the share shown, three standard errors of the mean or two persons, whichever is most.`;
}

/** Every figure with its tolerance and verdict, ready to be written as CSV. */
export function flowTable(rows: readonly FirstYearRow[]): Pick<Table, 'columns'> {
  const number = (name: string, values: readonly number[]) => ({ name, kind: 'number' as const, values });
  const text = (name: string, values: readonly string[]) => ({ name, kind: 'text' as const, values });
  return {
    columns: [
      text(
        'figure',
        rows.map(({ figure }) => figure),
      ),
      text(
        'place',
        rows.map(({ place }) => place),
      ),
      number(
        'expected',
        rows.map(({ expected }) => expected),
      ),
      number(
        'got',
        rows.map(({ got }) => got),
      ),
      number(
        'standard_error',
        rows.map(({ error }) => error),
      ),
      number('tolerance', rows.map(allowedError)),
      text(
        'within',
        rows.map((row) => (isNear(row) ? 'yes' : 'no')),
      ),
    ],
  };
}
