import { type CarryingContext, isWithin, usesNamed } from './carryingContext.ts';
import { checkRule, tellNoRest } from './checkRule.ts';
import { didYouMean } from './closestWord.ts';
import type { Findings } from './findings.ts';
import { readIndicator } from './indicator.ts';
import { placeNamed } from './placesMeant.ts';
import { tidy } from './reading.ts';
import type { Trigger, TriggerAct } from './strategy.ts';
import type { Placed, TriggerEntry } from './written.ts';

const acts: readonly TriggerAct[] = ['once', 'stay', 'while'];

/** Largest factor that a trigger puts on a dose. */
const largestDose = 5;

/** A trigger as far as it could be read: without `trigger` it has faults, and is still held against the others. */
interface Checked {
  readonly trigger?: Trigger;
  readonly entry: TriggerEntry;
  readonly findings: Findings;
  /** triggers that its formulas ask about */
  readonly asks: readonly string[];
}

/**
 * A strategy's triggers, each after those that it asks about: conditions that answer yes or no, measures that are known and not torn between
 * two triggers, and no trigger that waits for itself.
 */
export function checkTriggers(context: CarryingContext): readonly Trigger[] {
  const ids = [...context.lineage.triggers.keys()];
  const checked = [...context.lineage.triggers.values()].map(({ entry, writtenIn }): Checked => {
    const findings = context.findingsOf(writtenIn);
    return checkTrigger(entry, ids, context, findings);
  });
  tellStartedTwice(checked);
  return inOrder(checked);
}

function checkTrigger(
  entry: TriggerEntry,
  ids: readonly string[],
  context: CarryingContext,
  findings: Findings,
): Checked {
  const told = findings.messages.length;
  const act = actOf(entry, findings);
  const condition = conditionOf(entry, act, ids, context, findings);
  const start = usesNamed(entry.start, 'start', context, findings);
  const stop = usesNamed(entry.stop, 'stop', context, findings);
  const doses = [...entry.dose].map(([value, { line, column }]) => ({ value, line, column }));
  const dosed = usesNamed(doses, 'dose', context, findings);
  for (const [id, dose] of entry.dose) isWithin(dose, id, 0, largestDose, findings);
  if (entry.start.length + entry.stop.length + entry.dose.size === 0) {
    findings.error(
      entry,
      `Udløseren ${entry.id} gør intet. Skriv \`start\`, \`stop\` eller \`dose\` med id'er på indsatser.`,
      `The trigger ${entry.id} does nothing. Write \`start\`, \`stop\` or \`dose\` with ids of measures.`,
    );
  }
  for (const both of entry.stop.filter(({ value }) => entry.start.some((other) => other.value === value))) {
    findings.error(
      both,
      `${entry.id} både starter og stopper \`${both.value}\`. Vælg det ene.`,
      `${entry.id} both starts and stops \`${both.value}\`. Choose one.`,
    );
  }
  for (const named of [...entry.start, ...entry.stop, ...doses]) {
    if (context.uses.get(named.value)?.measure === 'national-agenda') tellAgenda(named, findings);
  }
  const isFaulty = findings.messages.slice(told).some(({ severity }) => severity === 'error');
  const { formulas, asks } = condition;
  if (!formulas || !act || isFaulty || entry.unread.length > 0) return { entry, findings, asks };
  const trigger: Trigger = {
    id: entry.id,
    ...formulas,
    years: entry.years?.value ?? 1,
    lag: entry.lag?.value ?? 0,
    act,
    start,
    stop,
    dose: Object.fromEntries(dosed.map((id) => [id, entry.dose.get(id)?.value ?? 1])),
  };
  return { trigger, entry, findings, asks };
}

/** The law is looked at when the run is over, the same for all of its replicates. */
function tellAgenda(at: Placed<string>, findings: Findings): void {
  findings.error(
    at,
    `\`${at.value}\` er den nationale dagsorden, som ingen udløser kan ændre. Giv den selv første og sidste år.`,
    `\`${at.value}\` is the national agenda, which no trigger can change. Give it a first and last year of its own.`,
  );
}

function actOf({ act }: TriggerEntry, findings: Findings): TriggerAct | undefined {
  if (!act) return 'stay';
  const known = acts.find((word) => word === act.value);
  if (known) return known;
  const meant = didYouMean(act.value, acts);
  findings.error(
    act,
    `act er »${act.value.slice(0, 40)}«; forventet once, stay eller while.${meant.da}`,
    `act is “${act.value.slice(0, 40)}”; expected once, stay or while.${meant.en}`,
  );
  return undefined;
}

interface Condition {
  /** undefined where something in it must be mended first */
  readonly formulas?: Pick<Trigger, 'when' | 'until'>;
  readonly asks: readonly string[];
}

function conditionOf(
  entry: TriggerEntry,
  act: TriggerAct | undefined,
  ids: readonly string[],
  context: CarryingContext,
  findings: Findings,
): Condition {
  const { when, until, indicator, place, above, below, hysteresis } = entry;
  const line = indicator ?? place ?? above ?? below ?? hysteresis;
  if (until && act !== undefined && act !== 'while') {
    findings.error(
      until,
      `until slutter det, der varer ved, så længe betingelsen holder; skriv \`act: while\`, eller slet until.`,
      `until ends what lasts while the condition holds; write \`act: while\`, or delete until.`,
    );
  }
  if ((when && line) || (!when && !line)) {
    if (!entry.unread.some((key) => !['years', 'lag', 'act', 'until'].includes(key))) {
      findings.error(
        line ?? entry,
        `Udløseren ${entry.id} skal have enten \`when\` med en formel eller \`indicator\`, \`place\` og \`above\` eller \`below\`.`,
        `The trigger ${entry.id} needs either \`when\` with a formula or \`indicator\`, \`place\` and \`above\` or \`below\`.`,
      );
    }
    if (!when) return nothing;
  }
  if (!when) return crossing(entry, act, context, findings);
  const condition = checkRule(when, 'when', context.pack, ids, findings);
  const release = until && checkRule(until, 'until', context.pack, ids, findings);
  const reads = [...condition.reads, ...(release?.reads ?? [])];
  const asks = reads.flatMap(({ name, words }) => (name === 'fired' ? words : []));
  if (!condition.formula || (until && !release?.formula)) return { asks };
  return {
    formulas: { when: condition.formula.source, ...(release?.formula && { until: release.formula.source }) },
    asks,
  };
}

