import type { Findings, Spot } from './findings.ts';

/** The version of the document format that this engine reads and writes: `fremsyn: 1`. */
export const currentVersion = 1;

/** Lifts a document's text from one version to the next. Pure: same text, same result. */
export interface Migration {
  readonly from: number;
  migrate(text: string): string;
}

/** Every migration, oldest first. Version 1 is the first, so there is nothing to lift yet. */
export const migrations: readonly Migration[] = [];

/**
 * The text in the current version: every migration from the document's own version on, in order.
 * A newer or unheard-of version is told and the text left as it is.
 */
export function migrated(
  text: string,
  version: number,
  at: Spot,
  findings: Findings,
  steps: readonly Migration[] = migrations,
  target: number = currentVersion,
): string {
  if (version > target) {
    findings.error(
      at,
      `Dokumentet er i version ${version}; denne udgave læser til og med ${target}. Opdatér Fremsyn.`,
      `The document is version ${version}; this release reads up to ${target}. Update Fremsyn.`,
    );
    return text;
  }
  let lifted = text;
  for (let reached = version; reached < target; reached++) {
    const step = steps.find((candidate) => candidate.from === reached);
    if (!step) {
      findings.error(
        at,
        `Dokumentets version ${version} kendes ikke; skriv \`fremsyn: ${target}\`.`,
        `The document's version ${version} is unknown; write \`fremsyn: ${target}\`.`,
      );
      return text;
    }
    lifted = step.migrate(lifted);
  }
  return lifted;
}
