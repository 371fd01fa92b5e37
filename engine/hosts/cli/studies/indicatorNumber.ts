import { criterionDefinitions } from '../../../criteria/criterionDefinitions.ts';
import type { Locale } from '../command.ts';
import { numbersOf } from '../numbers.ts';

/**
 * The value of an indicator in its unit: a share in percent, a distance or change of shares in points, kroner in thousands, grades and
 * residents as they are.
 * @param indicator as a formula has it
 */
export function indicatorNumber(indicator: string, value: number, locale: Locale): string {
  const numbers = numbersOf(locale);
  const name = indicator.slice(0, indicator.indexOf('('));
  const own = /"([^"]*)"/.exec(indicator)?.[1];
  const criterion = criterionDefinitions.find(({ id }) => id === own || id === name.replaceAll('_', '-'));
  if (name === 'residents') return numbers.fixed(value, 0);
  if (name === 'school_result') return numbers.fixed(value, 1);
  if (criterion?.unit === 'kroner')
    return `${numbers.fixed(value / 1000, 0)} ${locale === 'da' ? 't.kr.' : 'thousand kr.'}`;
  if (name === 'gap' || name === 'change')
    return `${numbers.fixed(value * 100, 1)} ${locale === 'da' ? 'point' : 'points'}`;
  return `${numbers.fixed(value * 100, 1)}\u00a0%`;
}
