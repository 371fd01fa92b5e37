import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { gently } from '../gently.ts';
import type { Call } from './command.ts';
import { writingComparison } from './comparison.ts';

/**
 * Prints the comparison of scenarios, made between other things so that Ctrl-C is heard meanwhile. Of a run that was stopped, it is of what
 * had finished, and the press that stopped the run doesn't end it.
 * @throws the signal's reason where it is aborted after this has begun; nothing is printed then
 */
export async function printComparison(
  ensemble: Ensemble,
  pack: Pack,
  { terminal, locale }: Pick<Call, 'terminal' | 'locale'>,
  signal: AbortSignal,
): Promise<void> {
  const work = writingComparison(ensemble, pack, locale, terminal.columns);
  terminal.print(`${await gently(work, signal.aborted ? undefined : signal)}\n`);
}
