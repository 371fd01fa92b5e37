import type { Field, Measure, Track } from '../../measures/measure.ts';
import { measures } from '../../measures/registry.ts';
import type { Command, Locale } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { numbersOf } from './numbers.ts';

const trackLabels: Readonly<Record<Track, { readonly da: string; readonly en: string }>> = {
  social: { da: 'Det sociale spor', en: 'The social track' },
  physical: { da: 'Det fysiske spor', en: 'The physical track' },
  organisational: { da: 'Det organisatoriske spor', en: 'The organisational track' },
};

/** `fremsyn measures`: every lever with its action in the strategy and its fields. */
export const measuresCommand: Command = {
  name: 'measures',
  operands: '',
  help: {
    da: 'viser alle greb med deres felter, grænser og udgangsværdier',
    en: 'lists every measure with its fields, bounds and defaults',
  },
  flags: [],
  examples: ['measures'],
  async run({ locale, terminal }) {
    const tracks = Object.keys(trackLabels) as Track[];
    const listed = tracks.map((track) => {
      const ofTrack = [...measures.values()].filter((measure) => measure.track === track);
      return [trackLabels[track][locale], ...ofTrack.map((measure) => describe(measure, locale))].join('\n\n');
    });
    terminal.print(`${listed.join('\n\n')}\n`);
    return ExitCode.done;
  },
};

function describe(measure: Measure, locale: Locale): string {
  const answers = { da: 'Handling', en: 'Action' }[locale];
  return [
    `  ${measure.id} – ${measure.label[locale]}`,
    `    ${measure.help[locale]}`,
    `    ${answers}: ${measure.action[locale]}`,
    ...measure.fields.map((field) => `    ${field.key}: ${describeField(field, locale)}`),
  ].join('\n');
}

function describeField(field: Field, locale: Locale): string {
  const usual = { da: 'udgangsværdi', en: 'default' }[locale];
  if ('options' in field) {
    const options = field.options.map(({ id, label }) => `${id} (${label[locale]})`).join(', ');
    return `${field.label[locale]}: ${options}; ${usual} ${[field.default].flat().join(', ')}`;
  }
  const numbers = numbersOf(locale);
  const shown = (value: number) => (field.kind === 'year' ? String(value) : numbers.plain(value));
  const bounds = `${shown(field.min)}–${shown(field.max)}`;
  return `${field.label[locale]}, ${field.unit[locale]}, ${bounds}; ${usual} ${shown(field.default)}`;
}
