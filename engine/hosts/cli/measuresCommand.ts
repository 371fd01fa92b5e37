import { type Carrier, type StrategyAction, strategyActions, type Track } from '../../measures/actions.ts';
import { attributeLabels } from '../../measures/attributes.ts';
import { commonFields } from '../../measures/commonFields.ts';
import type { Field, Measure } from '../../measures/measure.ts';
import { measures } from '../../measures/registry.ts';
import type { Label } from '../../population/geography.ts';
import type { Command, Locale } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { numbersOf } from './numbers.ts';

const trackLabels: Readonly<Record<Track, { readonly da: string; readonly en: string }>> = {
  social: { da: 'Det sociale spor', en: 'The social track' },
  physical: { da: 'Det fysiske spor', en: 'The physical track' },
  organisational: { da: 'Det organisatoriske spor', en: 'The organisational track' },
};

const carrierLabels: Readonly<Record<Carrier, Label>> = {
  measures: { da: 'greb', en: 'levers' },
  targeting: {
    da: '`where`, `ageFrom` og `ageTo` i hvert greb målretter det til steder og aldre',
    en: '`where`, `ageFrom` and `ageTo` of any lever target it to places and ages',
  },
  programmes: {
    da: '`programmes`: flere greb med et fælles budget og en angivet vekselvirkning',
    en: '`programmes`: several levers with a shared budget and a declared interaction',
  },
  triggers: {
    da: '`triggers`: en regel over årets status starter, stopper eller omdoserer greb',
    en: '`triggers`: a rule over the year’s status starts, stops or re-doses levers',
  },
  pilots: {
    da: '`pilots`: greb prøves til et år, hvor en regel afgør, om de bliver',
    en: '`pilots`: levers are tried until a year in which a rule decides whether they stay',
  },
};

/** `fremsyn measures`: every sentence of the strategy with what carries it out, every lever with its fields. */
export const measuresCommand: Command = {
  name: 'measures',
  operands: '',
  help: {
    da: 'viser strategiens handlinger og alle greb med deres felter, grænser og udgangsværdier',
    en: 'lists the strategy’s actions and every measure with its fields, bounds and defaults',
  },
  flags: [],
  examples: ['measures'],
  async run({ locale, terminal }) {
    const tracks = Object.keys(trackLabels) as Track[];
    const listed = tracks.map((track) => {
      const ofTrack = strategyActions.filter((action) => action.track === track);
      return [trackLabels[track][locale], ...ofTrack.map((action) => describeAction(action, locale))].join('\n\n');
    });
    terminal.print(`${listed.join('\n\n')}\n`);
    return ExitCode.done;
  },
};

function describeAction(action: StrategyAction, locale: Locale): string {
  const beside = action.carriedBy.filter((carrier) => carrier !== 'measures');
  const answering = [...measures.values()].filter((measure) => measure.action.id === action.id);
  return [
    [`» ${action[locale]}`, ...beside.map((carrier) => `  ${carrierLabels[carrier][locale]}`)].join('\n'),
    ...answering.map((measure) => describe(measure, locale)),
  ].join('\n\n');
}

function describe(measure: Measure, locale: Locale): string {
  const words = {
    da: { target: 'Målgruppe', evidence: 'Belæg', reads: 'Ser på', nothing: 'intet hos beboerne' },
    en: { target: 'Target group', evidence: 'Evidence', reads: 'Reads', nothing: 'nothing of residents' },
  }[locale];
  return [
    `  ${measure.id} – ${measure.label[locale]}`,
    `    ${measure.help[locale]}`,
    ...(measure.target ? [`    ${words.target}: ${measure.target.label[locale]}`] : []),
    ...[...measure.fields, ...commonFields(measure)].map(
      (field) => `    ${field.key}: ${describeField(field, locale)}`,
    ),
    `    ${words.reads}: ${measure.reads.map((each) => attributeLabels[each][locale]).join(', ') || words.nothing}`,
    `    ${words.evidence}: ${measure.evidence.join(', ')}`,
  ].join('\n');
}

function describeField(field: Field, locale: Locale): string {
  const usual = { da: 'udgangsværdi', en: 'default' }[locale];
  if ('options' in field) {
    if (field.idsOf)
      return `${field.label[locale]}: ${{ da: 'id’er fra datapakken', en: 'ids of the data pack' }[locale]}`;
    const options = field.options.map(({ id, label }) => `${id} (${label[locale]})`).join(', ');
    return `${field.label[locale]}: ${options}; ${usual} ${[field.default].flat().join(', ')}`;
  }
  const numbers = numbersOf(locale);
  const shown = (value: number) => (field.kind === 'year' ? String(value) : numbers.plain(value));
  const bounds = `${shown(field.min)}–${shown(field.max)}`;
  return `${field.label[locale]}, ${field.unit[locale]}, ${bounds}; ${usual} ${shown(field.default)}`;
}
