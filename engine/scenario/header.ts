import { didYouMean } from './closestWord.ts';
import type { Notebook } from './document.ts';
import type { Findings } from './findings.ts';
import { currentVersion } from './migrations.ts';
import { readAlignment } from './readAlignment.ts';
import { readText, readWhole, tellUnknownKeys } from './reading.ts';
import { readYears } from './readYears.ts';
import { readResources } from './resources.ts';
import { type MapTree, readYaml } from './yamlTree.ts';

/** Settings of a notebook, as its header gives them. */
export type Settings = Omit<Notebook, 'where' | 'header' | 'cells'>;

/** Keys of the header, in the order they are written. */
export const headerKeys = [
  'fremsyn',
  'title',
  'language',
  'pack',
  'years',
  'seed',
  'replicates',
  'low-income-line',
  'resources',
  'status',
  'fifth-criterion',
  'alignment',
] as const;

/** What a header leaves out. */
export const defaultSettings: Settings = {
  version: currentVersion,
  title: '',
  language: 'da',
  pack: 'gladsaxe',
  seed: 'balance',
  replicates: 100,
};

/** Reads the YAML between the `---` lines, which begin on the file's first line. */
export function readHeader(header: string | undefined, closed: boolean, findings: Findings): Settings {
  const top = { line: 1, column: 1 };
  if (header === undefined) {
    findings.error(
      top,
      'Filen begynder ikke med et hoved. Skriv `---`, `fremsyn: 1`, `title: …` og `---` øverst.',
      'The file does not begin with a header. Write `---`, `fremsyn: 1`, `title: …` and `---` at the top.',
    );
    return defaultSettings;
  }
  if (!closed) {
    findings.error(
      top,
      'Hovedet slutter ikke. Skriv `---` på linjen efter den sidste indstilling.',
      'The header does not end. Write `---` on the line after the last setting.',
    );
  }
  const tree = readYaml(header, 2, findings);
  if (tree?.kind !== 'map') {
    findings.error(
      tree ?? top,
      'Hovedet skal være linjer som `title: …`, og den første er `fremsyn: 1`.',
      'The header must be lines like `title: …`, the first of which is `fremsyn: 1`.',
    );
    return defaultSettings;
  }
  tellUnknownKeys(tree, headerKeys, { da: 'hovedet', en: 'the header' }, findings);
  return settingsFrom(tree, findings);
}

function settingsFrom(map: MapTree, findings: Findings): Settings {
  const lowIncomeLine = readWhole(map, 'low-income-line', [1, 10_000_000], findings)?.value;
  const resources = readResources(map, findings);
  const years = readYears(map, findings);
  const alignment = readAlignment(map, findings);
  const pack = readText(map, 'pack', findings);
  return {
    version: readVersion(map, findings),
    title: readText(map, 'title', findings)?.value ?? defaultSettings.title,
    language: readLanguage(map, findings),
    pack: pack?.value ?? defaultSettings.pack,
    ...(years && { years }),
    seed: readText(map, 'seed', findings)?.value ?? defaultSettings.seed,
    replicates: readWhole(map, 'replicates', [1, 100_000], findings)?.value ?? defaultSettings.replicates,
    ...(lowIncomeLine !== undefined && { lowIncomeLine }),
    ...(resources && { resources }),
    ...readStatusUse(map, findings),
    ...readFifth(map, findings),
    ...(alignment && { alignment }),
  };
}

function readVersion(map: MapTree, findings: Findings): number {
  if (!map.entries.some((entry) => entry.key === 'fremsyn')) {
    findings.error(
      map,
      `Hovedet mangler versionen. Skriv \`fremsyn: ${currentVersion}\` som første linje.`,
      `The header has no version. Write \`fremsyn: ${currentVersion}\` as its first line.`,
    );
  }
  return readWhole(map, 'fremsyn', [0, 1_000_000], findings)?.value ?? currentVersion;
}

function readLanguage(map: MapTree, findings: Findings): Settings['language'] {
  const language = readText(map, 'language', findings);
  if (!language || language.value === 'da') return 'da';
  if (language.value === 'en') return 'en';
  const meant = didYouMean(language.value, ['da', 'en']);
  findings.error(
    language,
    `language er »${language.value}«; forventet da eller en.${meant.da}`,
    `language is “${language.value}”; expected da or en.${meant.en}`,
  );
  return 'da';
}

/** What observed values do; told where it is neither of the two words. */
function readStatusUse(map: MapTree, findings: Findings): Pick<Settings, 'status'> {
  const written = readText(map, 'status', findings);
  if (!written) return {};
  if (written.value === 'overlay' || written.value === 'rebase') return { status: written.value };
  const meant = didYouMean(written.value, ['overlay', 'rebase']);
  findings.error(
    written,
    `status er »${written.value.slice(0, 40)}«; forventet overlay eller rebase.${meant.da}`,
    `status is “${written.value.slice(0, 40)}”; expected overlay or rebase.${meant.en}`,
  );
  return {};
}

/** `fifth-criterion: hidden` leaves the criterion out of all that is shown; `shown` is as if it weren't written. */
function readFifth(map: MapTree, findings: Findings): Pick<Settings, 'hidesFifth'> {
  const written = readText(map, 'fifth-criterion', findings);
  if (!written || written.value === 'shown') return {};
  if (written.value === 'hidden') return { hidesFifth: true };
  const meant = didYouMean(written.value, ['shown', 'hidden']);
  findings.error(
    written,
    `fifth-criterion er »${written.value.slice(0, 40)}«; forventet shown eller hidden.${meant.da}`,
    `fifth-criterion is “${written.value.slice(0, 40)}”; expected shown or hidden.${meant.en}`,
  );
  return {};
}
