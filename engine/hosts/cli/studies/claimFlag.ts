import type { ClaimGoal } from '../../../analysis/studies/claimGoal.ts';
import type { Message } from '../../../pack/message.ts';
import { compileFormula } from '../../../scenario/formula.ts';
import { strategyVocabulary } from '../../../scenario/formulaVocabulary.ts';
import type { Task } from '../../../simulation/task.ts';
import type { Flag } from '../command.ts';
import { fault } from '../commandRefusal.ts';
import type { FlagReader } from '../flagValues.ts';
import { goalFlags } from './studyFlags.ts';

/** Flag by which a goal is any claim of the yearly status. */
export const claimFlag: Flag = {
  name: 'reach',
  value: 'FORMULA',
  help: {
    da: 'målet: hvad som helst, en udløser kan sige, som school_result("vaerebro-park") >= 6',
    en: 'the goal: anything that a trigger can say, as school_result("vaerebro-park") >= 6',
  },
};

/**
 * The claim that `--reach` makes, of the year that is asked about.
 * @param messages receives what is wrong with it, beside another goal or of a pack whose numbers may not be told
 */
export function readClaim(
  reader: FlagReader,
  task: Task,
  strategy: string,
  year: number,
  messages: Message[],
): ClaimGoal | undefined {
  const { pack } = task;
  const formula = reader.text(claimFlag.name) ?? '';
  const others = goalFlags.flatMap(({ name }) => (reader.text(name) === undefined ? [] : [`--${name}`]));
  if (others.length > 0) {
    messages.push(
      fault(
        `--${claimFlag.name}`,
        `found ${others.join(', ')} as well; expected one goal. Leave the others out.`,
        `fandt også ${others.join(', ')}; forventede ét mål. Udelad de andre.`,
      ),
    );
  }
  if (!pack.synthetic) {
    messages.push(
      fault(
        `--${claimFlag.name}`,
        `the data pack ${pack.id} is not declared synthetic, and a claim that is moved could give the number of a few away. Take a goal of a criterion.`,
        `datapakken ${pack.id} er ikke erklæret syntetisk, og et krav, der flyttes, kunne røbe tal om få. Tag et mål for et kriterium.`,
      ),
    );
  }
  const triggers = task.strategies.find(({ id }) => id === strategy)?.triggers ?? [];
  const vocabulary = strategyVocabulary(
    pack,
    triggers.map(({ id }) => id),
  );
  const compiled = compileFormula(formula, vocabulary, { where: `--${claimFlag.name}`, line: 1, column: 1 });
  messages.push(...compiled.messages.map(({ da, en }) => fault(`--${claimFlag.name}`, en, da)));
  if (compiled.formula && !compiled.formula.isClaim) {
    messages.push(
      fault(
        `--${claimFlag.name}`,
        `${formula} is a number; expected something that holds or does not, as ${formula} > 0.2.`,
        `${formula} er et tal; forventede noget, der gælder eller ikke gør, som ${formula} > 0.2.`,
      ),
    );
  }
  return compiled.formula?.isClaim ? { kind: 'claim', formula, year } : undefined;
}
