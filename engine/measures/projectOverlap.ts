import type { Label } from '../population/geography.ts';

/**
 * What works do to the homes of a place while they last: `empties` them, so that tenants are rehoused, or `renews` them, so that rent and
 * appeal rise. Conversion and sale leave the sitting household where it is and do neither.
 */
export type ProjectDeed = 'empties' | 'renews';

/** Works at an estate over some years, as a strategy writes them. */
export interface Project {
  /** how messages name it */
  readonly name: Label;
  /** estate index */
  readonly estate: number;
  readonly from: number;
  /** last year, inclusive */
  readonly to: number;
  readonly does: readonly ProjectDeed[];
}

/** Two projects that can't both be carried out, and why. */
export interface ProjectOverlap extends Label {
  /** places in the list of projects, the earlier one first */
  readonly first: number;
  readonly second: number;
  readonly estate: number;
  /** first and last year they have in common */
  readonly from: number;
  readonly to: number;
}

const reasons: Readonly<Record<ProjectDeed, Label>> = {
  empties: {
    da: 'de samme boliger ellers tages ud af brug to gange, og de samme lejere genhuses to gange',
    en: 'the same dwellings would be taken out of use twice, and the same tenants rehoused twice',
  },
  renews: {
    da: 'de samme boliger ellers sættes i stand to gange, og huslejen stiger to gange',
    en: 'the same dwellings would be renewed twice, and their rent raised twice',
  },
};

/**
 * Projects that overlap: works that do the same to the homes of an estate in the same years would do it twice to the same dwellings, so only
 * one of them can be carried out. Projects that follow on one another are not at odds, nor is emptying some homes while others are renewed.
 * @param estateName how an estate is called in messages
 * @returns every pair at odds, in the order of the list
 */
export function overlappingProjects(
  projects: readonly Project[],
  estateName: (estate: number) => Label,
): readonly ProjectOverlap[] {
  return projects.flatMap((one, first) =>
    projects.slice(first + 1).flatMap((other, after): readonly ProjectOverlap[] => {
      const from = Math.max(one.from, other.from);
      const to = Math.min(one.to, other.to);
      const both = one.does.find((deed) => other.does.includes(deed));
      if (one.estate !== other.estate || from > to || !both) return [];
      const place = estateName(one.estate);
      const years = from === to ? String(from) : `${from}–${to}`;
      return [
        {
          first,
          second: first + 1 + after,
          estate: one.estate,
          from,
          to,
          da: `${one.name.da} og ${other.name.da} falder sammen i ${place.da} ${years}; forventet: ét byggeprojekt ad gangen, da ${reasons[both].da}. Lad det ene begynde efter ${to}.`,
          en: `${one.name.en} and ${other.name.en} overlap at ${place.en} in ${years}; expected one building project at a time, since ${reasons[both].en}. Let one of them begin after ${to}.`,
        },
      ];
    }),
  );
}
