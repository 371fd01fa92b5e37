import { readFileSync } from 'node:fs';
import { root } from '../../../scripts/project.mjs';

/** A numbered step of a guide. */
export interface GuideStep {
  /** `walk-step`, as the step's anchor has it */
  readonly anchor: string;
  readonly walk: string;
  /** names of buttons and fields, which stand in bold */
  readonly names: readonly string[];
  /** picture of the page after the step, a path from the folder of the guide */
  readonly picture: string | undefined;
}

/** The steps of a guide in its order; the numbers begin anew with each walk. */
export function guideSteps(language: 'da' | 'en'): readonly GuideStep[] {
  const text = readFileSync(`${root}docs/guide.${language}.md`, 'utf8');
  return text
    .split(/^(?=\d+\. )/m)
    .slice(1)
    .map((step) => {
      const [own = ''] = step.split(/^## /m);
      const anchor = /<a id="([\w-]+)"><\/a>/.exec(own)?.[1];
      if (!anchor) throw new Error(`A step of docs/guide.${language}.md has no anchor: ${own.slice(0, 80)}`);
      const names = [...own.matchAll(/\*\*(.+?)\*\*/gs)].map(([, name = '']) => name.replace(/\s+/g, ' '));
      const picture = /!\[[^\]]+\]\(([^)]+)\)/.exec(own)?.[1];
      return { anchor, walk: anchor.split('-')[0] ?? '', names, picture };
    });
}
