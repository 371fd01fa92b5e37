import type { HiddenOutcome } from '../../../analysis/disclosure/studyDisclosure.ts';
import type { Pack } from '../../../pack/pack.ts';
import type { Locale } from '../command.ts';
import { hiddenMark } from '../comparisonReading.ts';
import { comparisonTexts } from '../comparisonTexts.ts';
import type { Answer } from './answer.ts';
import { outcomeText } from './studyTexts.ts';

/** What is told of a study whose outcome may not be: what was asked, and the mark of what is not shown. */
export function hiddenAnswer({ outcome }: HiddenOutcome, pack: Pack, locale: Locale): Answer {
  const { criterion, place, year, measure } = outcome;
  return {
    text: `${outcomeText(outcome, pack, locale)}\n  ${hiddenMark}\n\n${comparisonTexts[locale].hidden}`,
    data: { outcome, suppressed: 1 },
    rows: [{ criterion, place, year, measure, suppressed: 1 }],
  };
}
