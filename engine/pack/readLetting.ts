import { type Cell, decimal, share, word } from './cells.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Faults } from './faults.ts';
import { groupBy, sumOf } from './grouping.ts';
import { type LettingAgreement, lettingCriteria } from './pack.ts';
import type { PackTables } from './packTables.ts';
import type { NamedEstate } from './readGeography.ts';
import type { MarginalTables } from './readMarginals.ts';
import { statuses } from './readParameters.ts';

const tolerance = 1e-6;
/** Sign-ups of those with a choice at an estate are between none and so many times the usual ones. */
const mostSought = 2;

/**
 * Reads today's letting agreements, and who signs up where. Faults: shares over 1 together, priorities that don't sum to 1, an agreement for
 * an estate without social dwellings, a social estate without an agreement.
 */
export function readLetting(
  tables: PackTables,
  estate: Cell<number>,
  dwellings: MarginalTables['dwellings'],
  estates: readonly NamedEstate[],
  faults: Faults,
): readonly LettingAgreement[] {
  const agreements = tables.rows('letting', {
    estate,
    municipal_share: share,
    flexible_share: share,
    status: word(statuses),
  });
  const priorities = tables.rows('letting-priorities', { estate, criterion: word(lettingCriteria), share });
  refuseDuplicates(agreements.file, agreements.rows, ['estate'], faults);
  const signUps = tables.rowsIfAny('sign-ups', { estate, sought: decimal(0, mostSought) });
  refuseDuplicates(priorities.file, priorities.rows, ['estate', 'criterion'], faults);
  refuseDuplicates(signUps.file, signUps.rows, ['estate'], faults);
  const soughtOf = new Map(signUps.rows.map((row) => [row.estate, row.sought]));
  const byEstate = groupBy(priorities.rows, (row) => row.estate);
  for (const row of agreements.rows) {
    const id = estates[row.estate]?.id ?? '';
    const sum = row.municipal_share + row.flexible_share;
    if (sum > 1 + tolerance) {
      faults.add(
        { where: agreements.file, line: row.line, column: 'municipal_share, flexible_share' },
        `${id}: andelene giver ${round(sum)}; forventet: højst 1, resten går til ventelisten. Ret andelene.`,
        `${id}: the shares sum to ${round(sum)}; expected at most 1, the rest goes to the waiting list. Mend the shares.`,
      );
    }
    const group = byEstate.get(row.estate) ?? [];
    const split = sumOf(group, (r) => r.share);
    if (priorities.isWhole && row.flexible_share > 0 && Math.abs(split - 1) > tolerance) {
      faults.add(
        { where: priorities.file, ...(group[0] ? { line: group[0].line } : {}), column: 'share' },
        `${id}: kriterierne giver ${round(split)}; forventet: 1, da området har fleksibel udlejning. Ret andelene.`,
        `${id}: the priorities sum to ${round(split)}; expected 1, since the estate has flexible letting. Mend the shares.`,
      );
    }
  }
  if (agreements.isWhole && dwellings.isWhole) checkSocial(agreements, dwellings, estates, faults);
  return agreements.rows.map((row) => {
    const sought = soughtOf.get(row.estate);
    return {
      estate: row.estate,
      municipalShare: row.municipal_share,
      flexibleShare: row.flexible_share,
      priorities: (byEstate.get(row.estate) ?? []).map(({ criterion, share }) => ({ criterion, share })),
      status: row.status,
      ...(sought !== undefined && { sought }),
    };
  });
}

function checkSocial(
  agreements: { readonly file: string; readonly rows: readonly { readonly estate: number; readonly line: number }[] },
  dwellings: MarginalTables['dwellings'],
  estates: readonly NamedEstate[],
  faults: Faults,
): void {
  const social = new Set(dwellings.rows.filter((r) => r.tenure.startsWith('social')).map((r) => r.estate));
  for (const { estate, line } of agreements.rows) {
    if (social.has(estate)) continue;
    faults.add(
      { where: agreements.file, line, column: 'estate' },
      `${estates[estate]?.id} har ingen almene boliger; forventet: aftaler for almene boliger alene. Slet linjen.`,
      `${estates[estate]?.id} has no social dwellings; expected agreements for social dwellings alone. Delete the line.`,
    );
  }
  const agreed = new Set(agreements.rows.map((r) => r.estate));
  for (const estate of [...social].filter((e) => !agreed.has(e))) {
    faults.add(
      { where: agreements.file, column: 'estate' },
      `${estates[estate]?.id} har almene boliger, men ingen aftale; forventet: en linje, om så med 0 og 0. Tilføj den.`,
      `${estates[estate]?.id} has social dwellings but no agreement; expected a line, if only with 0 and 0. Add it.`,
    );
  }
}

function round(value: number): number {
  return Number(value.toFixed(6));
}
