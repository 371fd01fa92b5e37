import type { Label } from '../../population/geography.ts';

/** How the command line ends. */
export const ExitCode = { done: 0, refused: 1, misused: 2, unwritable: 3, failed: 4, interrupted: 130 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** What each exit code means, as `--help` tells. */
export const exitCodeLabels: ReadonlyMap<ExitCode, Label> = new Map([
  [ExitCode.done, { da: 'alt gik godt', en: 'all went well' }],
  [
    ExitCode.refused,
    {
      da: 'fejl i et dokument eller en datapakke; alle er skrevet ud',
      en: 'faults in a document or data pack; all are printed',
    },
  ],
  [ExitCode.misused, { da: 'ukendt kommando, flag eller værdi', en: 'unknown command, flag or value' }],
  [ExitCode.unwritable, { da: 'resultaterne kunne ikke skrives', en: 'the results could not be written' }],
  [ExitCode.failed, { da: 'kørslen gik i stå', en: 'the run failed' }],
  [
    ExitCode.interrupted,
    { da: 'afbrudt; det, der var færdigt, er gemt', en: 'interrupted; what had finished is kept' },
  ],
]);
