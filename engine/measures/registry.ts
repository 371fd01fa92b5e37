import { conversion } from './conversion.ts';
import { demolition } from './demolition.ts';
import { employmentProgramme } from './employmentProgramme.ts';
import { infill } from './infill.ts';
import { lettingShares } from './lettingShares.ts';
import type { Measure } from './measure.ts';
import { renovation } from './renovation.ts';
import { sale } from './sale.ts';
import { youthCrimePrevention } from './youthCrimePrevention.ts';

/** Every lever, by id, in the order they are listed: social, physical, organisational track. A new measure is one line here. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  [employmentProgramme, youthCrimePrevention, renovation, demolition, conversion, sale, infill, lettingShares].map(
    (measure) => [measure.id, measure],
  ),
);
