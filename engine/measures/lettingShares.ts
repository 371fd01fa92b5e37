import type { LettingCriterion } from '../pack/pack.ts';
import { actions } from './actions.ts';
import type { Measure } from './measure.ts';
import type { Priority } from './plan.ts';

/** Weights between chosen priorities: those of the Høje Gladsaxe agreement, 80 % employed, 10 % students, 10 % seniors 55+. */
const weights: Readonly<Record<LettingCriterion, number>> = {
  employed: 8,
  'steady-work': 8,
  'in-education': 1,
  'senior-55': 1,
  'local-senior-55': 1,
  'family-with-children': 1,
  local: 1,
  'local-job': 1,
};

/**
 * How vacancies are let: share assigned by the municipality (*kommunal anvisning*, almenboligloven § 59), share let flexibly
 * (*fleksibel udlejning*, § 60) and to whom first. The rest goes to the waiting list (§ 51).
 */
export const lettingShares: Measure = {
  id: 'letting-shares',
  track: 'organisational',
  label: { da: 'Udlejningsaftale', en: 'Letting agreement' },
  help: {
    da: 'Andelen af ledige almene boliger, der anvises af kommunen eller udlejes fleksibelt. Virker kun gennem hvem der flytter ind.',
    en: 'The share of vacant social dwellings assigned by the municipality or let flexibly. Works only through who moves in.',
  },
  action: actions.housingOrganisations,
  evidence: ['flexible-letting'],
  reads: [
    'activity',
    'years in activity',
    'months outside',
    'age',
    'household members',
    'estate',
    'present municipality',
    'waiting-list seniority',
  ],
  where: 'social-estates',
  fields: [
    {
      kind: 'share',
      key: 'flexibleShare',
      label: { da: 'Fleksibel udlejning', en: 'Flexible letting' },
      unit: { da: 'af ledige boliger', en: 'of vacancies' },
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.6,
      optional: true,
    },
    {
      kind: 'share',
      key: 'municipalShare',
      label: { da: 'Kommunal anvisning', en: 'Municipal assignment' },
      unit: { da: 'af ledige boliger', en: 'of vacancies' },
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.25,
      optional: true,
    },
    {
      kind: 'choices',
      key: 'prioritise',
      label: { da: 'Fortrin for', en: 'Priority for' },
      options: [
        { id: 'employed', label: { da: 'i job', en: 'employed' } },
        {
          id: 'steady-work',
          label: {
            da: 'i fast job på fuld tid, par dog begge 25 timer',
            en: 'in steady full-time work, or couples both 25 hours',
          },
        },
        { id: 'in-education', label: { da: 'under uddannelse', en: 'in education' } },
        { id: 'senior-55', label: { da: '55 år og derover', en: 'aged 55 and over' } },
        {
          id: 'local-senior-55',
          label: { da: '55 år og derover i kommunen', en: 'aged 55 and over in the municipality' },
        },
        { id: 'family-with-children', label: { da: 'familier med børn', en: 'families with children' } },
        { id: 'local', label: { da: 'bor i kommunen', en: 'living in the municipality' } },
        { id: 'local-job', label: { da: 'job i kommunen', en: 'job in the municipality' } },
      ],
      default: ['employed', 'in-education'],
      optional: true,
    },
  ],
  after: 'ends',
  isGradual: false,
  cost: { kroner: 0, per: 'place-year' },
  apply(plan, use) {
    for (const estate of use.estates) {
      const today = plan.letting[estate];
      if (!today) continue;
      const municipal = use.values.municipalShare;
      const flexible = use.values.flexibleShare;
      const municipalShare = typeof municipal === 'number' ? municipal : today.municipalShare;
      const flexibleShare = typeof flexible === 'number' ? flexible : today.flexibleShare;
      plan.letting[estate] = {
        municipalShare,
        flexibleShare: Math.min(flexibleShare, 1 - municipalShare),
        priorities: prioritiesOf(use.values.prioritise) ?? today.priorities,
      };
    }
  },
};

function prioritiesOf(chosen: unknown): readonly Priority[] | undefined {
  if (!Array.isArray(chosen) || chosen.length === 0) return undefined;
  const criteria = chosen as LettingCriterion[];
  const total = criteria.reduce((sum, criterion) => sum + weights[criterion], 0);
  return criteria.map((criterion) => ({ criterion, share: weights[criterion] / total }));
}
