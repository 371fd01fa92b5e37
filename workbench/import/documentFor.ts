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
  const place = placesOf(pack.geography).find(({ id }) => id === followed?.id);
  if (!place) throw new Error('a pack has at least one estate');
  const form = place.isWhole ? 'level' : 'gap';
  const header = stringify({ fremsyn: 1, title: begun.title(name), language, pack: pack.id }, { lineWidth: 0 });
  const years = { from: pack.baseYear, to: pack.baseYear + 15 };
  return [
    `---\n${header}years: ${years.from}..${years.to}\n---`,
    `# ${begun.title(name)}`,
    begun.text(name),
    ...(place.isWhole ? [begun.onePlace(place.label[language])] : []),
    '```scenario baseline\n'.concat(`name: ${begun.baseline}\n`, '```'),
    '```key-figures 1\n'.concat(`places: [${place.id}]\nyear: ${years.to}\n`, '```'),
    '```figure trend\n'.concat(`indicator: ${form}(outside-labour)\nplaces: [${place.id}]\nband: 80\n`, '```'),
    ...(estates.length > 1
      ? [
          '```figure before-after\n'.concat(
            `indicator: gap(outside-labour)\nplaces: [${estates.map(({ id }) => id).join(', ')}]\n`,
            '```',
          ),
        ]
      : []),
    '```figure waterfall\n'.concat(`indicator: level(outside-labour)\nplaces: [${place.id}]\n`, '```'),
    '',
  ].join('\n\n');
}
