import type { Pack } from '../pack/pack.ts';
import type { Findings } from './findings.ts';
import { type CompiledFormula, compileFormula } from './formula.ts';
import { strategyVocabulary } from './formulaVocabulary.ts';
import type { Placed } from './written.ts';

/**
 * A formula that answers yes or no, told where it can't be read, or gives a number.
 * @param triggers ids that `fired` may name
 * @param mayBeNumber a number is an answer too
 * @returns no formula where it can't be used
 */
export function checkRule(
  source: Placed<string>,
  key: string,
  pack: Pack,
  triggers: readonly string[],
  findings: Findings,
  mayBeNumber = false,
): Pick<CompiledFormula, 'formula' | 'reads'> {
  const { line, column } = source;
  const { formula, messages, reads } = compileFormula(source.value, strategyVocabulary(pack, triggers), {
    where: '',
    line,
    column,
  });
  for (const message of messages) {
    findings.error({ line: message.line ?? line, column: Number(message.column ?? column) }, message.da, message.en);
  }
  if (!formula) return { reads };
  const { municipality } = pack.geography;
  if (formula.reads.some(({ name, words }) => name === 'gap' && words[1] === municipality.id)) {
    tellNoRest(source, municipality.id, findings);
    return { reads };
  }
  const answer = formula.evaluate({ call: () => 0.5, name: () => pack.baseYear });
  if (mayBeNumber || typeof answer === 'boolean') return { formula, reads };
  findings.error(
    source,
    `${key} giver et tal; forventet en sammenligning, for eksempel \`${source.value.slice(0, 60)} > 0.35\`.`,
    `${key} gives a number; expected a comparison, for example \`${source.value.slice(0, 60)} > 0.35\`.`,
  );
  return { reads };
}

/** The municipality has no rest to keep a distance to. */
export function tellNoRest(at: Placed<string>, municipality: string, findings: Findings): void {
  findings.error(
    at,
    `gap er afstanden til resten af kommunen; \`${municipality}\` har ingen rest. Brug level, eller nævn en bydel.`,
    `gap is the distance to the rest of the municipality; \`${municipality}\` has no rest. Use level, or name a district.`,
  );
}