const nothing: Condition = { asks: [] };

/** An indicator that crosses a line at a place, and comes back over it by the hysteresis. */
function crossing(
  entry: TriggerEntry,
  act: TriggerAct | undefined,
  context: CarryingContext,
  findings: Findings,
): Condition {
  const { indicator, place, above, below, hysteresis } = entry;
  const limit = above ?? below;
  const missing = [!indicator && 'indicator', !place && 'place', !limit && 'above'].filter((key) => key !== false);
  if (missing.some((key) => !entry.unread.includes(key)) || (above && below)) {
    findings.error(
      (above && below) || entry,
      above && below
        ? `Udløseren ${entry.id} har både above og below. Slet det ene.`
        : `Udløseren ${entry.id} mangler ${missing.join(', ')}.`,
      above && below
        ? `The trigger ${entry.id} has both above and below. Delete one.`
        : `The trigger ${entry.id} has no ${missing.join(', ')}.`,
    );
  }
  const read = indicator && readIndicator(indicator, 'level', findings);
  const where = place && placeNamed(place, context.pack.geography, findings);
  const most = read && read.criterion !== 'mean-income' ? 1 : 10_000_000;
  const least = read && read.form !== 'gap' ? 0 : -most;
  const fits = isWithin(above, 'above', least, most, findings) && isWithin(below, 'below', least, most, findings);
  const returns = isWithin(hysteresis, 'hysteresis', 0, most, findings);
  if (hysteresis && act !== undefined && act !== 'while') {
    findings.error(
      hysteresis,
      'hysteresis bruges kun, når noget varer ved, så længe betingelsen holder; skriv `act: while`, eller slet hysteresis.',
      'hysteresis is only for what lasts while the condition holds; write `act: while`, or delete hysteresis.',
    );
  }
  if (!read || !place || where === undefined || !limit || (above && below) || !fits || !returns) return nothing;
  if (read.form === 'gap' && place.value === context.pack.geography.municipality.id) {
    tellNoRest(place, place.value, findings);
    return nothing;
  }
  if (read.criterion === 'origin') {
    tellFifth(indicator, findings);
    return nothing;
  }
  const value = `${read.form}("${read.criterion}", "${place.value}")`;
  const back = hysteresis?.value ?? 0;
  const [over, under] = above ? ['>', '<='] : ['<', '>='];
  const release = above ? limit.value - back : limit.value + back;
  return {
    formulas: {
      when: `${value} ${over} ${tidy(limit.value)}`,
      ...(act === 'while' && { until: `${value} ${under} ${tidy(release)}` }),
    },
    asks: [],
  };
}

function tellFifth(at: Placed<string>, findings: Findings): void {
  findings.error(
    at,
    'Det femte kriterium tælles, men kan ikke udløse noget: almenboligloven § 60 tillader kun saglige, objektive kriterier.',
    'The fifth criterion is counted but can trigger nothing: almenboligloven § 60 allows objective criteria only.',
  );
}

function tellStartedTwice(checked: readonly Checked[]): void {
  const starters = new Map<string, string>();
  for (const { entry, findings } of checked) {
    for (const use of entry.start) {
      const other = starters.get(use.value);
      if (other !== undefined && other !== entry.id) {
        findings.error(
          use,
          `\`${use.value}\` startes allerede af ${other}. Saml betingelserne i én udløser med \`or\`.`,
          `\`${use.value}\` is started by ${other} already. Put the conditions into one trigger with \`or\`.`,
        );
      }
      starters.set(use.value, entry.id);
    }
  }
}

/** Each trigger after those it asks about. Who waits for itself, straight or by others, is told with the way round. */
function inOrder(checked: readonly Checked[]): readonly Trigger[] {
  const byId = new Map(checked.map((member) => [member.entry.id, member]));
  const ordered: Trigger[] = [];
  const done = new Set<string>();
  const visit = (next: Checked, path: readonly Checked[]): void => {
    const { id } = next.entry;
    const at = path.indexOf(next);
    if (at >= 0) {
      const round = [...path.slice(at), next].map(({ entry }) => entry.id).join(' → ');
      for (const member of path.slice(at)) {
        member.findings.error(
          member.entry.when ?? member.entry,
          `Udløserne venter på hinanden i ring: ${round}. Fjern \`fired\` i en af dem.`,
          `The triggers wait for one another in a circle: ${round}. Take \`fired\` out of one of them.`,
        );
      }
      return;
    }
    if (done.has(id)) return;
    for (const asked of next.asks) {
      const other = byId.get(asked);
      if (other) visit(other, [...path, next]);
    }
    done.add(id);
    if (next.trigger && !ordered.includes(next.trigger)) ordered.push(next.trigger);
  };
  for (const member of checked) visit(member, []);
  return ordered;
}
