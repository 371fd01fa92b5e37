import { type CarryingContext, isWithin, usesNamed } from './carryingContext.ts';
import type { Programme } from './strategy.ts';

/** Most kroner a year that a programme can have, and the bounds of an interaction factor. */
export const programmeBounds = { budget: 10_000_000_000, interaction: [0.5, 2] } as const;

/** A strategy's programmes: known measures, none in two programmes, a budget and an interaction that can be. */
export function checkProgrammes(context: CarryingContext): readonly Programme[] {
  const homes = new Map<string, string>();
  return [...context.lineage.programmes.values()].map(({ entry, writtenIn }): Programme => {
    const findings = context.findingsOf(writtenIn);
    const uses = usesNamed(entry.measures, 'measures', context, findings);
    const [least, most] = programmeBounds.interaction;
    isWithin(entry.budget, 'budget', 0, programmeBounds.budget, findings);
    isWithin(entry.interaction, 'interaction', least, most, findings);
    if (entry.measures.length === 0) {
      findings.error(
        entry,
        `Programmet ${entry.id} nævner ingen indsatser. Skriv deres id'er under \`measures\`.`,
        `The programme ${entry.id} names no measures. Write their ids under \`measures\`.`,
      );
    }
    for (const asked of entry.measures) {
      const other = homes.get(asked.value);
      if (other !== undefined && other !== entry.id) {
        findings.error(
          asked,
          `\`${asked.value}\` er allerede i programmet ${other}. En indsats kan kun være i ét program.`,
          `\`${asked.value}\` is in the programme ${other} already. A measure can be in one programme only.`,
        );
      }
      homes.set(asked.value, entry.id);
    }
    return {
      id: entry.id,
      name: entry.name ?? entry.id,
      uses,
      ...(entry.budget && { budget: entry.budget.value }),
      interaction: entry.interaction?.value ?? 1,
    };
  });
}
