import { type CarryingContext, usesNamed } from './carryingContext.ts';
import { checkRule } from './checkRule.ts';
import type { Findings } from './findings.ts';
import type { Pilot } from './strategy.ts';
import type { PilotEntry } from './written.ts';

/** A strategy's pilots: known measures, a review while they run, and one rule that answers yes or no. */
export function checkPilots(context: CarryingContext, triggers: readonly string[]): readonly Pilot[] {
  const homes = new Map<string, string>();
  return [...context.lineage.pilots.values()].flatMap(({ entry, writtenIn }): Pilot[] => {
    const findings = context.findingsOf(writtenIn);
    const uses = usesNamed(entry.measures, 'measures', context, findings);
    for (const asked of entry.measures) {
      const other = homes.get(asked.value);
      if (other !== undefined && other !== entry.id) {
        findings.error(
          asked,
          `\`${asked.value}\` er allerede i prøven ${other}. Én prøve afgør, om en indsats bliver.`,
          `\`${asked.value}\` is in the pilot ${other} already. One pilot decides whether a measure stays.`,
        );
      }
      homes.set(asked.value, entry.id);
    }
    if (entry.measures.length === 0) {
      findings.error(
        entry,
        `Prøven ${entry.id} nævner ingen indsatser. Skriv deres id'er under \`measures\`.`,
        `The pilot ${entry.id} names no measures. Write their ids under \`measures\`.`,
      );
    }
    const review = reviewOf(entry, context, findings);
    const rule = ruleOf(entry, context, triggers, findings);
    return review !== undefined && rule ? [{ id: entry.id, uses, review, ...rule }] : [];
  });
}

function reviewOf(entry: PilotEntry, context: CarryingContext, findings: Findings): number | undefined {
  const { review } = entry;
  if (!review) {
    if (entry.unread.includes('review')) return undefined;
    findings.error(
      entry,
      `Prøven ${entry.id} mangler \`review\`. Skriv det år, hvor den gøres op.`,
      `The pilot ${entry.id} has no \`review\`. Write the year in which it is judged.`,
    );
    return undefined;
  }
  for (const { value: id } of entry.measures) {
    const use = context.dated.get(id);
    const waits = [...context.lineage.triggers.values()].some(({ entry: trigger }) =>
      trigger.start.some(({ value }) => value === id),
    );
    if (!use || waits || (review.value >= use.from && review.value < use.to)) continue;
    findings.error(
      review,
      `review er ${review.value}; forventet et år, hvor ${id} er i gang og endnu kan stoppes: ${use.from} til ${use.to - 1}.`,
      `review is ${review.value}; expected a year in which ${id} is under way and can still be stopped: ${use.from} to ${use.to - 1}.`,
    );
  }
  return review.value;
}

function ruleOf(
  entry: PilotEntry,
  { pack }: CarryingContext,
  triggers: readonly string[],
  findings: Findings,
): Pick<Pilot, 'rule' | 'ifTrue'> | undefined {
  const { keep, drop } = entry;
  const [kept, dropped] = [
    keep && checkRule(keep, 'keep', pack, triggers, findings),
    drop && checkRule(drop, 'drop', pack, triggers, findings),
  ];
  if ((keep && drop) || (!keep && !drop)) {
    if (entry.unread.some((key) => key === 'keep' || key === 'drop')) return undefined;
    findings.error(
      drop ?? entry,
      `Prøven ${entry.id} skal have enten \`keep\` eller \`drop\` med en regel, for eksempel \`keep: level("convicted", "…") < 0.02\`.`,
      `The pilot ${entry.id} needs either \`keep\` or \`drop\` with a rule, for example \`keep: level("convicted", "…") < 0.02\`.`,
    );
    return undefined;
  }
  const rule = (kept ?? dropped)?.formula?.source;
  return rule === undefined ? undefined : { rule, ifTrue: keep ? 'keep' : 'drop' };
}
