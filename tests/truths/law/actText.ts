import type { CriterionId } from '../../../engine/criteria/criterionIds.ts';
import type { LegalStatus, RuleSet } from '../../../engine/criteria/statusRule.ts';

/** What an area is like in the law's words: which lines it is on the outer side of, and for how many lists it has been so. */
export interface AreaCase {
  /** more than 50 % counted by the fifth criterion */
  readonly originOverHalf: boolean;
  /** more than 30 % */
  readonly originOverThirty: boolean;
  /** lines of the class *udsat boligområde*, as each act drew them */
  readonly outside: boolean;
  readonly convicted: boolean;
  readonly schooling: boolean;
  readonly income: boolean;
  /** the looser lines of *forebyggelsesområde* that are crossed */
  readonly looser: number;
  readonly residents: number;
  /** lists in a row before this one on which it met the conditions of a *parallelsamfund* */
  readonly listsBefore: number;
  /** year of the list, made on 1 December */
  readonly year: number;
}

/**
 * The acts read out, one by one, without the engine's tables.
 *
 * - Act of 2010, § 61 a: at least 1,000 residents and two of three: origin over 50 %, outside over 40 %, convicted over 270 in 10,000.
 * - L 45, 2013–14: three of five, basic schooling over 50 % and income under 55 % of the region added.
 * - Act of 2018: an *udsat boligområde* meets two of the four social criteria; with origin over 50 % besides it is (by today's name) a
 *   *parallelsamfund*, and after five lists, four on those of 2018 and 2019, an *omdannelsesområde*.
 * - L 23, 2021–22: the same, and a *forebyggelsesområde* has over 30 % and two of four looser lines.
 */
export function statusByAct(act: RuleSet['id'], area: AreaCase): LegalStatus {
  if (area.residents < 1_000) return 'none';
  const { originOverHalf, outside, convicted, schooling, income } = area;
  const met = (...lines: readonly boolean[]) => lines.filter(Boolean).length;
  if (act === '2010') return met(originOverHalf, outside, convicted) >= 2 ? 'vulnerable-area' : 'none';
  if (act === '2014') {
    return met(originOverHalf, outside, convicted, schooling, income) >= 3 ? 'vulnerable-area' : 'none';
  }
  if (met(outside, convicted, schooling, income) >= 2) {
    if (!originOverHalf) return 'vulnerable-area';
    const listsAsked = act === '2018' && area.year < 2020 ? 4 : 5;
    return area.listsBefore + 1 >= listsAsked ? 'transformation-area' : 'parallel-society';
  }
  return act === '2021' && area.originOverThirty && area.looser >= 2 ? 'prevention-area' : 'none';
}

/** Counts one person, month, thousand kroner or conviction apart, on the inner and on the outer side of a line. */
export interface Edge {
  readonly criterion: CriterionId;
  readonly inside: readonly [number, number];
  readonly outside: readonly [number, number];
}

/**
 * Edges of § 61 a's lines, worked out by hand: 1,000 residents of 18–64 (24,000 months), 10,000 grown-ups (20,000 possible convictions in two
 * years), 1,000 of 30–59, 1,000 taxpayers; the nation has 0.725 % convicted a year, the region earns 450,000 kroner.
 */
export const edges: Readonly<Record<RuleSet['id'], readonly Edge[]>> = {
  '2010': [
    // 40 % of 24,000 months are 9,600, and just 40 % is not over it
    { criterion: 'outside-labour', inside: [9_600, 24_000], outside: [9_601, 24_000] },
    // 270 of 10,000 in a year are 540 of 20,000 in two
    { criterion: 'convicted', inside: [540, 20_000], outside: [541, 20_000] },
  ],
  '2014': [
    { criterion: 'outside-labour', inside: [9_600, 24_000], outside: [9_601, 24_000] },
    { criterion: 'convicted', inside: [540, 20_000], outside: [541, 20_000] },
    { criterion: 'basic-schooling', inside: [500, 1_000], outside: [501, 1_000] },
    // 55 % of 450,000 kroner are 247,500, and counts hold thousands
    { criterion: 'mean-income', inside: [247_500, 1_000], outside: [247_499, 1_000] },
  ],
  '2018': since2018(),
  '2021': since2018(),
};

function since2018(): readonly Edge[] {
  return [
    { criterion: 'outside-labour', inside: [9_600, 24_000], outside: [9_601, 24_000] },
    // at least three times 0.725 % are 435 of 20,000: the line itself is outside
    { criterion: 'convicted', inside: [434, 20_000], outside: [435, 20_000] },
    { criterion: 'basic-schooling', inside: [600, 1_000], outside: [601, 1_000] },
    { criterion: 'mean-income', inside: [247_500, 1_000], outside: [247_499, 1_000] },
  ];
}

/** The looser lines of § 61 b: 30 % outside, twice the nation, 60 % basic schooling, 65 % of the region's income. */
export const looserEdges: readonly Edge[] = [
  { criterion: 'outside-labour', inside: [7_200, 24_000], outside: [7_201, 24_000] },
  { criterion: 'convicted', inside: [289, 20_000], outside: [290, 20_000] },
  { criterion: 'basic-schooling', inside: [600, 1_000], outside: [601, 1_000] },
  { criterion: 'mean-income', inside: [292_500, 1_000], outside: [292_499, 1_000] },
];
