import { stringify } from 'yaml';
import { type Pack, placesOf } from '../../engine/index.ts';
import { words } from './words.ts';

/** The beginnings of a document about a pack: its starting point, the key figures of a place and their distance over the years. */
export function documentFor(pack: Pack, language: 'da' | 'en'): string {
  const { begun } = words.peek();
  const name = pack.title[language];
  const { estates } = pack.geography;
  const followed =
    estates.find(({ isLegalArea }) => isLegalArea) ?? estates.find(({ kind }) => kind === 'social') ?? estates[0];
  const place = followed?.id ?? placesOf(pack.geography)[0]?.id ?? 'municipality';
  const header = stringify({ fremsyn: 1, title: begun.title(name), language, pack: pack.id }, { lineWidth: 0 });
  const years = { from: pack.baseYear, to: pack.baseYear + 15 };
  return [
    `---\n${header}years: ${years.from}..${years.to}\n---`,
    `# ${begun.title(name)}`,
    begun.text(name),
    '```scenario baseline\n'.concat(`name: ${begun.baseline}\n`, '```'),
    '```key-figures 1\n'.concat(`places: [${place}]\nyear: ${years.to}\n`, '```'),
    '```figure trend\n'.concat(`indicator: gap(outside-labour)\nplaces: [${place}]\nband: 80\n`, '```'),
    '',
  ].join('\n\n');
}
