import type { Label } from '../population/geography.ts';

/** Works at an estate over some years, as a strategy writes them. */
export interface Project {
  /** how messages name it */
  readonly name: Label;
  /** estate index */
  readonly estate: number;
  readonly from: number;
  /** last year, inclusive */
  readonly to: number;
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

/**
 * Projects that overlap: works on the same estate in the same years would take the same dwellings and rehouse the same tenants twice, so
 * only one of them can be carried out. Projects that follow on one another are not at odds.
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
      if (one.estate !== other.estate || from > to) return [];
      const place = estateName(one.estate);
      const years = from === to ? String(from) : `${from}–${to}`;
      return [
        {
          first,
          second: first + 1 + after,
          estate: one.estate,
          from,
          to,
          da: `${one.name.da} og ${other.name.da} falder sammen i ${place.da} ${years}; forventet: ét byggeprojekt ad gangen, da de samme boliger ellers tages ud af brug to gange. Lad det ene begynde efter ${Math.min(one.to, other.to)}.`,
          en: `${one.name.en} and ${other.name.en} overlap at ${place.en} in ${years}; expected one building project at a time, since the same dwellings would be taken out of use twice. Let one of them begin after ${Math.min(one.to, other.to)}.`,
        },
      ];
    }),
  );
}
