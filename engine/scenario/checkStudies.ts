import { measures } from '../measures/registry.ts';
import type { Pack } from '../pack/pack.ts';
import { didYouMean } from './closestWord.ts';
import type { Findings, Spot } from './findings.ts';
import type { Strategy } from './strategy.ts';
import type { StudyCell } from './studyCells.ts';
import { studyFormula } from './studyFormula.ts';

/** What a study names beyond places, scenarios and years: its lever, its goal, and something to share out. */
export function checkStudy(
  cell: StudyCell,
  strategies: readonly Strategy[],
  pack: Pack,
  at: (key: string) => Spot,
  findings: Findings,
): void {
  if (cell.kind === 'robustness') {
    const asked = strategies.filter(({ id }) => cell.scenarios.length === 0 || cell.scenarios.includes(id));
    if (cell.reach) studyFormula(cell.reach, 'reach', asked, pack, findings);
    return;
  }
  const strategy = strategies.find(({ id }) => id === cell.scenario) ?? strategies.at(-1);
  const compared = cell.kind === 'sensitivity' ? strategies.filter(({ id }) => id === cell.against) : [];
  const asked = strategy ? [strategy, ...compared] : [];
  if (cell.kind === 'sensitivity' && cell.outcome) studyFormula(cell.outcome, 'outcome', asked, pack, findings);
  if ('reach' in cell && cell.reach) studyFormula(cell.reach, 'reach', asked, pack, findings);
  if (cell.kind === 'credit' && strategy && strategy.measures.length === 0) {
    findings.error(
      at('scenario'),
      `Scenariet ${strategy.id} har ingen greb, så der er intet at fordele. Nævn et, der har.`,
      `The scenario ${strategy.id} has no measures, so there is nothing to share out. Name one that has.`,
    );
  }
  if (cell.kind === 'sensitivity' && cell.against !== undefined && cell.against === strategy?.id) {
    findings.error(
      at('against'),
      `against er det samme scenarie som scenario. Skriv det, forskellen skal regnes til, eller slet linjen.`,
      `against is the same scenario as scenario. Write the one that the difference is taken to, or delete the line.`,
    );
  }
  if (cell.kind === 'sensitivity') {
    checkParameters(cell.parameters ?? [], pack, at('parameters'), findings);
    if (cell.parameters && cell.over) {
      findings.error(
        at('over'),
        '`parameters` nævner selv de antagelser, der flyttes. Slet `over`, eller slet `parameters`.',
        '`parameters` names the very assumptions that are moved. Delete `over`, or delete `parameters`.',
      );
    }
  }
  if (cell.kind === 'goal-seek' && strategy) checkLever(cell.lever, strategy, at('lever'), findings);
  if ((cell.kind === 'goal-seek' || cell.kind === 'discovery') && cell.avoid !== undefined) {
    const areas = pack.geography.estates.filter(({ isLegalArea }) => isLegalArea).map(({ id }) => id);
    if (cell.place !== undefined && areas.includes(cell.place)) return;
    findings.error(
      at(cell.place === undefined ? 'avoid' : 'place'),
      `Loven fører kun lister over almene boligområder af en vis størrelse. Skriv et af dem under \`place\`: ${areas.join(', ')}.`,
      `The law lists social-housing areas of a certain size only. Write one of them under \`place\`: ${areas.join(', ')}.`,
    );
  }
}

function checkLever(lever: string, strategy: Strategy, at: Spot, findings: Findings): void {
  const known = strategy.measures.flatMap(({ id, measure }) => {
    const numeric = (measures.get(measure)?.fields ?? []).flatMap((field) => ('min' in field ? [field.key] : []));
    return [...numeric, 'from'].map((field) => `${id}.${field}`);
  });
  if (known.includes(lever)) return;
  const meant = didYouMean(lever, known);
  findings.error(
    at,
    `Scenariet ${strategy.id} har intet greb \`${lever.slice(0, 60)}\`.${meant.da}`,
    `The scenario ${strategy.id} has no lever \`${lever.slice(0, 60)}\`.${meant.en}`,
  );
}

/** Only what carries a range can be moved. */
function checkParameters(ids: readonly string[], pack: Pack, at: Spot, findings: Findings): void {
  const known = [...pack.parameters.values()]
    .filter(({ distribution }) => distribution !== 'fixed')
    .map(({ id }) => id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const meant = didYouMean(id, known);
    findings.error(
      at,
      `Datapakken har ingen usikker antagelse \`${id.slice(0, 60)}\`.${meant.da}`,
      `The data pack has no uncertain assumption \`${id.slice(0, 60)}\`.${meant.en}`,
    );
  }
}
