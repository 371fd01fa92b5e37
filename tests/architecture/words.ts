import type { Sources } from './sources.ts';

/** A place in the project's text. */
export type Finding = string;

/** Lines that match, as file, line and what was found. */
export function findings(sources: Sources, pattern: RegExp): readonly Finding[] {
  return [...sources].flatMap(([path, source]) =>
    source.split('\n').flatMap((line, index) => {
      const found = pattern.exec(line)?.[0];
      return found === undefined ? [] : [`${path}:${index + 1}: ${found.trim()}`];
    }),
  );
}

/** Words that brand a place or the people who live there; figures say what there is to say. */
export const branding =
  /\bghetto\w*|\bværst\w*|\bworst\b|\bslum(kvarter\w*|men|s)?\b|\bbelaste(t|de) (bolig|by|område)\w*|\bproblem(område|kvarter|familie)\w*|\bproblem (area|estate|famil)\w*|\btaber(ne|e)?\b|\bno-go\b/iu;

/** Folders of somebody's machine, and addresses of package registries: neither is the same for the next reader. */
export const machinePlaces =
  /(?:^|[\s'"`(=:[<])(?:file:\/\/)?\/(?:home|root|tmp|work|Users|private|mnt|opt\/work)\/[\w.-]+|\b[A-Z]:\\Users\\\w*|registry\.(?:npmjs|yarnpkg|npmmirror)\.\w+|"resolve[d]":/;
