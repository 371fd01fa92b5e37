import type { ClaimGoal, FormulaOutcome } from '../../../analysis/studies/outcome.ts';
import type { Message } from '../../../pack/message.ts';
import { createFindings } from '../../../scenario/findings.ts';
import type { Formula } from '../../../scenario/formula.ts';
import { studyFormula } from '../../../scenario/studyFormula.ts';
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

/** Flag by which the number asked about is what a formula of the yearly status comes to. */
export const formulaFlag: Flag = {
  name: 'outcome',
  value: 'FORMULA',
  help: {
    da: 'resultatet i stedet for et kriterium: hvad en udløser kan læse, som safe_share("vaerebro-park")',
    en: 'the result instead of a criterion: what a trigger can read, as safe_share("vaerebro-park")',
  },
};

/**
 * The claim that `--reach` makes, of the year that is asked about.
 * @param strategies ids of those it is asked of
 * @param messages receives what is wrong with it, beside another goal or of a pack whose numbers may not be told
 */
export function readClaim(
  reader: FlagReader,
  task: Task,
  strategies: readonly string[],
  year: number,
  messages: Message[],
): ClaimGoal | undefined {
  const others = [...goalFlags.map(({ name }) => name), ...placing];
  const formula = readFormula(reader, 'reach', others, task, strategies, messages);
  return formula && { kind: 'claim', formula: formula.source, year };
}

/** What `--outcome` asks about, told as `readClaim` does. */
export function readFormulaOutcome(
  reader: FlagReader,
  task: Task,
  strategies: readonly string[],
  year: number,
  messages: Message[],
): FormulaOutcome | undefined {
  const formula = readFormula(reader, 'outcome', placing, task, strategies, messages);
  return formula && { formula: formula.source, year, ...(formula.isClaim && { isClaim: true }) };
}

/** A formula names its indicators and places itself. */
const placing: readonly string[] = ['criterion', 'place', 'of'];

function readFormula(
  reader: FlagReader,
  name: 'reach' | 'outcome',
  beside: readonly string[],
  { strategies, pack }: Pick<Task, 'strategies' | 'pack'>,
  ids: readonly string[],
  messages: Message[],
): Formula | undefined {
  const others = beside.flatMap((other) => (reader.text(other) === undefined ? [] : [`--${other}`]));
  if (others.length > 0) {
    const found = others.join(', ');
    messages.push(
      fault(
        `--${name}`,
        `found ${found} as well; the formula says itself what is asked, and where. Leave the others out.`,
        `fandt også ${found}; formlen siger selv, hvad der spørges om, og hvor. Udelad de andre.`,
      ),
    );
  }
  const findings = createFindings(`--${name}`);
  const asked = strategies.filter(({ id }) => ids.includes(id));
  const written = { value: reader.text(name) ?? '', line: 1, column: 1 };
  const formula = studyFormula(written, name, asked, pack, findings);
  messages.push(...findings.messages.map(({ da, en }) => fault(`--${name}`, en, da)));
  return formula;
}
